"""Where another paper may begin in a fat scan, and which pages may be blank: suggestions.

A person decides. Signs are weighed: what a page calls itself, how the page before ended, and
what stands new at its top. A wrong cut costs more than a missing one: what is numbered as
going on is never cut, and one sign alone is seldom enough.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.first_pages import Opening, Top, same_line
from intake.domain.page_numbers import Printed, numbers_through, printed_numbers
from intake.domain.wording import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEAD_LINES = 2
_LEAST_HEAD = 8  # letters; a shorter line is no letterhead

CALLED_FIRST = "says “Page 1”"
LAST_BEFORE = "the page before is the last of its paper"
SHEET_BEFORE = "after a sheet that parts papers"
BLANK_BEFORE = "after a blank page"
FAX_COVER = "looks like a fax cover"
LETTERHEAD = "begins with a letterhead"
SAME_HEAD = "begins like the first page"
NEW_HEADING = "begins with a title, a name or a date of its own"

_ENOUGH = 3.5  # the signs of a page together, weighed; measured on scans joined for it
_ENOUGH_IN_ONE_ROW = 5.0  # where the whole file is numbered in one row: it may be one paper
_SHORT_FILE = 12  # pages; a file that is no longer and is numbered in one row is one paper
_EMPTY_BACKS = 0.7  # blank pages for each other: from here on they are backs, and part nothing
_LEAST_BACKS = 3


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


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that is not blank, and whether a blank page or a parting sheet lies before it."""

    at: int
    top: Top
    numbers: frozenset[Printed]
    after_blank: bool
    after_sheet: bool


def _starts(
    texts: Mapping[int, str], blank: frozenset[int], pages: int
) -> Iterator[tuple[int, str]]:
    numbers = {at: printed_numbers(text) for at, text in texts.items()}
    through = numbers_through(numbers, pages) if pages > _SHORT_FILE else frozenset[int]()
    weighing = _Weighing(
        enough=_ENOUGH_IN_ONE_ROW if through else _ENOUGH,
        blank_parts=not _are_backs(blank, pages),
    )
    after_blank = after_sheet = False
    for at in range(1, pages + 1):
        top = Top.of(texts.get(at, ""))
        if at in blank:
            after_blank = True
        elif top.parts:
            after_sheet = True
        else:
            own = frozenset(each for each in numbers.get(at, ()) if each.total not in through)
            sign = weighing.take(_Page(at, top, own, after_blank, after_sheet))
            after_blank = after_sheet = False
            if sign and at > 1:
                yield at, sign


def _are_backs(blank: frozenset[int], pages: int) -> bool:
    """Whether blank pages lie behind so many others that they are their empty backs."""
    runs = sum(page - 1 not in blank for page in blank)
    return runs >= _LEAST_BACKS and runs >= _EMPTY_BACKS * (pages - len(blank))


class _Weighing:
    """Goes from page to page; ``take`` says why another paper begins, or nothing."""

    def __init__(self, *, enough: float, blank_parts: bool) -> None:
        self._enough, self._blank_parts = enough, blank_parts
        self._before = _Page(0, Top(), frozenset(), after_blank=False, after_sheet=False)
        self._seen: set[Printed] = set()  # the numbers of the paper so far
        self._heads: set[str] = set()

    def take(self, page: _Page) -> str:
        """Return the sign that a paper begins on this page; empty where it goes on."""
        sign = self._sign(page) if self._before.at else ""
        if sign:
            self._seen = set()
        if sign or not self._before.at:
            self._heads |= {_head(page.top)} - {""}
        self._seen |= page.numbers
        self._before = page
        return sign

    def _sign(self, page: _Page) -> str:
        if self._before.top.is_fax_cover and not page.after_sheet:
            return ""
        if any(number.page == 1 for number in page.numbers):
            return CALLED_FIRST
        ended = any(number.is_last for number in self._before.numbers)
        if self._goes_on(page) and not ended:
            return ""
        return self._weighed(page, ended=ended and not self._goes_on(page))

    def _goes_on(self, page: _Page) -> bool:
        """Whether a page is numbered as one of the paper so far, in whatever order."""
        totals = {number.total for number in self._seen if number.total}
        return any(
            number not in self._seen
            if number.total in totals
            else not number.total and Printed(number.page - 1) in self._before.numbers
            for number in page.numbers
        )

    def _weighed(self, page: _Page, *, ended: bool) -> str:
        before, new = self._before.top, Opening.after(page.top, self._before.top)
        signs = (
            (LAST_BEFORE, 3.5 * ended),
            (SHEET_BEFORE, 3.5 * page.after_sheet),
            (BLANK_BEFORE, self._blank(page)),
            (FAX_COVER, 3.5 * page.top.is_fax_cover),
            (LETTERHEAD, 2.0 * new.letterhead),
            (SAME_HEAD, 2.0 * self._opens_as_others(page)),
            (NEW_HEADING, new.weight),
            ("", 1.0 * before.closes - 2.0 * page.top.goes_on),
        )
        if sum(weight for _, weight in signs) < self._enough:
            return ""
        return next(sign for sign, weight in signs if sign and weight)

    def _opens_as_others(self, page: _Page) -> bool:
        """Whether it has the letterhead of an earlier first page, and the page before not."""
        head = _head(page.top)
        known = any(same_line(head, each) for each in self._heads)
        return bool(head) and known and not same_line(head, _head(self._before.top))

    def _blank(self, page: _Page) -> float:
        if not page.after_blank or not self._blank_parts:
            return 0.0
        return 2.0 if page.top.words else self._enough


def _head(top: Top) -> str:
    """Return what a page begins with, without case and numbers, or nothing where too short."""
    head = re.sub(r"[\d\W_]+", " ", folded(" ".join(top.head[:_HEAD_LINES]))).strip()
    return head if len(head) >= _LEAST_HEAD else ""
