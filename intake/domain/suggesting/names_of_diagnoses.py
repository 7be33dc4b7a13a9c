"""By which names and details a diagnosis is known on a paper, ready to look for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from intake.domain.suggesting.near_words import NearWords
from intake.domain.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.definitions import DiagnosisDetail, DiagnosisName

_SHORT = 4  # letters: such a name counts in capitals only
_REACH = 9  # words behind a name that may say more of it
_NUMERALS = {"1": "i", "l": "i", "2": "ii", "ll": "ii"}  # as papers write and readers see them
_STOPS = frozenset(("after", "since", "following", "secondary", "but", "denies", "no"))
_FILLERS = frozenset(("of", "the", "in", "side", "sided", "limb", "extremity"))


class Detail(NamedTuple):
    """A detail by its id, and where its words stand in their clause."""

    id: str
    start: int
    end: int


class FoundName(NamedTuple):
    """Where a name stands in its clause, whose it is, and what is said more of it."""

    start: int
    end: int
    row: DiagnosisName
    details: tuple[Detail, ...]


class _Known(NamedTuple):
    parts: tuple[str, ...]
    row: DiagnosisName
    is_short: bool


class DiagnosisWords:
    """``found(words)`` yields the names in the words of a clause, with their details."""

    def __init__(
        self, names: Iterable[DiagnosisName], details: Iterable[DiagnosisDetail]
    ) -> None:
        self._names: dict[str, list[_Known]] = defaultdict(list)
        for row in names:
            for name in row.names:
                parts = _folded(tokens(name))
                is_short = len(parts) == 1 and len(parts[0]) <= _SHORT
                self._names[parts[0]].append(_Known(parts, row, is_short))
        for found in self._names.values():
            found.sort(key=_longest_first)
        self._details: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for each in details:
            for words in each.words:
                self._details[tuple(tokens(words))].append(each.id)
        self._longest = max(map(len, self._details), default=0)
        self._detail_words = _FILLERS | {part for parts in self._details for part in parts}
        self._near = NearWords(
            part for found in self._names.values() for each in found for part in each.parts
        )

    def found(self, words: Sequence[tuple[str, str]]) -> Iterator[FoundName]:
        """Yield the names in a clause, the longest at each place.

        A name's details stand right before it, or behind it, up to the next name and its own.

        Args:
            words: each folded, and as it is written.
        """
        texts = [text for text, _ in words]
        places = list(self._places(words))
        before = [self._run_before(texts, start) for start, _, _ in places]
        for (start, end, row), low, high in zip(
            places, before, [*before[1:], len(words)], strict=False
        ):
            details = (
                *self._details_in(texts, low, start),
                *self._details_in(texts, end, min(max(high, end), end + _REACH)),
            )
            yield FoundName(start, end, row, details)

    def _places(
        self, words: Sequence[tuple[str, str]]
    ) -> Iterator[tuple[int, int, DiagnosisName]]:
        parts = _folded([self._near.meant(text) for text, _ in words])
        at = 0
        while at < len(parts):
            for name, row, is_short in self._names.get(parts[at], ()):
                end = at + len(name)
                if parts[at:end] == name and (not is_short or words[at][1].isupper()):
                    yield at, end, row
                    at = end - 1
                    break
            at += 1

    def _run_before(self, texts: Sequence[str], start: int) -> int:
        """Return where the words of details begin that lead up to a name."""
        low = start
        while low and texts[low - 1] in self._detail_words:
            low -= 1
        return low

    def _details_in(self, texts: Sequence[str], low: int, high: int) -> Iterator[Detail]:
        at = low
        while at < high and texts[at] not in _STOPS:
            end = at + 1
            for length in range(min(self._longest, high - at), 0, -1):
                ids = self._details.get(tuple(texts[at : at + length]), ())
                if ids:
                    end = at + length
                    yield from (Detail(each, at, end) for each in ids)
                    break
            at = end


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(_NUMERALS.get(word, word) for word in words)


def _longest_first(known: _Known) -> int:
    return -len(known.parts)
