"""What the pictures of window and paper share: daily pain, its 7-day line, flares, marks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.dates import SHORT_MONTHS, say_day
from intake.domain.documents import Target, TargetKind
from intake.domain.facts import visit_of
from intake.domain.infusions import Infusion
from intake.domain.report.chart import Look, Mark, Point, Series
from intake.domain.report.words import MOST_CELL, counted, one_line
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from intake.domain.case import Case
    from intake.domain.report.chart import Chart
    from intake.domain.scores import DiaryEntry

DAILY_PAIN_SERIES = "Daily pain"
AVERAGE_SERIES = "7-day average"
MOST_MARKS = 8
DAILY_UP_TO = 190
_WEEK = dt.timedelta(days=7)
_LEAST_DAYS = 3
_YEAR_FROM = 330
_AHEAD = dt.timedelta(days=21)
_VISIT = "V"
_VISIT_DAY = Target(kind=TargetKind.ANSWER, id="visit.date")


def pain_series(days: Sequence[DiaryEntry]) -> tuple[Series, ...]:
    """Return the 7-day average and, over half a year at most, each day beside it.

    Args:
        days: entries with an average, oldest first.
    """
    line = _average(days)
    span = (days[-1].day - days[0].day).days if days else 0
    if span > DAILY_UP_TO:
        weekly = tuple(_thinned(line.points)) or line.points
        return (line.changed(points=weekly, joins_days=2 * _WEEK.days),) if weekly else ()
    dots = tuple(
        Point(day=each.day, value=each.average) for each in days if each.average is not None
    )
    daily = Series(name=DAILY_PAIN_SERIES, look=Look.OPEN_DOTS, points=dots)
    return tuple(each for each in (line, daily) if each.points)


def marks_between(case: Case, first: dt.date, last: dt.date) -> tuple[Mark, ...]:
    """Return treatments, infusions and the visit on known days of a stretch, lettered.

    The newest come along where there are more than can be told apart.
    """
    visit = visit_of(case).day
    told = {(mark.day, mark.says): mark for mark in (*_turns(case), *_infusions(case))}
    inside = [mark for mark in told.values() if first <= mark.day <= last]
    inside.sort(key=lambda mark: (mark.day, mark.says))
    marks = [
        mark.changed(
            letter=chr(ord("A") + place),
            says=f"{day_within(mark.day, first, last)}: {mark.says}",
        )
        for place, mark in enumerate(inside[-MOST_MARKS:])
    ]
    if visit is not None and first <= visit <= last + _AHEAD:
        says = f"{day_within(visit, first, last)}: your visit"
        marks.append(Mark(letter=_VISIT, day=visit, says=says, about=_VISIT_DAY))
    return tuple(marks)


def flare_days(days: Iterable[DiaryEntry]) -> tuple[dt.date, ...]:
    """Return the days that were called a flare."""
    return tuple(each.day for each in days if each.flare)


def with_marks(chart: Chart, case: Case, flares: tuple[dt.date, ...]) -> Chart:
    """Return a chart with its marks and flares, wide enough for a visit soon after it."""
    marks = marks_between(case, chart.first_day, chart.last_day)
    last = max([chart.last_day, *(each.day for each in marks)])
    inside = tuple(day for day in flares if chart.first_day <= day <= last)
    flared = f" {counted(len(inside), 'flare day')}." if inside else ""
    told = f" Marked: {'; '.join(each.says for each in marks)}." if marks else ""
    says = f"{chart.says}{flared}{told}"
    return chart.changed(last_day=last, marks=marks, flares=inside, says=says)


def say_series(series: Series) -> str:
    """Return a line in words: where it begins, where it ends, its lowest and highest."""
    values = [point.value for point in series.points]
    first, last = series.points[0], series.points[-1]
    if len(values) == 1:
        return f"{series.name}: {first.value:g} on {say_day(first.day)}."
    return (
        f"{series.name}: {first.value:g} on {say_day(first.day)}, {last.value:g} on "
        f"{say_day(last.day)}, between {min(values):g} and {max(values):g}."
    )


def short_day(day: dt.date) -> str:
    """Return "Nov 16"."""
    return f"{SHORT_MONTHS[day.month - 1]} {day.day}"


def day_within(day: dt.date, first: dt.date, last: dt.date) -> str:
    """Return a day of a stretch: "Nov 16", with its year where the stretch is near a year."""
    return say_day(day) if (last - first).days > _YEAR_FROM else short_day(day)


def _average(days: Sequence[DiaryEntry]) -> Series:
    """Return, for each day told, the mean of it and the six days before, from three days on."""
    points: list[Point] = []
    start, total = 0, 0
    known = [(each.day, each.average) for each in days if each.average is not None]
    for place, (day, value) in enumerate(known):
        total += value
        while known[start][0] <= day - _WEEK:
            total -= known[start][1]
            start += 1
        count = place - start + 1
        if count >= _LEAST_DAYS:
            points.append(Point(day=day, value=round(total / count + 1e-9, 1)))
    return Series(
        name=AVERAGE_SERIES, look=Look.LINE, points=tuple(points), joins_days=_WEEK.days
    )


def _thinned(points: Sequence[Point]) -> Iterator[Point]:
    """Yield one point a week: over years, neighbouring days fall on the same spot."""
    before: dt.date | None = None
    for point in points:
        if before is None or point.day - before >= _WEEK:
            before = point.day
            yield point


def _turns(case: Case) -> Iterator[Mark]:
    for trial in case.all(Trial):
        if trial.not_tried_because:
            continue
        for date, verb in ((trial.start, "began"), (trial.end, "ended")):
            if date is not None and date.exact is not None and not date.about:
                name = one_line(trial.name, MOST_CELL)
                yield _mark(date.exact, f"{name} {verb}", Target.trial(trial.id))


def _infusions(case: Case) -> Iterator[Mark]:
    for infusion in case.all(Infusion):
        day = infusion.date.exact
        if day is not None and not infusion.date.about:
            drug = " ".join(part for part in (infusion.drug, infusion.dose) if part)
            says = f"infusion, {one_line(drug, MOST_CELL)}"
            yield _mark(day, says, Target.infusion(infusion.id))


def _mark(day: dt.date, says: str, about: Target) -> Mark:
    """Return a mark that has no letter yet and does not say its day."""
    return Mark(letter="", day=day, says=says, about=about)
