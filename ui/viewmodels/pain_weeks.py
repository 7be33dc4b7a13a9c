"""The last eight weeks of the diary: means by week, as a chart, a table and a sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import SHORT_MONTHS, say_day
from intake.domain.report.chart import Chart, Look, Mark, Point, Series
from intake.domain.scores import DiaryEntry
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.case import Case
    from intake.domain.instruments import Instrument

WEEKS = 8
MOST_MARKS = 6
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
class WeeksTold:
    """Eight weeks as they are shown: a chart if there is one, sentences, and two tables."""

    chart: Chart | None
    says: str
    rule: str
    rows: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...]
    ends: tuple[tuple[str, ...], ...]


def tell_weeks(case: Case, today: dt.date, instrument: Instrument | None) -> WeeksTold:
    """Return the last eight weeks as they are shown.

    Args:
        case: holds the diary and the treatments.
        today: the last week is the one of this day.
        instrument: the scale of daily pain, for the smallest change that matters.
    """
    weeks = weeks_of(case, today)
    says = says_what(weeks, instrument)
    heads, ends = ends_table(weeks)
    return WeeksTold(
        chart=chart_of(weeks, marks_of(case, weeks), says),
        says=says,
        rule=general_rule(instrument),
        rows=tuple(week_rows(weeks)),
        heads=heads,
        ends=tuple(ends),
    )


def weeks_of(case: Case, today: dt.date) -> tuple[Week, ...]:
    """Return the eight weeks up to the one of ``today``, oldest first."""
    this = today - dt.timedelta(days=today.weekday())
    starts = [this - _WEEK * back for back in range(WEEKS - 1, -1, -1)]
    return tuple(_week(case, start) for start in starts)


def chart_of(weeks: Sequence[Week], marks: Sequence[Mark], says: str) -> Chart | None:
    """Return the chart of average and worst pain, or None while there is nothing to show."""
    looks = (("Worst", "worst", Look.DASHED_SQUARE), ("Average", "average", Look.SOLID_ROUND))
    series = [
        Series(name=name, look=look, points=points, joins_days=_WEEK.days)
        for name, field, look in looks
        if (points := tuple(_points(weeks, field)))
    ]
    if not series:
        return None
    return Chart(
        first_day=weeks[0].start,
        last_day=weeks[-1].start,
        lowest=0,
        highest=10,
        series=tuple(series),
        marks=tuple(marks),
        says=says,
        is_named=True,
    )


def marks_of(case: Case, weeks: Sequence[Week]) -> tuple[Mark, ...]:
    """Return the treatments that began or ended on a known day of these weeks, lettered."""
    first, last = weeks[0].start, weeks[-1].start
    told = sorted(each for trial in case.all(Trial) for each in _turns(trial))
    shown = [(day, says) for day, says in told if first <= day <= last][-MOST_MARKS:]
    return tuple(
        Mark(letter=chr(ord("A") + place), day=day, says=says)
        for place, (day, says) in enumerate(shown)
    )


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
        return "Nothing was entered in the last 8 weeks."
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


def short_day(day: dt.date) -> str:
    """Return "Nov 16"."""
    return f"{SHORT_MONTHS[day.month - 1]} {day.day}"


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


def _points(weeks: Sequence[Week], field: str) -> Iterator[Point]:
    for week in weeks:
        value = getattr(week, field)
        if value is not None:
            yield Point(day=week.start, value=value)


def _turns(trial: Trial) -> Iterator[tuple[dt.date, str]]:
    if trial.not_tried_because:
        return
    for date, verb in ((trial.start, "began"), (trial.end, "ended")):
        if date is not None and date.exact is not None:
            yield date.exact, f"{short_day(date.exact)}: {trial.name} {verb}"


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
