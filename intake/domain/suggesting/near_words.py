"""Words that papers spell nearly as we know them: a slip of the hand, or of a reading eye."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_LETTERS = 7  # shorter words are too much like other words
_NEAR = 86  # of 100
_MOST_LONGER = 2


class NearWords:
    """``NearWords(known).meant("neuropthy")``: the one known word it stands for, or itself."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if len(word) >= _LEAST_LETTERS:
                self._by_letter[word[0]].append(word)
        self._meant: dict[str, str] = {}

    def meant(self, word: str) -> str:
        """Return the known word that is meant; a number, or a word like two, means itself."""
        if word in self._known or len(word) < _LEAST_LETTERS:
            return word
        found = self._meant.get(word)
        if found is None:
            found = self._meant[word] = self._nearest(word)
        return found

    def _nearest(self, word: str) -> str:
        likely = [
            each
            for each in self._by_letter.get(word[0], ())
            if abs(len(each) - len(word)) <= _MOST_LONGER
        ]
        if not likely:
            return word
        from rapidfuzz import fuzz, process

        near = process.extract(word, likely, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2)
        if not near or (len(near) > 1 and near[0][1] == near[1][1]):
            return word
        return str(near[0][0])
