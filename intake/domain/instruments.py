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


class Cluster(Value):
    """A named part of an instrument with a sum of its own, e.g. PCL-5's cluster B.

    ``how_many`` of its items at ``counts_from`` points or more are asked for by the
    instrument's provisional rule. The rule holds when every cluster has that many.
    """

    id: StrictStr
    says: StrictStr
    items: tuple[StrictStr, ...]
    counts_from: StrictInt
    how_many: StrictInt


class Edition(Value):
    """One version of an instrument that only clinicians score, with the range it has."""

    name: StrictStr
    lowest: StrictFloat | StrictInt
    highest: StrictFloat | StrictInt


class Instrument(Sourced):
    """One questionnaire: wording to the letter, scoring, licence and its sources.

    ``options`` are shared by items that bring none; without any, items are scales from
    ``lowest`` to ``highest``. ``smallest_change`` is the smallest change that matters, in
    points, with its own source in ``smallest_change_source``. Without items only a total
    that a clinician worked out can be entered: the wording is not ours to ship. ``paths``
    names the requests ("pain", "mood") its scores are sent along with; empty: all.
    ``opens_with`` is said before the first item, with a way back. ``asks_since``: it asks
    about the time since a day that has to be named. ``is_ratio``: 0 means none, so that a
    change may be told in percent. ``in_words``: it has no total; a clinician's words are
    kept. ``editions`` are the versions of a scale that only clinicians score.
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
    opens_with: StrictStr = ""
    asks_since: bool = False
    is_ratio: bool = True
    in_words: bool = False
    clusters: tuple[Cluster, ...] = ()
    editions: tuple[Edition, ...] = ()

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
        given = score.reported.total
        return None if given is None else Total(value=given, band=band_of(instrument, given))
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


def cluster_totals(instrument: Instrument, score: Score) -> tuple[int, ...] | None:
    """Return the sum of each cluster, or None while one of its items is open."""
    if not instrument.clusters or total(instrument, score) is None or not score.answers:
        return None
    return tuple(
        sum(score.points(item) or 0 for item in each.items) for each in instrument.clusters
    )


def meets_rule(instrument: Instrument, score: Score) -> bool | None:
    """Return whether the provisional rule of the clusters holds; None while it is open."""
    if cluster_totals(instrument, score) is None:
        return None
    return all(
        sum((score.points(item) or 0) >= each.counts_from for item in each.items)
        >= each.how_many
        for each in instrument.clusters
    )


def range_of(instrument: Instrument, version: str) -> tuple[float, float]:
    """Return the lowest and the highest total of a version of an instrument."""
    found = next((each for each in instrument.editions if each.name == version), None)
    if found is not None:
        return found.lowest, found.highest
    return instrument.total_lowest, instrument.total_highest


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
