"""Questionnaires as their data files give them, and their exact scoring."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from pydantic import StrictFloat, StrictInt, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import InstrumentId

if TYPE_CHECKING:
    from intake.domain.scores import Score


class Scoring(StrEnum):
    """How the points of the items become one number."""

    SUM = "sum"
    MEAN = "mean"
    SINGLE = "single"


class Option(Value):
    """One answer that an item offers: its points and its words."""

    points: StrictInt
    says: StrictStr


class Item(Value):
    """One item. Items with ``scored = false`` never count, e.g. PHQ-9's difficulty item."""

    id: StrictStr
    says: StrictStr
    low: StrictStr = ""
    high: StrictStr = ""
    options: tuple[Option, ...] = ()
    scored: bool = True
    crisis_from: StrictInt | None = None


class Band(Value):
    """A range of totals, from ``at_least`` up to the next band."""

    at_least: StrictFloat | StrictInt
    name: StrictStr


class Instrument(Sourced):
    """One questionnaire: wording to the letter, scoring, licence and its sources.

    ``options`` are shared by items that bring none; without any, items are scales from
    ``lowest`` to ``highest``. ``smallest_change`` is the smallest change that matters, in
    points, with its own source in ``smallest_change_source``. Without items only a total
    that a clinician worked out can be entered: the wording is not ours to ship. ``paths``
    names the requests ("pain", "mood") its scores are sent along with; empty: all.
    """

    id: InstrumentId
    title: StrictStr
    short: StrictStr
    version: StrictStr = ""
    language: StrictStr = "en-US"
    look_back: StrictStr
    every_days: StrictInt
    stem: StrictStr = ""
    items: tuple[Item, ...] = ()
    options: tuple[Option, ...] = ()
    lowest: StrictInt
    highest: StrictInt
    scoring: Scoring
    total_lowest: StrictFloat | StrictInt
    total_highest: StrictFloat | StrictInt
    higher_is_worse: bool = True
    bands: tuple[Band, ...] = ()
    smallest_change: StrictFloat | StrictInt | None = None
    smallest_change_source: StrictStr = ""
    footer: StrictStr = ""
    licence: StrictStr
    paths: tuple[StrictStr, ...] = ()
    for_patient: StrictStr = ""

    @property
    def scored_items(self) -> tuple[Item, ...]:
        """The items that count."""
        return tuple(item for item in self.items if item.scored)

    @property
    def is_total_only(self) -> bool:
        """Whether only a clinician's total can be entered."""
        return not self.items


class Total(Value):
    """The outcome of a completed instrument; ``value`` is rounded to one decimal."""

    value: StrictFloat | StrictInt
    band: StrictStr = ""


def total(instrument: Instrument, score: Score) -> Total | None:
    """Return the total, or None while a scored item is open (never guessed)."""
    if score.reported is not None:
        return Total(value=score.reported.total, band=band_of(instrument, score.reported.total))
    points = [score.points(item.id) for item in instrument.scored_items]
    known = [each for each in points if each is not None]
    if not known or len(known) != len(points):
        return None
    value = _combine(instrument.scoring, known)
    return Total(value=value, band=band_of(instrument, value))


def answered(instrument: Instrument, score: Score) -> tuple[int, int]:
    """Return how many scored items are answered, and how many there are."""
    items = instrument.scored_items
    return sum(score.points(item.id) is not None for item in items), len(items)


def band_of(instrument: Instrument, value: float) -> str:
    """Return the name of the band a total falls in, or an empty text."""
    reached = [band.name for band in instrument.bands if band.at_least <= value]
    return reached[-1] if reached else ""


def calls_for_help(instrument: Instrument, score: Score) -> bool:
    """Whether an answer asks for the crisis panel first (PHQ-9 item 9 above zero)."""
    return any(
        item.crisis_from is not None and (score.points(item.id) or 0) >= item.crisis_from
        for item in instrument.items
    )


def _combine(scoring: Scoring, points: list[int]) -> int | float:
    match scoring:
        case Scoring.SUM:
            return sum(points)
        case Scoring.MEAN:
            return round(sum(points) / len(points) + 1e-9, 1)
        case Scoring.SINGLE:
            return points[0]
        case _:
            assert_never(scoring)
