"""Words that look alike to a reading engine: ``4471889`` and ``44718B9``, modern and modem.

Only signs that are taken for each other are told alike: 0 and O, 1 and l and I, 5 and S,
8 and B, rn and m. Any other figure is another figure.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_EYES = str.maketrans("olisb", "01158")
_SHORTEST = 3  # signs of a code
_SHORTEST_WORD = 6  # letters: of shorter ones too many are words of their own
_LEAST_JOINED = 5  # signs that are left once "rn" is taken for "m": corn is not com
_RARE = 2  # pages: a word of letters on more of them is no slip of the eye
_MOST = 6
_JOINED = 2  # pairs of signs in a word that may be one


def looks_as(word: str) -> str:
    """Return what a folded word looks like: all that look alike give the same."""
    seen = word.translate(_EYES)
    joined = seen.replace("rn", "m")
    return joined if len(joined) >= _LEAST_JOINED else seen


def may_be_read_as(word: str, other: str) -> bool:
    """Return whether an engine may have read one folded word as the other."""
    is_near = word != other and abs(len(word) - len(other)) <= _JOINED
    return is_near and can_be_misread(word) and looks_as(word) == looks_as(other)


def can_be_misread(word: str) -> bool:
    """Return whether it is a number, a code, or a word long enough to be known by its look."""
    if any(sign.isdigit() for sign in word):
        return len(word) >= _SHORTEST
    return len(word) >= _SHORTEST_WORD


class LookAlikes:
    """``LookAlikes({word: pages}).of("4471889")``: what stands there in its place."""

    def __init__(self, pages: Mapping[str, int]) -> None:
        self._pages = pages
        self._by_look: dict[str, list[str]] = defaultdict(list)
        for word in pages:
            self.add(word)

    def add(self, word: str) -> None:
        """Take in a word that was not there before."""
        if len(word) >= _SHORTEST:
            self._by_look[looks_as(word)].append(word)

    def of(self, word: str) -> tuple[str, ...]:
        """Return the known words that may be this one, misread; the rarest first."""
        if not can_be_misread(word):
            return ()
        alike = (each for each in self._by_look.get(looks_as(word), ()) if each != word)
        found = sorted((self._pages[each], each) for each in alike)
        is_number = any(sign.isdigit() for sign in word)
        return tuple(each for pages, each in found if is_number or pages <= _RARE)[:_MOST]
