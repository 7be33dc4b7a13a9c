"""The chart of section 4: the first instrument's totals, and the days of the diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.chart import Chart, Look, Point, Series
from intake.domain.report.periods import say_days
from intake.domain.report.words import counted

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.report.series import Told
    from intake.domain.scores import DiaryEntry

DAILY_PAIN_SERIES = "Daily pain"


def say_total(value: float) -> str:
    """Return a total: whole ones bare, others with one decimal."""
    return str(round(value, 1))


def look_of(chart: Chart | None, name: str) -> Look | None:
    """Return how the chart shows a series of this name, or None where it does not."""
    found = (each.look for each in chart.series if each.name == name) if chart else iter(())
    return next(found, None)


def score_chart(told: list[Told], days: tuple[DiaryEntry, ...]) -> Chart | None:
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
    whole = first is None or first.instrument.total_highest == 10  # noqa: PLR2004 - the scale's end
    if days and whole:
        dots = tuple(
            Point(day=entry.day, value=entry.average)
            for entry in days
            if entry.average is not None
        )
        series.append(Series(name=DAILY_PAIN_SERIES, look=Look.OPEN_DOTS, points=dots))
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
