"""Every word of the papers in an open vault, as the search needs them: read once, in memory."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from intake.adapters.vault import word_rows
from intake.adapters.vault.schema import HAS_WORDS, format_of
from intake.domain.look_alikes import LookAlikes
from intake.domain.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from intake.adapters.vault.database import Database


class Vocabulary:
    """Read with the first search; what is kept later is added to it."""

    def __init__(self) -> None:
        self._is_read = self._is_kept = False
        self._words: list[str] = []
        self._pages: dict[str, int] = {}
        self._alike = LookAlikes({})

    def is_kept(self, db: Database) -> bool:
        """Whether there is room for words: not in an older vault that can only be read."""
        self._is_kept = self._is_kept or format_of(db) >= HAS_WORDS  # no vault gets older
        return self._is_kept

    def words(self, db: Database) -> Sequence[str]:
        """Return every word that stands on a page, folded, in the order of its letters."""
        if not self._is_read:
            self._pages = dict(word_rows.vocabulary(db))
            self._words = sorted(self._pages)
            self._alike = LookAlikes(self._pages)
            self._is_read = True
        return self._words

    def add(self, texts: Iterable[str]) -> None:
        """Take in the words of more pages."""
        if not self._is_read:
            return
        for word in (each for text in texts for each in frozenset(tokens(text))):
            if word not in self._pages:
                self._pages[word] = 0
                insort(self._words, word)
                self._alike.add(word)
            self._pages[word] += 1

    def alike(self, db: Database, word: str) -> tuple[str, ...]:
        """Return the words of the papers that an engine may have read for this one."""
        self.words(db)
        return self._alike.of(word)

    def is_rare(self, db: Database, beginning: str, most: int) -> bool:
        """Return whether words that begin so stand on so many pages, and on no more."""
        words = self.words(db)
        at, pages = bisect_left(words, beginning), 0
        while at < len(words) and words[at].startswith(beginning) and pages <= most:
            pages += self._pages[words[at]]
            at += 1
        return pages <= most
