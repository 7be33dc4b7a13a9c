"""The last eight weeks of the diary: means by week, as a chart, a table and a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.report.picture import (
    short_day,
)
from intake.domain.score_changes import say_points
from ui.viewmodels.week_means import first_and_last, weeks_of
from ui.viewmodels.weeks_picture import picture_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.instruments import Instrument
    from intake.domain.report.chart import Chart
    from ui.viewmodels.week_means import Week, WeeksWanted

MOST_ROWS = 104
SPANS = ((8, "8 weeks"), (26, "6 months"), (104, "2 years"), (520, "10 years"))
_SHOWN = (
    ("Average pain", "average"),
    ("Worst pain", "worst"),
    ("Trouble with activity", "activity"),
)
HEADS = ("Week of", "Average", "Worst", "Activity", "Days")


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
        f"For pain, {say_points(instrument.smallest_change)} is the smallest change that "
        f"usually matters. General rule, checked {say_day(instrument.as_of)}."
    )


def say(value: float | None) -> str:
    """Return a mean with one decimal, or nothing."""
    return "" if value is None else f"{value:.1f}"


def say_change(change: float) -> str:
    """Return a change in words: "0.6 lower", "1.0 higher", "the same"."""
    size = round(abs(change), 1)
    return "the same" if not size else f"{size:g} {'lower' if change < 0 else 'higher'}"


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
        return f"{words}, less than the smallest change that matters ({smallest:g})."
    return f"{words}, at least the smallest change that matters ({smallest:g})."


def _weeks(number: int) -> str:
    return "1 week" if number == 1 else f"{number} weeks"
