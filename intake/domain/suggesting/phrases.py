"""Many phrases looked for at once, without case, and with or without accents and dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")
_QUOTES, _DASHES = (
    "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}",
    "\u2013\u2014\u2010\u2011",
)
_SIGNS = str.maketrans(
    dict.fromkeys(_QUOTES, "'") | dict.fromkeys(_DASHES, "-") | {"\xa0": " "}
)


def plain(text: str) -> str:
    """Return a text in small letters with plain signs, letter for letter."""
    small = text.translate(_SIGNS)
    lowered = small.lower()
    return lowered if len(lowered) == len(small) else small


class Phrases(Generic[T]):
    """``Phrases([("date of service", x), ...]).found(text)``: the longest at each place.

    The letters before and after a phrase are no letters or digits.
    """

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._known: dict[str, list[T]] = {}
        for phrase, what in pairs:
            kept = self._known.setdefault(" ".join(plain(phrase).split()), [])
            if what not in kept:
                kept.append(what)
        ordered = sorted(self._known, key=len, reverse=True)
        either = "|".join(re.escape(each) for each in ordered) or r"(?!)"
        self._look = re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])")

    def found(self, folded: str) -> Iterator[tuple[int, int, list[T]]]:
        """Yield where phrases stand in a text that is ``plain`` already, and what they mean."""
        for match in self._look.finditer(folded):
            yield match.start(), match.end(), self._known[match.group()]
