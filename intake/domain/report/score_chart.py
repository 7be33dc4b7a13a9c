"""The chart of section 4: the first instrument's totals, and the days of the diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.chart import Chart, Look, Point, Series
from intake.domain.report.periods import say_days
from intake.domain.report.picture import (
    flare_days,
    pain_series,
    say_series,
    with_marks,
)

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.domain.report.series import Told
    from intake.domain.scores import DiaryEntry


def say_total(value: float) -> str:
    """Return a total: whole ones bare, others with one decimal."""
    return str(round(value, 1))


def look_of(chart: Chart | None, name: str) -> Look | None:
    """Return how the chart shows a series of this name, or None where it does not."""
    found = (each.look for each in chart.series if each.name == name) if chart else iter(())
    return next(found, None)


def score_chart(
    told: list[Told], days: tuple[DiaryEntry, ...], case: Case | None = None
) -> Chart | None:
    """Return the chart of the first instrument with days of its own, and of daily pain.

    Args:
        told: the instruments' totals, in the order of the catalog.
        days: the days of the diary that go along, oldest first.
        case: marks treatments, infusions and the visit, where it is given.
    """
    first = next((each for each in told if len(_points(each)) > 1), None)
    series: list[Series] = [_instrument_series(first)] if first is not None else []
    whole = first is None or first.instrument.total_highest == 10  # noqa: PLR2004 - the scale's end
    if days and whole:
        series += pain_series(days)
    if not series:
        return None
    every = [point.day for each in series for point in each.points]
    chart = Chart(
        first_day=min(every),
        last_day=max(every),
        lowest=0,
        highest=first.instrument.total_highest if first is not None else 10,
        series=tuple(series),
        says=_says(series, min(every), max(every)),
    )
    return chart if case is None else with_marks(chart, case, flare_days(days))


def _instrument_series(told: Told) -> Series:
    return Series(
        name=told.instrument.short,
        look=Look.SQUARES,
        points=_points(told),
        joins_days=3 * told.instrument.every_days,
    )


def _points(told: Told) -> tuple[Point, ...]:
    pairs = zip(told.scores, told.totals, strict=True)
    return tuple(
        Point(day=score.date.exact, value=value) for score, value in pairs if score.date.exact
    )


def _says(series: list[Series], first: dt.date, last: dt.date) -> str:
    return f"Chart, {say_days(first, last)}. {' '.join(say_series(each) for each in series)}"
