"""What came of a questionnaire, in words: its total, its parts, the change since before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.instruments import (
    Scoring,
    answered,
    cluster_totals,
    meets_rule,
    range_of,
    total,
)
from intake.domain.score_changes import change_between, say_change, say_weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.instruments import Instrument, Item, Total
    from intake.domain.scores import Reported, Score


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the result, the line under it, the change since the time before."""

    result: str
    more: str
    change: str


def outcome_of(instrument: Instrument, score: Score, scores: Sequence[Score]) -> Outcome:
    """Return what came of a score, in words; no total while a scored item is open."""
    value = total(instrument, score)
    if value is None:
        done, of = answered(instrument, score)
        return Outcome(
            result=f"{done} of {of} answered",
            more=_open_items(instrument, score) if done else "",
            change="",
        )
    return Outcome(
        result=f"{instrument.short}: {_of(instrument, score, value)}",
        more=_more(instrument, score, value.value),
        change=change_words(instrument, score, scores, value.value),
    )


def change_words(
    instrument: Instrument, score: Score, scores: Sequence[Score], now: float
) -> str:
    """Return how a total changed since the one before it; empty if there is none."""
    earlier = [
        (each, value.value)
        for each in scores
        if each.id != score.id
        and each.date.order < score.date.order
        and (value := total(instrument, each)) is not None
    ]
    if not earlier:
        return ""
    before, then = max(earlier, key=lambda pair: pair[0].date.order)
    change = change_between(instrument, then, now)
    weight = say_weight(instrument, change)
    source = instrument.smallest_change_source
    by = f" {source[0].upper()}{source[1:]}." if weight and source else ""
    start = f"On {say_date(before.date)} it was {then:g}. It is {say_change(change)} now."
    return f"{start} {weight}{by}".strip()


def say_reported(reported: Reported) -> str:
    """Return a clinician's total in words: "31 on a scale of 0 to 60, worked out by Dr. Li".

    What the note says of it stands behind: "(medium risk)".
    """
    by = f", worked out by {reported.by}" if reported.by else ""
    if reported.total is None:
        return f"{reported.words}{by}"
    low = f"{reported.lowest:g}" if reported.lowest is not None else ""
    high = f"{reported.highest:g}" if reported.highest is not None else ""
    scale = f" on a scale of {low} to {high}" if low and high else f" of {high}" if high else ""
    words = f" ({reported.words})" if reported.words else ""
    return f"{reported.total:g}{scale}{words}{by}"


def _open_items(instrument: Instrument, score: Score) -> str:
    numbers = [
        str(number)
        for number, item in enumerate(instrument.items, start=1)
        if item.scored and score.points(item.id) is None
    ]
    noun = "question" if len(numbers) == 1 else "questions"
    return (
        f"There is no total until every question is answered. Still open: {noun} "
        f"{', '.join(numbers)}. An empty one is never counted as 0."
    )


def _whole(instrument: Instrument, score: Score, value: float) -> str:
    if instrument.scoring is not Scoring.MEAN or score.reported is not None:
        return ""
    points = sum(score.points(item.id) or 0 for item in instrument.scored_items)
    count = len(instrument.scored_items)
    return (
        f"The mean of {count} answers (sum {points} of {count * instrument.highest}). "
        f"To the nearest whole number: {int(value + 0.5)}."
    )


def _of(instrument: Instrument, score: Score, value: Total) -> str:
    """Return a total with its scale and band; where each number has a name, only the name."""
    if instrument.scoring is Scoring.SINGLE and instrument.lowest > 0 and value.band:
        return value.band.lower()
    _, highest = range_of(instrument, score.version)
    band = f": {value.band.lower()}" if value.band else ""
    return f"{value.value:g} of {highest:g}{band}"


def _more(instrument: Instrument, score: Score, value: float) -> str:
    parts = (
        _whole(instrument, score, value),
        _clusters(instrument, score),
        _aside(instrument, score),
    )
    return " ".join(part for part in parts if part)


def _clusters(instrument: Instrument, score: Score) -> str:
    """Return the sums of the parts, and whether the form's own rule holds; no verdict."""
    sums = cluster_totals(instrument, score)
    if sums is None:
        return ""
    parts = (
        f"{each.says}: {points} of {len(each.items) * instrument.highest}"
        for each, points in zip(instrument.clusters, sums, strict=True)
    )
    rule = "holds" if meets_rule(instrument, score) else "does not hold"
    return (
        f"{'. '.join(parts)}. The form’s own first rule {rule}. Only a clinician can say what "
        "that means."
    )


def _aside(instrument: Instrument, score: Score) -> str:
    """Return the answers that never count, each in the words of its form."""
    told = [
        f"{item.says} {words or points}."
        for item in instrument.items
        if not item.scored and (points := score.points(item.id)) is not None
        for words in [_option(instrument, item, points)]
    ]
    return f"Not counted: {' '.join(told)}" if told else ""


def _option(instrument: Instrument, item: Item, points: int) -> str:
    offered = item.options or instrument.options
    return next((each.says for each in offered if each.points == points), "")
