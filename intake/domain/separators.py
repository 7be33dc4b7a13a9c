"""Where another paper may begin in a fat scan, and which pages may be blank: suggestions.

A person decides. The signs: a blank sheet, a page that calls itself the first of several,
numbers that start anew, and the letterhead of a first page coming again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NUMBERED = re.compile(r"\bpage\s*:?\s*(\d{1,3})(?:\s*(?:of|/)\s*(\d{1,3}))?\b", re.IGNORECASE)
_HEAD_LINES = 2
_LEAST_HEAD = 8  # letters; a shorter line is no letterhead

BLANK_BEFORE = "after a blank page"
CALLED_FIRST = "says “Page 1”"
SAME_HEAD = "begins like the first page"


def blank_pages(looks_blank: Mapping[int, bool], pages: int) -> tuple[int, ...]:
    """Return the pages that look blank, unless all of them do.

    Args:
        looks_blank: what is known of pages, from 1; of some nothing may be known.
        pages: how many there are.
    """
    found = tuple(page for page in range(1, pages + 1) if looks_blank.get(page))
    return () if len(found) == pages else found


def likely_starts(
    texts: Mapping[int, str], blank: tuple[int, ...], pages: int
) -> Mapping[int, str]:
    """Return the pages on which another paper may begin, each with the sign in words.

    Args:
        texts: the words of pages, from 1, as far as they are known.
        blank: pages that look blank.
        pages: how many there are.
    """
    return dict(_starts(texts, frozenset(blank), pages))


def _starts(
    texts: Mapping[int, str], blank: frozenset[int], pages: int
) -> Iterator[tuple[int, str]]:
    heads = {_head(texts.get(1, ""))} - {""}
    before = texts.get(1, "")
    for page in range(2, pages + 1):
        if page in blank:
            continue
        text = texts.get(page, "")
        sign = ""
        if _calls_itself_first(text):
            sign = CALLED_FIRST
        elif page - 1 in blank and not _goes_on(text, before):
            sign = BLANK_BEFORE
        elif _head(text) in heads and _head(text) != _head(before):
            sign = SAME_HEAD
        before = text
        if sign:
            heads |= {_head(text)} - {""}
            yield page, sign


def _calls_itself_first(text: str) -> bool:
    return any(int(found[1]) == 1 for found in _NUMBERED.finditer(text))


def _goes_on(text: str, before: str) -> bool:
    """Whether a page is numbered as the one after the page before."""
    here = {int(found[1]) for found in _NUMBERED.finditer(text)}
    there = {int(found[1]) for found in _NUMBERED.finditer(before)}
    return any(number + 1 in here for number in there)


def _head(text: str) -> str:
    """Return what a page begins with, without case and numbers, or nothing where too short."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    head = re.sub(r"[\d\W_]+", " ", " ".join(lines[:_HEAD_LINES])).casefold().strip()
    return head if len(head) >= _LEAST_HEAD else ""
