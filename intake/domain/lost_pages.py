"""Which pages of a damaged file are left and which are lost, in words that name them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from intake.domain.papers import Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.documents import Document


def breaks_off(document: Document) -> bool:
    """Whether a file ends too early, and nobody knows how many pages it had."""
    return document.trouble is Trouble.PARTLY_DAMAGED and not document.unreadable


def is_damaged(document: Document) -> bool:
    """Whether some of its pages can be shown, and some are lost."""
    return document.can_be_shown and (bool(document.unreadable) or breaks_off(document))


def say_lost(document: Document) -> str:
    """Return "pages 13 and 14", or "after page 4" of a file that breaks off there."""
    if document.unreadable:
        return say_numbers(document.unreadable)
    return f"after page {document.pages}"


def say_what_is_left(document: Document) -> str:
    """Return "Pages 1 to 12 of 14 can be read; pages 13 and 14 can’t.", or an empty text."""
    if not document.can_be_shown:
        return ""
    lost = set(document.unreadable)
    left = [page for page in range(1, document.pages + 1) if page not in lost]
    words = capital(say_numbers(left))
    if lost:
        gone = say_numbers(document.unreadable)
        return f"{words} of {document.pages} can be read; {gone} can’t."
    if breaks_off(document):
        return f"{words} can be read. The file breaks off there, and more may have followed."
    return ""


def say_numbers(pages: Sequence[int]) -> str:
    """Return "page 5", "pages 13 and 14" or "pages 1 to 4, 6 and 9 to 12"."""
    numbers = sorted(pages)
    starts = [numbers[0], *(after for before, after in pairwise(numbers) if after > before + 1)]
    ends = [*(before for before, after in pairwise(numbers) if after > before + 1), numbers[-1]]
    ranges = [word for pair in zip(starts, ends, strict=True) for word in _range(*pair)]
    word = "page" if len(numbers) == 1 else "pages"
    *first, last = ranges
    return f"{word} {', '.join(first)} and {last}" if first else f"{word} {last}"


def _range(first: int, last: int) -> tuple[str, ...]:
    if last > first + 1:
        return (f"{first} to {last}",)
    return tuple(str(page) for page in range(first, last + 1))


def capital(words: str) -> str:
    """Return the words as a sentence begins."""
    return words[:1].upper() + words[1:]
