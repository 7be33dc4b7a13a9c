"""Whether two papers are alike: rescans, faxes, newer versions. A person decides what it is.

Words decide where they are known (``same_words``), else how pages look: by their prints
(``PageLook.print``), how dense the ink is in each cell of a grid. Two pages look alike when
the densities rise and fall together.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from intake.domain.papers import FIRST_PAGES, PRINT_CELLS
from intake.domain.same_pages import pages_that_say_the_same
from intake.domain.same_words import LEAST_WORDS, Said, Words, compare_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from intake.domain.documents import Document
    from intake.domain.leaves import Leaf

ALIKE = 0.75
"""From this likeness on two pages are shown side by side; see the measure in the tests."""

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


class Kinship(StrEnum):
    """Why two papers may be one, or one the newer version of the other."""

    SAME_WORDS = "same words"
    NEARLY_SAME_WORDS = "nearly the same words"
    LOOKS = "looks"  # their words are not known


class Seen(NamedTuple):
    """What is known of a page: its words, ready to be compared, and its print.

    ``parts``: it is a sheet that only stands between papers.
    """

    said: Said = Said()
    print: str = ""
    parts: bool = False


_UNSEEN = Seen()


class Alike(NamedTuple):
    """A paper like another, and in what."""

    document: Document
    kinship: Kinship


def near_duplicates(
    document: Document, others: Iterable[Document], seen: Mapping[Leaf, Seen]
) -> tuple[Alike, ...]:
    """Return documents like this one that were not yet told apart from it, the surest first.

    Args:
        document: the paper in question.
        others: papers to compare it with.
        seen: their first pages (``compared_leaves``), as far as known. Where words are
            known they decide; how pages look counts for the rest.
    """
    found = (
        Alike(each, kinship)
        for each in others
        if _may_be_one(document, each)
        for kinship in (_kinship(document, each, seen),)
        if kinship is not None
    )
    return tuple(sorted(found, key=_sureness))


def compared_leaves(document: Document) -> tuple[Leaf, ...]:
    """Return the pages of a paper that are compared."""
    return document.leaves[:FIRST_PAGES]


def _sureness(alike: Alike) -> int:
    return list(Kinship).index(alike.kinship)


def _may_be_one(document: Document, other: Document) -> bool:
    return not (
        other.id == document.id
        or other.id in document.differs_from
        or document.id in other.differs_from
        or other.replaced_by
        or document.replaced_by
        or 2 * min(document.pages, other.pages) <= max(document.pages, other.pages)
    )


def _kinship(one: Document, other: Document, seen: Mapping[Leaf, Seen]) -> Kinship | None:
    pages = min(one.pages, other.pages)
    first, second = (
        [seen.get(leaf, _UNSEEN).said for leaf in compared_leaves(each)]
        for each in (one, other)
    )
    match compare_words(Said.on(first[:pages]), Said.on(second[:pages])):
        case Words.SAME if one.pages == other.pages:
            return Kinship.SAME_WORDS
        case Words.SAME | Words.NEARLY:
            return Kinship.NEARLY_SAME_WORDS
        case Words.UNKNOWN if _look_alike(one, other, seen):
            return Kinship.LOOKS
        case Words.OTHER if _same_in_another_order(first, second):
            return Kinship.NEARLY_SAME_WORDS
        case _:
            return None


def _same_in_another_order(one: Sequence[Said], other: Sequence[Said]) -> bool:
    """Whether each page of the shorter paper stands somewhere in the longer.

    The other scan may have a cover before it. Where pages follow that are not compared, the
    cover may have pushed one out of sight.
    """
    shorter, longer = sorted((_told(one), _told(other)), key=len)
    if not shorter or len(longer) > len(shorter) + 1:
        return False
    places = pages_that_say_the_same(shorter, longer)
    goes_on = max(len(one), len(other)) == FIRST_PAGES
    return len(set(places.values())) >= len(shorter) - (goes_on and len(shorter) > 1)


def _told(pages: Iterable[Said]) -> list[Said]:
    """Return the pages with words enough to be compared."""
    return [page for page in pages if len(page.words) >= LEAST_WORDS]


def _look_alike(one: Document, other: Document, seen: Mapping[Leaf, Seen]) -> bool:
    """Whether they look alike; sheets that stand between papers all do, and are no doubles."""
    if _only_parts(one, seen) or _only_parts(other, seen):
        return False
    return look_alike(_prints(one, seen), _prints(other, seen))


def _only_parts(document: Document, seen: Mapping[Leaf, Seen]) -> bool:
    """Whether all that is known of a paper are sheets that stand between others."""
    known = [seen[leaf] for leaf in compared_leaves(document) if leaf in seen]
    return bool(known) and all(each.parts for each in known)


def _prints(document: Document, seen: Mapping[Leaf, Seen]) -> tuple[str, ...]:
    found = (seen.get(leaf, _UNSEEN).print for leaf in compared_leaves(document))
    return document.prints or tuple(found)


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
