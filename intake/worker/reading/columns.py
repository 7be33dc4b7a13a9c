"""Lines off a picture in the order they are read: column after column, rows of a form across.

An engine finds stretches of words anywhere on a page. What stands at one height is one row,
as in a form or a table; but where a white gap runs down between two blocks of prose, each
block is read to its end before the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean, median
from typing import TYPE_CHECKING

from intake.domain.page_words import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.worker.reading.engine import ReadWord

    Stretch = tuple[ReadWord, ...]
    Stretches = Sequence[Stretch]

_LEAST_LINES = 4  # of each block: fewer are an address beside another
_LEAST_WORDS = 4  # of a usual line of prose: fewer are cells of a table
_FILLED = 0.8  # of a block's width, by its usual line
_LEAST_GAP = 10  # thousandths of the page's width
_STEP = 4
_BESIDE = 0.5  # of the lower block's height: so much stands beside the other


@dataclass(frozen=True, slots=True)
class _Cut:
    left: list[Stretch]
    right: list[Stretch]

    @property
    def top(self) -> float:
        return min(_middle(each) for each in (*self.left, *self.right))

    @property
    def bottom(self) -> float:
        return max(_middle(each) for each in (*self.left, *self.right))


def in_order(stretches: Stretches) -> list[Stretch]:
    """Return the lines of an upright page in reading order, words from the left."""
    found = [each for each in stretches if each]
    cut = _cut(found)
    if cut is None:
        return _rows(found)
    inside = {id(each) for each in (*cut.left, *cut.right)}
    rest = [each for each in found if id(each) not in inside]
    above = [each for each in rest if _middle(each) < cut.top]
    below = [each for each in rest if _middle(each) >= cut.top]
    return [*in_order(above), *in_order(cut.left), *in_order(cut.right), *in_order(below)]


def _cut(found: Stretches) -> _Cut | None:
    """Return the first block of lines that a gap of white parts into columns, or None."""
    cuts = [cut for x in _gaps(found) for band in _bands(found, x) if (cut := _parted(band, x))]
    return min(cuts, key=_first_and_tallest, default=None)


def _first_and_tallest(cut: _Cut) -> tuple[float, float]:
    return round(cut.top / 20), cut.top - cut.bottom


def _gaps(found: Stretches) -> Iterator[int]:
    """Yield where a gap could run: with enough lines on both sides, crossed by few."""
    edges = [(_left(each), _right(each)) for each in found]
    for x in range(0, WHOLE, _STEP):
        before = sum(right <= x for _, right in edges)
        behind = sum(left >= x for left, _ in edges)
        crossing = len(edges) - before - behind
        if min(before, behind) >= _LEAST_LINES and crossing <= len(edges) // 2:
            yield x


def _bands(found: Stretches, x: int) -> Iterator[list[Stretch]]:
    """Yield runs of lines, from the top, none of which crosses ``x``."""
    band: list[Stretch] = []
    for each in sorted(found, key=_middle):
        if _left(each) < x < _right(each):
            yield band
            band = []
        else:
            band.append(each)
    yield band


def _parted(band: Stretches, x: int) -> _Cut | None:
    left = [each for each in band if _right(each) <= x]
    right = [each for each in band if _left(each) >= x]
    if min(len(left), len(right)) < _LEAST_LINES:
        return None
    gap = min(map(_left, right)) - max(map(_right, left))
    if gap < _LEAST_GAP or not (_is_prose(left) and _is_prose(right)):
        return None
    return _Cut(left, right) if _are_beside(left, right) else None


def _is_prose(block: Stretches) -> bool:
    """Whether its usual line fills it with words; a label or a cell does not."""
    rows = _rows(block)
    width = max(map(_right, rows)) - min(map(_left, rows))
    usual = median(_right(row) - _left(row) for row in rows)
    return median(len(row) for row in rows) >= _LEAST_WORDS and usual >= _FILLED * width


def _are_beside(left: Stretches, right: Stretches) -> bool:
    tops = [min(map(_middle, side)) for side in (left, right)]
    bottoms = [max(map(_middle, side)) for side in (left, right)]
    shared = min(bottoms) - max(tops)
    shorter = min(bottom - top for top, bottom in zip(tops, bottoms, strict=True))
    return shared >= _BESIDE * shorter


def _rows(stretches: Stretches) -> list[Stretch]:
    """Return stretches from the top, those at one height from the left, as one line."""
    rows: list[list[Stretch]] = []
    for each in sorted(stretches, key=_middle):
        if rows and _is_beside(rows[-1][-1], each):
            rows[-1].append(each)
        else:
            rows.append([each])
    ordered = (sorted(row, key=_left) for row in rows)
    return [tuple(word for each in row for word in each) for row in ordered]


def _is_beside(one: Stretch, two: Stretch) -> bool:
    height = min(each[0].box.bottom - each[0].box.top for each in (one, two))
    return abs(_middle(one) - _middle(two)) < height / 2


def _middle(line: Stretch) -> float:
    return fmean(word.box.top + word.box.bottom for word in line) / 2


def _left(line: Stretch) -> int:
    return min(word.box.left for word in line)


def _right(line: Stretch) -> int:
    return max(word.box.right for word in line)
