"""What of a record is in hand, to be linked: pages, in a row or not, or words on one page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.passages import Passage


@dataclass(frozen=True, slots=True)
class InHand:
    """Pages in order, at least one; with a ``passage`` it is the one it stands on."""

    pages: tuple[int, ...]
    passage: Passage | None = None

    @property
    def range(self) -> tuple[int, int]:
        """The first and the last page."""
        return self.pages[0], self.pages[-1]

    @property
    def is_in_a_row(self) -> bool:
        """Whether the pages follow each other."""
        first, last = self.range
        return len(self.pages) == last - first + 1

    def rows(self) -> Iterator[tuple[int, int]]:
        """Yield pages in a row as their first and last."""
        for _, row in groupby(enumerate(self.pages), key=_step):
            numbers = [page for _, page in row]
            yield numbers[0], numbers[-1]


def _step(placed: tuple[int, int]) -> int:
    return placed[1] - placed[0]
