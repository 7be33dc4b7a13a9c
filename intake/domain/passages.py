"""A passage: words on one page that prove something, with the places where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StrictStr

from intake.domain.page_words import Box
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from intake.domain.page_words import PageWords

Span = tuple[int, int]
"""The first and last word of a stretch of a page, counted from 0, both ends included."""


class Passage(Value):
    """Words of a page as they were read there, on one line.

    ``places`` are thousandths of the page as its file shows it, a box for each line of
    the passage; none where nobody knows the places.
    """

    words: Annotated[StrictStr, Field(min_length=1)]
    places: tuple[Box, ...] = ()


def passage_of(page: PageWords, span: Span) -> Passage:
    """Return a stretch of a page's words as a passage."""
    first, last = span
    words = " ".join(page.words[first : last + 1])
    return Passage(words=words, places=tuple(lines_of(page.boxes[first : last + 1])))


def places_of(page: PageWords, words: str) -> tuple[Box, ...]:
    """Return where words stand on a page, letter for letter; none: not there."""
    wanted, there = tuple(words.split()), page.words
    for at in range(len(there) - len(wanted) + 1):
        if there[at : at + len(wanted)] == wanted:
            return tuple(lines_of(page.boxes[at : at + len(wanted)]))
    return ()


def word_at(boxes: Sequence[Box], across: int, down: int) -> int | None:
    """Return which word lies at a point, in thousandths; None where there is none."""
    return next(
        (
            at
            for at, box in enumerate(boxes)
            if box.left <= across <= box.right and box.top <= down <= box.bottom
        ),
        None,
    )


def nearest_word(boxes: Sequence[Box], across: int, down: int) -> int | None:
    """Return the word nearest to a point: the line first, then the place in it."""
    if not boxes:
        return None
    return min(range(len(boxes)), key=lambda at: _distance(boxes[at], across, down))


def span_of_text(text: str, start: int, end: int) -> Span | None:
    """Return which words a stretch of a page's text touches; None: no word at all."""
    before = len(text[:start].split())
    if 0 < start < len(text) and not (text[start - 1].isspace() or text[start].isspace()):
        before -= 1
    count = len(text[:end].split())
    return (before, count - 1) if text[start:end].strip() else None


def _distance(box: Box, across: int, down: int) -> tuple[int, int]:
    beside = max(box.left - across, 0, across - box.right)
    above = max(box.top - down, 0, down - box.bottom)
    return above, beside


def lines_of(boxes: Iterable[Box]) -> Iterable[Box]:
    """Yield the places of words in a row as one place for each line."""
    line: Box | None = None
    for box in boxes:
        if line is not None and _goes_on(line, box):
            line = Box(
                min(line.left, box.left),
                min(line.top, box.top),
                max(line.right, box.right),
                max(line.bottom, box.bottom),
            )
        else:
            if line is not None:
                yield line
            line = box
    if line is not None:
        yield line


def _goes_on(line: Box, box: Box) -> bool:
    """Whether a word stands in the same line: at its height, to the right of it or below.

    On a page that lies on its side lines run from top to bottom, or from bottom to top.
    """
    level = min(line.bottom, box.bottom) - max(line.top, box.top)
    if 2 * level > min(line.bottom - line.top, box.bottom - box.top):
        return box.left >= line.left
    plumb = min(line.right, box.right) - max(line.left, box.left)
    is_sideways = box.bottom - box.top > box.right - box.left
    return is_sideways and 2 * plumb > min(line.right - line.left, box.right - box.left)
