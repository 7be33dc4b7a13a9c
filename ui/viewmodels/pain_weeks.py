"""The last eight weeks of the diary: means by week, as a chart, a table and a sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.instruments import total
from intake.domain.report.chart import Chart, Look, Point, Series
from intake.domain.report.picture import (
    flare_days,
    pain_series,
    say_series,
    short_day,
    with_marks,
)
from intake.domain.scores import DiaryEntry, Score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.domain.instruments import Instrument

WEEKS = 8
MOST_ROWS = 104
SPANS = ((8, "8 weeks"), (26, "6 months"), (104, "2 years"), (520, "10 years"))
_WEEK = dt.timedelta(days=7)
_SHOWN = (
    ("Average pain", "average"),
    ("Worst pain", "worst"),
    ("Trouble with activity", "activity"),
)
HEADS = ("Week of", "Average", "Worst", "Activity", "Days")


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday: the means of what was entered, and on how many days."""

    start: dt.date
    average: float | None
    worst: float | None
    activity: float | None
    days: int


@dataclass(frozen=True, slots=True)
class WeeksWanted:
    """What is to be told: the case up to a day, how many weeks, and the two scales."""

    case: Case
    today: dt.date
    daily: Instrument | None
    weekly: Instrument | None = None
    weeks: int = WEEKS

    @property
    def first_day(self) -> dt.date:
        """The Monday of the first week."""
        this = self.today - dt.timedelta(days=self.today.weekday())
        return this - _WEEK * (self.weeks - 1)


@dataclass(frozen=True, slots=True)
class WeeksTold:
    """Eight weeks as they are shown: a chart if there is one, sentences, and two tables."""

    chart: Chart | None
    says: str
    rule: str
    rows: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...]
    ends: tuple[tuple[str, ...], ...]


def tell_weeks(told: WeeksWanted) -> WeeksTold:
    """Return the last weeks as they are shown."""
    weeks = weeks_of(told.case, told.today, min(told.weeks, MOST_ROWS))
    says = says_what(weeks, told.daily)
    heads, ends = ends_table(weeks)
    chart = picture_of(told, says)
    return WeeksTold(
        chart=chart,
        says=chart.says if chart else says,
        rule=general_rule(told.daily),
        rows=tuple(week_rows(weeks)),
        heads=heads,
        ends=tuple(ends),
    )


def weeks_of(case: Case, today: dt.date, weeks: int = WEEKS) -> tuple[Week, ...]:
    """Return as many weeks up to the one of ``today``, oldest first."""
    this = today - dt.timedelta(days=today.weekday())
    starts = [this - _WEEK * back for back in range(weeks - 1, -1, -1)]
    return tuple(_week(case, start) for start in starts)


def picture_of(told: WeeksWanted, says: str) -> Chart | None:
    """Return the chart of daily pain, its 7-day line and PEG, or None with nothing to show.

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
    return with_marks(chart, told.case, flare_days(days))


def first_and_last(weeks: Sequence[Week]) -> tuple[Week, Week] | None:
    """Return the first and the last week with an entry; None if they are not two."""
    told = [week for week in weeks if week.days]
    return (told[0], told[-1]) if len(told) > 1 else None


def ends_table(weeks: Sequence[Week]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return heads and rows that hold the first week against the last; no rows if one."""
    ends = first_and_last(weeks)
    if ends is None:
        return ("Week of", "First", "Last", "Change"), []
    first, last = ends
    rows: list[tuple[str, ...]] = [
        (name, say(one), say(other), say_change(other - one))
        for name, field in _SHOWN
        if (one := getattr(first, field)) is not None
        and (other := getattr(last, field)) is not None
    ]
    return ("Week of", short_day(first.start), short_day(last.start), "Change"), rows


def week_rows(weeks: Sequence[Week]) -> list[tuple[str, ...]]:
    """Return the weeks as rows under ``HEADS``, the newest first; gaps say so."""
    return [_row(week) for week in reversed(weeks)]


def says_what(weeks: Sequence[Week], instrument: Instrument | None) -> str:
    """Return the sentence that says what the chart shows."""
    if not any(week.days for week in weeks):
        return "Nothing was entered in these weeks."
    ends = first_and_last(weeks)
    if ends is None:
        return "One week has entries so far. A line begins with the second."
    first, last = ends
    empty = sum(not week.days for week in weeks[weeks.index(first) : weeks.index(last)])
    gap = f" {_weeks(empty)} without an entry." if empty else ""
    if first.average is None or last.average is None:
        return f"Entries from the week of {short_day(first.start)} on.{gap}"
    return (
        f"Average pain: {say(first.average)} in the week of {short_day(first.start)}, "
        f"{say(last.average)} in the week of {short_day(last.start)}. "
        f"{_held(round(last.average - first.average, 1), instrument)}{gap}"
    )


def general_rule(instrument: Instrument | None) -> str:
    """Return the smallest change that matters, with the day it was checked; or nothing."""
    if instrument is None or instrument.smallest_change is None:
        return ""
    return (
        f"For pain, {_points_word(instrument.smallest_change)} is the smallest change that "
        f"usually matters. General rule, checked {say_day(instrument.as_of)}."
    )


def say(value: float | None) -> str:
    """Return a mean with one decimal, or nothing."""
    return "" if value is None else f"{value:.1f}"


def say_change(change: float) -> str:
    """Return a change in words: "0.6 lower", "1.0 higher", "the same"."""
    size = round(abs(change), 1)
    return "the same" if not size else f"{size:g} {'lower' if change < 0 else 'higher'}"


def _week(case: Case, start: dt.date) -> Week:
    ids = [(start + dt.timedelta(days=day)).isoformat() for day in range(_WEEK.days)]
    found = [entry for each in ids if (entry := case.one(DiaryEntry, each)) is not None]
    return Week(
        start,
        _mean([entry.average for entry in found]),
        _mean([entry.worst for entry in found]),
        _mean([entry.activity for entry in found]),
        len(found),
    )


def _mean(values: list[int | None]) -> float | None:
    told = [value for value in values if value is not None]
    return round(sum(told) / len(told) + 1e-9, 1) if told else None


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


def _row(week: Week) -> tuple[str, ...]:
    if not week.days:
        return (short_day(week.start), "No entries", "", "", "0")
    return (
        short_day(week.start),
        say(week.average),
        say(week.worst),
        say(week.activity),
        str(week.days),
    )


def _held(change: float, instrument: Instrument | None) -> str:
    words = "No change." if not change else f"That is {say_change(change)}"
    smallest = instrument.smallest_change if instrument else None
    if not change or smallest is None:
        return words.rstrip(".") + "."
    if abs(change) < smallest:
        return f"{words}, less than the smallest amount that matters ({smallest:g})."
    return f"{words}, at least the smallest amount that matters ({smallest:g})."


def _points_word(number: float) -> str:
    return "1 point" if number == 1 else f"{number:g} points"


def _weeks(number: int) -> str:
    return "1 week" if number == 1 else f"{number} weeks"
