"""Section 4: scores over time, with the smallest change that matters beside each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.evidence import ScoreEntry
from intake.domain.instruments import Instrument
from intake.domain.report.answers_told import say_number
from intake.domain.report.chart import Chart, Look, Point, Series
from intake.domain.report.periods import say_days
from intake.domain.report.series import (
    DAILY_PAIN,
    DIARY,
    diary_days,
    first_and_last_week,
    score_proofs,
    told_proofs,
    told_scores,
)
from intake.domain.report.statements import Row, Section, SectionId, Span, Statement, Table
from intake.domain.report.words import MOST_NAME, counted, one_line
from intake.domain.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.material import Material
    from intake.domain.report.series import Told
    from intake.domain.scores import DiaryEntry

HEADS = ("Score", "First", "Latest", "Change", "Smallest that matters")
_MINUS = "\N{MINUS SIGN}"
_WEEK = 7


def scores(material: Material) -> Section:
    """Return the section on scores."""
    told, days = told_scores(material), diary_days(material)
    rows = [_row(material, each) for each in told]
    if days:
        rows.append(_diary_row(material, days))
    return Section(
        id=SectionId.SCORES,
        lines=tuple(_intro(material, told, days)) if rows else (),
        table=Table(heads=HEADS, rows=tuple(rows)) if rows else None,
        chart=_chart(told, days),
        after=tuple(_reported(material)),
    )


def say_change(change: float) -> str:
    """Return a change with its sign: "+0.7", "0"; below zero a minus sign, not a hyphen."""
    sign = "+" if change > 0 else _MINUS if change < 0 else ""
    return f"{sign}{say_number(abs(change))}"


def _row(material: Material, told: Told) -> Row:
    instrument = told.instrument
    scale = f"({say_number(instrument.total_lowest)}–{say_number(instrument.total_highest)})"
    alone = len(told.totals) == 1
    return Row(
        cells=(
            f"{instrument.short} {scale}",
            say_total(told.totals[0]),
            "once" if alone else say_total(told.totals[-1]),
            "" if alone else say_change(told.change),
            _smallest(instrument),
        ),
        evidence=told_proofs(material, told),
    )


def say_total(value: float) -> str:
    """Return a total: whole ones bare, others with one decimal."""
    return str(round(value, 1))


def _smallest(instrument: Instrument | None) -> str:
    if instrument is None or instrument.smallest_change is None:
        return "not known"
    return say_total(instrument.smallest_change)


def _diary_row(material: Material, days: tuple[DiaryEntry, ...]) -> Row:
    first, last = first_and_last_week(days)
    instrument = material.catalog.find(Instrument, DAILY_PAIN)
    alone = days[-1].day - days[0].day < dt.timedelta(days=_WEEK)
    return Row(
        cells=(
            "Daily pain, week’s mean (0–10)",
            say_total(first),
            "one week" if alone else say_total(last),
            "" if alone else say_change(round(last - first, 1)),
            _smallest(instrument),
        ),
        evidence=(ScoreEntry(score=DIARY),),
    )


def _intro(
    material: Material, told: list[Told], days: tuple[DiaryEntry, ...]
) -> Iterator[Statement]:
    words = _changed(material, told, days)
    if not days:
        if words:
            ends = [proof for each in told for proof in told_proofs(material, each)]
            yield Statement(spans=(Span(text=words),), evidence=tuple(dict.fromkeys(ends)))
        return
    span = (days[-1].day - days[0].day).days + 1
    late = sum(entry.from_memory for entry in days)
    memory = f", {late} of them from memory" if late else ""
    yield Statement(
        spans=(
            Span(text=f"{say_days(days[0].day, days[-1].day)}: ", strong=True),
            Span(
                text=f"{len(days)} of {counted(span, 'day')} entered{memory}. {words}".strip()
            ),
        ),
        evidence=(ScoreEntry(score=DIARY),),
    )


def _changed(material: Material, told: list[Told], days: tuple[DiaryEntry, ...]) -> str:
    """Say which scores changed by the smallest amount that matters, where both are known."""
    changes = [(each.instrument, each.change) for each in told if len(each.totals) > 1]
    instrument = material.catalog.find(Instrument, DAILY_PAIN)
    if days and instrument is not None:
        first, last = first_and_last_week(days)
        changes.append((instrument, round(last - first, 1)))
    known = [(each, change) for each, change in changes if each.smallest_change is not None]
    if not known:
        return ""
    moved = [each.short for each, change in known if abs(change) >= (each.smallest_change or 0)]
    if moved:
        return f"Changed by the smallest amount that matters or more: {', '.join(moved)}."
    return "No score changed by the smallest amount that matters."


def _reported(material: Material) -> Iterator[Statement]:
    """Yield the totals that clinicians worked out with scales the catalog has no items for."""
    known = {each.id for each in material.catalog.instruments}
    for score in sorted(material.case.all(Score), key=lambda each: each.date.order):
        if score.reported is None or score.instrument in known:
            continue
        best = score.reported.highest
        of = f" of {say_number(best)}" if best is not None else ""
        by = (
            f", scored by {one_line(score.reported.by, MOST_NAME)}" if score.reported.by else ""
        )
        name = one_line(score.name or score.instrument, MOST_NAME)
        words = f"{name} {say_number(score.reported.total)}{of}{by}, {say_date(score.date)}."
        yield Statement(spans=(Span(text=words),), evidence=score_proofs(material, score))


def _chart(told: list[Told], days: tuple[DiaryEntry, ...]) -> Chart | None:
    """Return the chart of the first instrument with days of its own, and the daily entries."""
    first = next((each for each in told if len(_points(each)) > 1), None)
    series: list[Series] = []
    if first is not None:
        points = _points(first)
        gap = 3 * first.instrument.every_days
        series.append(
            Series(
                name=first.instrument.short, look=Look.SQUARES, points=points, joins_days=gap
            )
        )
    whole = first is None or first.instrument.total_highest == 10  # noqa: PLR2004
    if days and whole:
        dots = tuple(
            Point(day=entry.day, value=entry.average)
            for entry in days
            if entry.average is not None
        )
        series.append(Series(name="Daily pain", look=Look.OPEN_DOTS, points=dots))
    if not series:
        return None
    every = [point.day for each in series for point in each.points]
    top = first.instrument.total_highest if first is not None else 10
    return Chart(
        first_day=min(every),
        last_day=max(every),
        lowest=0,
        highest=top,
        series=tuple(series),
        says=_says(series, min(every), max(every)),
    )


def _points(told: Told) -> tuple[Point, ...]:
    pairs = zip(told.scores, told.totals, strict=True)
    return tuple(
        Point(day=score.date.exact, value=value) for score, value in pairs if score.date.exact
    )


def _says(series: list[Series], first: dt.date, last: dt.date) -> str:
    told = [
        f"{each.name}: {counted(len(each.points), 'value')}, from "
        f"{say_total(min(point.value for point in each.points))} to "
        f"{say_total(max(point.value for point in each.points))}"
        for each in series
    ]
    return f"Chart, {say_days(first, last)}. {'. '.join(told)}."
