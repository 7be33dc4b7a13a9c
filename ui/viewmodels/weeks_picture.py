"""The picture of the last weeks: daily pain, its 7-day line, PEG."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.instruments import total
from intake.domain.report.chart import Chart, Look, Point, Series
from intake.domain.report.picture import (
    flare_days,
    pain_series,
    say_series,
    with_marks,
)
from intake.domain.scores import DiaryEntry, Score
from ui.viewmodels.week_means import WEEKS, monday_of

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.instruments import Instrument
    from ui.viewmodels.week_means import WeeksWanted


def picture_of(told: WeeksWanted, says: str) -> Chart | None:
    """Return the chart of daily pain, its 7-day line and PEG, or None with nothing to show.

    Of a longer stretch the empty beginning is left away, else eight weeks were a blot.

    Args:
        told: the case, the day, how many weeks, and the instruments.
        says: the sentence that comes first in words.
    """
    first = told.first_day
    days = _days(told.case, first, told.today)
    series = list(pain_series([each for each in days if each.average is not None]))
    peg = _peg_series(told.case, told.weekly, (first, told.today))
    series += [peg] if peg is not None else []
    if not series:
        return None
    sentences = " ".join(say_series(each) for each in series)
    chart = Chart(
        first_day=first,
        last_day=told.today,
        lowest=0,
        highest=10,
        series=tuple(series),
        says=f"{says} {sentences}".strip(),
        is_named=True,
    )
    return _filled(with_marks(chart, told.case, flare_days(days)), told.today)


def _filled(chart: Chart, today: dt.date) -> Chart:
    """Return a chart that begins where something stands, of eight weeks at the least."""
    points = (point.day for series in chart.series for point in series.points)
    earliest = min(*points, *(mark.day for mark in chart.marks), chart.last_day)
    least = monday_of(today, WEEKS - 1)
    return chart.changed(first_day=max(chart.first_day, min(earliest, least)))


def _days(case: Case, first: dt.date, last: dt.date) -> list[DiaryEntry]:
    days = (
        (first + dt.timedelta(days=at)).isoformat() for at in range((last - first).days + 1)
    )
    found = (case.one(DiaryEntry, day) for day in days)
    return [entry for entry in found if entry is not None]


def _peg_series(
    case: Case, weekly: Instrument | None, span: tuple[dt.date, dt.date]
) -> Series | None:
    if weekly is None:
        return None
    found = [
        Point(day=score.date.exact, value=value.value)
        for score in case.all(Score)
        if score.instrument == weekly.id
        and score.date.exact is not None
        and span[0] <= score.date.exact <= span[1]
        and (value := total(weekly, score)) is not None
    ]
    if not found:
        return None
    points = tuple(sorted(found, key=lambda point: point.day))
    return Series(
        name=weekly.short, look=Look.SQUARES, points=points, joins_days=3 * weekly.every_days
    )
