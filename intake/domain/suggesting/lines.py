"""A paper as its lines, each of which knows where on which page its words lie."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import MONTHS
from intake.domain.page_words import WordSource
from intake.domain.suggesting.found import Spot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from intake.domain.page_words import Box, PageWords

_LONGEST_WORD = 200  # letters
_GLUED = re.compile(
    rf"(?<=[a-z])(?=(?:{'|'.join(MONTHS)}|DOB|MRN)\b)|(?<=\d)(?=[A-Z][a-z]{{2}})"
    r"|(?<=[/-]\d{4})(?=\d{1,2}:\d\d|[a-z]{3})|(?<=\b[Dd]ate)(?=\d{1,2}[/-])|(?<=\bDOB)(?=\d)"
)  # words that an engine read as one: "onOctober", "4471-01Group", "5/21/20252:40"
_ZERO_FOR_O = re.compile(r"(?<=\bD)0(?=B\b)|\b0(?=['\N{RIGHT SINGLE QUOTATION MARK}][A-Z])")
_GAP = 1.4  # letters: more than a space
_TOP = 14  # lines of a page in which its heading and letterhead stand


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its words joined by single spaces, their places, and which line it is.

    ``quarters``: turns to the right that set its page upright; places are as the file shows it.
    """

    page: int
    number: int
    text: str
    boxes: tuple[Box, ...]
    is_read: bool = False  # by an engine, off a picture
    quarters: int = 0

    @property
    def is_at_top(self) -> bool:
        """Whether it is among the first lines of the paper."""
        return self.is_top_of(1)

    def is_top_of(self, page: int) -> bool:
        """Return whether it is among the first lines of a page."""
        return self.page == page and self.number < _TOP

    def spot(self, start: int, end: int) -> Spot:
        """Return the words that stand between two letters of the line."""
        return Spot(self.page, self.text[start:end].strip(), self.places(start, end))

    def places(self, start: int, end: int) -> tuple[Box, ...]:
        """Return the places of the words that reach into this stretch."""
        found: list[Box] = []
        at = 0
        for word, box in zip(self.text.split(" "), self.boxes, strict=False):
            if at < end and at + len(word) > start:
                found.append(box)
            at += len(word) + 1
        return tuple(found)

    def left_of(self, start: int, end: int) -> int:
        """Return where a stretch with places begins on the upright page, from its left."""
        return self.places(start, end)[0].turned(self.quarters).left

    def is_apart(self, start: int) -> bool:
        """Return whether a wide gap stands before the word that begins there: a new column."""
        before, here = self.places(start - 2, start - 1), self.places(start, start + 1)
        if not before or not here:
            return False
        left, right = before[0].turned(self.quarters), here[0].turned(self.quarters)
        word = self.text[: start - 1].rpartition(" ")[2]
        letter = (left.right - left.left) / max(len(word), 1)
        return right.left - left.right > _GAP * letter

    def starting_between(self, left: int, right: int) -> tuple[int, int] | None:
        """Return the stretch of words that begin there on the upright page, or None."""
        found: list[tuple[int, int]] = []
        at = 0
        for word, box in zip(self.text.split(" "), self.boxes, strict=False):
            if left <= box.turned(self.quarters).left < right:
                found.append((at, at + len(word)))
            at += len(word) + 1
        return (found[0][0], found[-1][1]) if found else None


def _mended(words: list[str], boxes: tuple[Box, ...]) -> tuple[list[str], tuple[Box, ...]]:
    """Part words that were read as one, and mend "D0B" and "0'Malley"."""
    pieces = [_GLUED.sub(" ", _ZERO_FOR_O.sub("O", word)).split() for word in words]
    placed = [box for box, parts in zip(boxes, pieces, strict=False) for _ in parts]
    return [part for parts in pieces for part in parts], tuple(placed)


def lines_of(words: Mapping[int, PageWords]) -> tuple[Line, ...]:
    """Return the lines of the pages of a paper, in order."""
    found: list[Line] = []
    for page in sorted(words):
        known = words[page]
        if known.source is WordSource.UNREAD:
            continue
        at = number = 0
        for row in known.text.splitlines():
            parts = row.split()
            if not parts:
                continue
            boxes = known.boxes[at : at + len(parts)]
            at += len(parts)
            if known.source is WordSource.READ:
                parts, boxes = _mended(parts, boxes)
            if max(map(len, parts)) > _LONGEST_WORD:
                continue  # a file inside a file, as letters and figures: nobody's words
            is_read = known.source is WordSource.READ
            found.append(Line(page, number, " ".join(parts), boxes, is_read, known.quarters))
            number += 1
    return tuple(found)
