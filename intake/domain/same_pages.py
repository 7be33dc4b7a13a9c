"""Where the pages of one paper stand in another that says the same.

A second scan may have a cover before it, or its pages in another order. What was linked to a
page has to follow the words of that page, not its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.same_words import Words, compare_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.same_words import Said

_ALIKE = (Words.SAME, Words.NEARLY)


def same_pages(one: Sequence[Said], other: Sequence[Said]) -> dict[int, int]:
    """Return for each page of one paper the page of the other that says the same.

    Pages count from 1. A page whose words are not known, or that was rewritten, has its own
    number in the other only where both are equally long and nothing else stands there.
    """
    found = pages_that_say_the_same(one, other)
    if len(one) == len(other):
        taken = set(found.values())
        left = {at: at for at in range(1, len(one) + 1) if at not in found and at not in taken}
        found.update(left)
    return found


def pages_that_say_the_same(one: Sequence[Said], other: Sequence[Said]) -> dict[int, int]:
    """Return for each page of one paper, as far as there is one, the page with its words."""
    return {at: place for at, said in enumerate(one, 1) if (place := _place(at, said, other))}


def _place(at: int, said: Said, other: Sequence[Said]) -> int:
    """Return the page that says the same, the one with the same number first; 0: none."""
    order = sorted(range(1, len(other) + 1), key=lambda place: (place != at, place))
    return next((p for p in order if compare_words(said, other[p - 1]) in _ALIKE), 0)
