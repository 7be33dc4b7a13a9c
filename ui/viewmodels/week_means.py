"""Weeks of the diary: the means of what was entered, and the first held against the last."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.scores import DiaryEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.domain.instruments import Instrument


WEEKS = 8


_WEEK = dt.timedelta(days=7)


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
        return monday_of(self.today, self.weeks - 1)


def weeks_of(case: Case, today: dt.date, weeks: int = WEEKS) -> tuple[Week, ...]:
    """Return as many weeks up to the one of ``today``, oldest first."""
    return tuple(_week(case, monday_of(today, back)) for back in range(weeks - 1, -1, -1))


def monday_of(today: dt.date, weeks_back: int) -> dt.date:
    """Return the Monday of the week of ``today``, or of one as many weeks before."""
    return today - dt.timedelta(days=today.weekday()) - _WEEK * weeks_back


def first_and_last(weeks: Sequence[Week]) -> tuple[Week, Week] | None:
    """Return the first and the last week with an entry; None if they are not two."""
    told = [week for week in weeks if week.days]
    return (told[0], told[-1]) if len(told) > 1 else None


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
