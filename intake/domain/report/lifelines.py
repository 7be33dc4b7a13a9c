"""Treatments against pain over time: one bar for each treatment, as sharp as its dates are.

One definition serves the window and the paper. A stretch of it can be shown alone: years,
months, weeks or days.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from pydantic import StrictBool, StrictStr

from intake.domain.dates import ApproxDate
from intake.domain.report.chart import Mark, Series
from intake.domain.report.periods import say_days, say_trial_period
from intake.domain.report.picture import marks_between, pain_series
from intake.domain.report.words import MOST_CELL, counted, one_line
from intake.domain.scores import DiaryEntry
from intake.domain.treatments import Trial
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case

_LOOSE = dt.timedelta(days=30)
_YEAR = 365


class Lifeline(Value):
    """One treatment: it surely went on from ``sure_first`` to ``sure_last``.

    It may have begun as early as ``first`` and gone on as late as ``last``; where these lie
    apart the edge is drawn soft. Nothing is sure where ``sure_first`` comes after
    ``sure_last``. ``is_open``: nobody told when it ended.
    """

    name: StrictStr
    when: StrictStr
    first: dt.date
    sure_first: dt.date
    sure_last: dt.date
    last: dt.date
    ongoing: StrictBool = False
    is_open: StrictBool = False


class Lifelines(Value):
    """Treatments and pain between two days, with the sentence that says the same.

    ``unplaced`` names treatments that have no date to draw them by.
    """

    first_day: dt.date
    last_day: dt.date
    lines: tuple[Lifeline, ...]
    pain: tuple[Series, ...] = ()
    marks: tuple[Mark, ...] = ()
    unplaced: tuple[StrictStr, ...] = ()
    says: StrictStr


def lifelines(case: Case, today: dt.date) -> Lifelines | None:
    """Return every treatment with a date, against all the pain that was entered.

    None while no treatment has a date.
    """
    tried = [each for each in case.all(Trial) if not each.not_tried_because]
    drawn = [line for each in tried if (line := _line(each, today)) is not None]
    if not drawn:
        return None
    days = _days(case)
    first = min([each.first for each in drawn] + [each.day for each in days[:1]])
    bare = tuple(one_line(each.name, MOST_CELL) for each in tried if _line(each, today) is None)
    whole = Lifelines(
        first_day=first,
        last_day=today,
        lines=tuple(sorted(drawn, key=lambda each: (each.first, each.name))),
        unplaced=bare,
        says="",
    )
    return _filled(whole, days, case)


def between(whole: Lifelines, first: dt.date, last: dt.date, case: Case) -> Lifelines:
    """Return the part of it that lies between two days."""
    inside = tuple(each for each in whole.lines if each.last >= first and each.first <= last)
    part = whole.changed(first_day=first, last_day=last, lines=inside)
    days = [each for each in _days(case) if first <= each.day <= last]
    return _filled(part, days, case)


@dataclass(frozen=True, slots=True)
class PainDays:
    """The days with an average pain, oldest first, and their running sum."""

    days: tuple[dt.date, ...]
    sums: tuple[int, ...]

    def mean(self, first: dt.date, last: dt.date) -> tuple[float, int] | None:
        """Return the mean between two days, and of how many days; None of none."""
        start, end = bisect_left(self.days, first), bisect_right(self.days, last)
        if start >= end:
            return None
        return round((self.sums[end] - self.sums[start]) / (end - start), 1), end - start


def pain_days(case: Case) -> PainDays:
    """Lay out the days of the diary, to ask for many stretches."""
    told = _days(case)
    sums = accumulate((each.average or 0 for each in told), initial=0)
    return PainDays(tuple(each.day for each in told), tuple(sums))


def _filled(part: Lifelines, days: Sequence[DiaryEntry], case: Case) -> Lifelines:
    marks: tuple[Mark, ...] = ()
    if (part.last_day - part.first_day).days <= _YEAR:
        told = marks_between(case, part.first_day, part.last_day)
        marks = tuple(each for each in told if each.day <= part.last_day)
    filled = part.changed(pain=pain_series(days), marks=marks)
    return filled.changed(says=_says(filled, days))


def _says(part: Lifelines, days: Sequence[DiaryEntry]) -> str:
    shown = say_days(part.first_day, part.last_day)
    still = sum(each.ongoing for each in part.lines)
    taken = f", {still} still taken" if still else ""
    told = [each.average for each in days if each.average is not None]
    pain = "No pain was entered in this time."
    if told:
        mean = round(sum(told) / len(told), 1)
        days_told = counted(len(told), "day")
        pain = (
            f"Pain was entered on {days_told}: from {min(told)} to {max(told)}, "
            f"{mean:g} on average."
        )
    names = "; ".join(f"{each.name}, {each.when}" for each in part.lines)
    listed = f" {names}." if names else ""
    return f"Timeline, {shown}: {counted(len(part.lines), 'treatment')}{taken}. {pain}{listed}"


def _line(trial: Trial, today: dt.date) -> Lifeline | None:
    """Return where a treatment is drawn, up to today; None without any date."""
    start, end = trial.start, ApproxDate.of(today) if trial.ongoing else trial.end
    known = start or end
    if known is None:
        return None
    begin, finish = start or known, end or known
    first = _earliest(begin) if start else _earliest(begin) - _LOOSE
    sure_first = min(_latest(begin), today)
    sure_last = _earliest(finish)
    last = _latest(finish) if end else _latest(finish) + _LOOSE
    return Lifeline(
        name=one_line(trial.name, MOST_CELL),
        when=say_trial_period(trial),
        first=min(first, sure_last),
        sure_first=sure_first,
        sure_last=sure_last,
        last=min(max(last, sure_first), today),
        ongoing=trial.ongoing,
        is_open=end is None,
    )


def _earliest(date: ApproxDate) -> dt.date:
    """Return the first day it can have been; a month before one that lies open."""
    return date.earliest or date.first - _LOOSE


def _latest(date: ApproxDate) -> dt.date:
    return date.latest or date.last + _LOOSE


def _days(case: Case) -> list[DiaryEntry]:
    days = [each for each in case.all(DiaryEntry) if each.average is not None]
    return sorted(days, key=lambda each: each.id)


def say_mean(days: PainDays, line: Lifeline) -> str:
    """Return the pain that was entered while a treatment went on: "5.2, of 40 days"."""
    found = days.mean(line.first, line.last)
    return f"{found[0]:g}, of {counted(found[1], 'day')}" if found else "not entered"


def say_edge(line: Lifeline) -> str:
    """Return what is not sure about the ends of a bar, in words; or nothing."""
    if line.is_open:
        return "The end is not known."
    if line.sure_first > line.sure_last:
        return f"Some time {_between(line.first, line.last)}."
    parts: list[str] = []
    if line.first < line.sure_first:
        parts.append(f"it began {_between(line.first, line.sure_first)}")
    if line.sure_last < line.last and not line.ongoing:
        parts.append(f"it ended {_between(line.sure_last, line.last)}")
    words = ", ".join(parts)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _between(first: dt.date, last: dt.date) -> str:
    """Return "between Mar 1 and Mar 31, 2021"."""
    return f"between {say_days(first, last).replace(' to ', ' and ')}"
