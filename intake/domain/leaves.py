"""Where the pages of a document lie: leaves of originals, written down in runs.

An original is a file as it came; its bytes never change. A document that was reordered,
split off or joined holds pages of one original or several, in an order of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from pydantic import model_validator

from intake.domain.papers import PageNumber
from intake.domain.value import Value
from intake.ids import DocumentId

if TYPE_CHECKING:
    from collections.abc import Iterable


class Leaf(NamedTuple):
    """One page of an original, counted from 1."""

    original: DocumentId
    page: int


class PageRun(Value):
    """Pages of one original in a row (from 1, both ends included)."""

    original: DocumentId
    first: PageNumber
    last: PageNumber

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.last < self.first:
            message = "the last page of a run comes before the first"
            raise ValueError(message)
        return self

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Its pages, one by one."""
        return tuple(Leaf(self.original, page) for page in range(self.first, self.last + 1))


def runs_of(leaves: Iterable[Leaf]) -> tuple[PageRun, ...]:
    """Return leaves as few runs, in the same order."""
    runs: list[list[Leaf]] = []
    for leaf in leaves:
        last = runs[-1][-1] if runs else None
        if last is not None and leaf == Leaf(last.original, last.page + 1):
            runs[-1].append(leaf)
        else:
            runs.append([leaf])
    return tuple(
        PageRun(original=run[0].original, first=run[0].page, last=run[-1].page) for run in runs
    )


def leaves_in(runs: Iterable[PageRun]) -> tuple[Leaf, ...]:
    """Return the pages of all runs, in order."""
    return tuple(leaf for run in runs for leaf in run.leaves)
