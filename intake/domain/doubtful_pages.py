"""Which pages may be hard to read, and what to do, in words that name them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from intake.domain.lost_pages import capital, say_numbers
from intake.domain.papers import Flaw, doubt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from intake.domain.documents import Document

_WORDS: Mapping[Flaw, str] = MappingProxyType(
    {
        Flaw.DARK: "very dark",
        Flaw.BLURRED: "blurred",
        Flaw.CUT_OFF: "cut off at an edge",
        Flaw.SMALL: "very small",
        Flaw.INCOMPLETE: "not whole",
    }
)


def say_doubt(document: Document) -> tuple[str, str]:
    """Return what may be wrong with its photos and what to do; empty: nothing is."""
    flawed, error = document.flawed_pages, doubt(document.flaws)
    if error is None:
        return "", ""
    if document.pages == 1 or not flawed:
        return str(error), error.remedy
    names = say_numbers(flawed)
    if document.flaws == (Flaw.INCOMPLETE,):
        verb = "is" if len(flawed) == 1 else "are"
        return f"{capital(names)} {verb} not whole: a part was lost on the way.", error.remedy
    words = f"{capital(names)} may be hard to read: {_reasons(document)}."
    again = "a photo of this page" if len(flawed) == 1 else "photos of these pages"
    return (
        words,
        f"It is kept. Take {again} in good light, and add what you took.",
    )


def _reasons(document: Document) -> str:
    *first, last = (_WORDS[flaw] for flaw in document.flaws)
    return f"{', '.join(first)} or {last}" if first else last
