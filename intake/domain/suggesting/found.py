"""What the words of a paper suggest, how sure that is, and which words led to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from intake.domain.dates import ApproxDate, say_date

if TYPE_CHECKING:
    from intake.domain.definitions import PaperField
    from intake.domain.page_words import Box


class Sureness(IntEnum):
    """How sure a suggestion is. ``SURE`` needs rules that agree, and nothing against it."""

    UNCLEAR = 1
    LIKELY = 2
    SURE = 3


class Spot(NamedTuple):
    """Words on a page of a paper, from 1; ``places`` is empty where nobody knows them."""

    page: int
    words: str
    places: tuple[Box, ...] = ()


class ScoreTotal(NamedTuple):
    """The total of an instrument (its id in the catalog), as a paper says it."""

    instrument: str
    points: float

    def __str__(self) -> str:
        return f"{self.instrument}={self.points:g}"


Told: TypeAlias = str | ApproxDate | ScoreTotal
"""A value as the case keeps it: words, an id of the catalog, a date, a total."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that a paper seems to say of itself; nothing counts until it is confirmed.

    ``others`` are further ways to read the same words (03/04/21), or other values that the
    paper gives; ``spots`` are the words that led to ``value``. ``note`` is what the paper
    says around it, for a treatment its dose.
    """

    field: PaperField
    value: Told
    sureness: Sureness
    spots: tuple[Spot, ...]
    others: tuple[Told, ...] = ()
    note: str = ""

    @property
    def page(self) -> int:
        """The page that says it first."""
        return self.spots[0].page if self.spots else 1

    def reading(self, at: int) -> Suggestion:
        """Return it with one of its other readings as the value."""
        rest = (self.value, *self.others[:at], *self.others[at + 1 :])
        return replace(self, value=self.others[at], others=rest)

    @property
    def key(self) -> str:
        """What it is known by, once it was refused: its field and value."""
        return key_of(self.field, self.value)


def key_of(field: PaperField, value: Told) -> str:
    """Return a field and a value as one word."""
    said = value_words(value).casefold()
    return f"{field}:{' '.join(said.split())}"


def value_words(value: Told) -> str:
    """Return a value in words; ids stay ids."""
    return say_date(value) if isinstance(value, ApproxDate) else str(value)
