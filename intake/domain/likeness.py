"""Whether two papers look alike: rescans, faxes, newer versions. A person decides what it is.

Pages are compared by their prints (``PageLook.print``): how dense the ink is in each cell
of a grid. Two are alike when the densities rise and fall together.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from intake.domain.papers import PRINT_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from intake.domain.documents import Document

ALIKE = 0.75
"""From this likeness on two pages are shown side by side; see the measure in the tests."""
MOST_PRINTS = 4  # pages of a paper that are compared

_ACROSS, _DOWN = PRINT_CELLS
_SHIFTS = tuple((x, y) for y in (-1, 0, 1) for x in (-1, 0, 1))


def likeness(one: str, other: str) -> float:
    """Return how alike two prints are, from 0 to 1; one may lie a cell beside the other."""
    if not one or not other:
        return 0.0
    first, second = _grid(one), _grid(other)
    return max(0.0, *(_correlation(first, second, shift) for shift in _SHIFTS))


def look_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether papers with these prints look alike, page for page.

    Pages without ink tell nothing. Papers of other lengths may be alike as far as both go,
    if that is more than half of the longer.
    """
    if not one or not other or 2 * min(len(one), len(other)) <= max(len(one), len(other)):
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a or b]
    return bool(pairs) and all(likeness(a, b) >= ALIKE for a, b in pairs)


def near_duplicates(document: Document, others: Iterable[Document]) -> tuple[Document, ...]:
    """Return documents that look like this one and were not yet told apart from it."""
    return tuple(
        each
        for each in others
        if each.id != document.id
        and each.id not in document.differs_from
        and document.id not in each.differs_from
        and not each.replaced_by
        and not document.replaced_by
        and look_alike(document.prints, each.prints)
    )


def _grid(print_: str) -> list[list[int]]:
    levels = [int(digit, 16) for digit in print_]
    return [levels[row * _ACROSS : (row + 1) * _ACROSS] for row in range(_DOWN)]


def _correlation(
    one: Sequence[Sequence[int]], other: Sequence[Sequence[int]], shift: tuple[int, int]
) -> float:
    right, down = shift
    rows = range(max(0, -down), min(_DOWN, _DOWN - down))
    left, end = max(0, -right), min(_ACROSS, _ACROSS - right)
    first = [level for row in rows for level in one[row][left:end]]
    second = [level for row in rows for level in other[row + down][left + right : end + right]]
    return _pearson(first, second)


def _pearson(first: Sequence[int], second: Sequence[int]) -> float:
    count = len(first)
    mean, other_mean = sum(first) / count, sum(second) / count
    both = sum(map(_times, first, second)) - count * mean * other_mean
    spread = sum(map(_times, first, first)) - count * mean * mean
    other_spread = sum(map(_times, second, second)) - count * other_mean * other_mean
    return both / math.sqrt(spread * other_spread) if spread > 0 and other_spread > 0 else 0.0


def _times(one: int, other: int) -> int:
    return one * other
