"""The numbers that pages carry in their own words: “Page 2 of 5”, “P. 003/009”, “- 4 -”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COUNTED = re.compile(
    r"\b(?:page|pg|p)\s*[.:#]?\s*(\d{1,4})\s*(?:of|/)\s*(\d{1,4})\b", re.IGNORECASE
)
_NAMED = re.compile(r"\b(?:page|pg)\s*[.:#]?\s*(\d{1,4})\b", re.IGNORECASE)
_ALONE = re.compile(r"(?:[-–—]\s*(\d{1,3})\s*[-–—])|(?:(\d{1,3})\s*(?:/|of)\s*(\d{1,3}))")
_SHORT_LINE = 6  # words; “page 3” in a longer line may be prose that speaks of a page
_EDGE = 3  # lines at the top and at the bottom where a bare number may be the page's
_MOST_OF_IT = 0.8  # of the pages: numbers on so many run through the whole file


class Printed(NamedTuple):
    """A page's number, from 1, and of how many; 0: it does not say."""

    page: int
    total: int = 0

    @property
    def is_last(self) -> bool:
        """Whether the page says that none follows."""
        return self.page == self.total


def printed_numbers(text: str) -> frozenset[Printed]:
    """Return every number that a page gives itself; a fax may have put on one of its own."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    told = {each for line in lines for each in _in_line(line)}
    edges = {*lines[:_EDGE], *lines[-_EDGE:]}
    return frozenset(told | {each for line in edges for each in _alone(line)})


def is_numbering(line: str) -> bool:
    """Whether a line says which page it is."""
    return any(True for _ in _in_line(line)) or any(True for _ in _alone(line))


def numbers_through(numbers: Mapping[int, frozenset[Printed]], pages: int) -> frozenset[int]:
    """Return the totals by which nearly all pages of a file are counted in one row.

    A records office prints “Page 57 of 200” over all that it sends: such numbers say
    nothing of where one paper ends.

    Args:
        numbers: what pages say, by their place in the file from 1.
        pages: how many there are.
    """
    rows: dict[tuple[int, int], int] = {}
    for at, found in numbers.items():
        for each in found:
            row = (each.total, each.page - at)
            rows[row] = rows.get(row, 0) + 1
    return frozenset(
        total for (total, _), count in rows.items() if total and count >= _MOST_OF_IT * pages
    )


def _in_line(line: str) -> Iterator[Printed]:
    counted = [Printed(int(page), int(total)) for page, total in _COUNTED.findall(line)]
    if not counted and len(line.split()) <= _SHORT_LINE:
        counted = [Printed(int(page)) for page in _NAMED.findall(line)]
    return filter(_is_possible, counted)


def _alone(line: str) -> Iterator[Printed]:
    found = _ALONE.fullmatch(line)
    if found is not None:
        yield from filter(
            _is_possible, [Printed(int(found[1] or found[2]), int(found[3] or 0))]
        )


def _is_possible(number: Printed) -> bool:
    return number.page > 0 and (not number.total or number.page <= number.total)
