"""Dates as people know them: a day, a month, a year, "about", "before", "after".

An approximate date is a range of possible days. Nothing here ever makes it
sharper than the person said; two such dates subtract to a range of days.
"""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, NamedTuple, Self

from pydantic import Field, StrictBool, StrictInt, model_validator

from intake.domain.value import Value

FIRST_YEAR = 1900
LAST_YEAR = 2199
SHORTEST_MONTH = 28
FEBRUARY = 2

Year = Annotated[StrictInt, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
Month = Annotated[StrictInt, Field(ge=1, le=12)]
Day = Annotated[StrictInt, Field(ge=1, le=31)]

MONTHS = tuple(calendar.month_name)[1:]
SHORT_MONTHS = tuple(calendar.month_abbr)[1:]
_DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Edge(StrEnum):
    """Whether the date itself is meant, or some time before or after it."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"


class DayRange(NamedTuple):
    """A number of days that lies between two whole numbers, both included."""

    least: int
    most: int

    @property
    def is_exact(self) -> bool:
        """Whether there is only one possible number."""
        return self.least == self.most

    @property
    def weeks(self) -> tuple[int, int]:
        """Whole weeks, rounded down, at the least and at the most."""
        return self.least // 7, self.most // 7


class ApproxDate(Value):
    """A day, a month or a year, as sharp as the person knows it.

    ``about`` marks a date told from memory; it changes the words, not the range,
    since nobody can say by how much a memory is off.
    """

    year: Year
    month: Month | None = None
    day: Day | None = None
    about: StrictBool = False
    edge: Edge = Edge.ON

    @model_validator(mode="after")
    def _is_a_day_of_the_calendar(self) -> Self:
        if self.day is not None:
            if self.month is None:
                message = "a day needs its month"
                raise ValueError(message)
            if self.day > SHORTEST_MONTH and self.day > _month_length(self.year, self.month):
                message = "this month does not have that day"
                raise ValueError(message)
        return self

    @classmethod
    def of(cls, day: dt.date) -> ApproxDate:
        """Return the sharpest date: one known day."""
        return _known_day(day)

    @property
    def first(self) -> dt.date:
        """The first day of the stretch that was named (edges aside)."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day of the stretch that was named (edges aside)."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or _month_length(self.year, month))

    @property
    def earliest(self) -> dt.date | None:
        """The first day it can have been; None when "before" leaves it open."""
        match self.edge:
            case Edge.ON:
                return self.first
            case Edge.BEFORE:
                return None
            case Edge.AFTER:
                return self.last + dt.timedelta(days=1)

    @property
    def latest(self) -> dt.date | None:
        """The last day it can have been; None when "after" leaves it open."""
        match self.edge:
            case Edge.ON:
                return self.last
            case Edge.BEFORE:
                return self.first - dt.timedelta(days=1)
            case Edge.AFTER:
                return None

    @property
    def exact(self) -> dt.date | None:
        """The day, if one single day was named and it is not from memory."""
        return self.first if self.day is not None and self.edge is Edge.ON else None

    @property
    def order(self) -> tuple[dt.date, int, dt.date]:
        """A sort key: by first possible day; "before" comes first, "after" last."""
        edge = {Edge.BEFORE: 0, Edge.ON: 1, Edge.AFTER: 2}[self.edge]
        return self.first, edge, self.last


@lru_cache(maxsize=512)
def _known_day(day: dt.date) -> ApproxDate:
    """Return the date of a day; the same few days are asked for again and again."""
    return ApproxDate(year=day.year, month=day.month, day=day.day)


def days_between(start: ApproxDate, end: ApproxDate) -> DayRange | None:
    """Return how many days can lie between two dates, or None when one is open.

    Args:
        start: The earlier date.
        end: The later date. If it can only lie before ``start`` the range is
            negative, which ``readiness`` reports as dates that cannot both be true.
    """
    if start.edge is not Edge.ON or end.edge is not Edge.ON:
        return None
    return DayRange(least=(end.first - start.last).days, most=(end.last - start.first).days)


def newest_first(date: ApproxDate | None) -> tuple[int, int, int]:
    """Return a sort key: the newest first, what has no date before all."""
    if date is None:
        return (-LAST_YEAR - 1, 0, 0)
    return (-date.year, -(date.month or 12), -(date.day or 31))


def say_date(date: ApproxDate) -> str:
    """Return the date in words: "Dec 3, 2026", "about March 2021", "before 2019"."""
    if date.day is not None and date.month is not None:
        words = f"{SHORT_MONTHS[date.month - 1]} {date.day}, {date.year}"
    elif date.month is not None:
        words = f"{MONTHS[date.month - 1]} {date.year}"
    else:
        words = str(date.year)
    about = "about " if date.about else ""
    match date.edge:
        case Edge.ON:
            return f"{about}{words}"
        case Edge.BEFORE | Edge.AFTER:
            return f"{date.edge} {about}{words}"


def say_day(day: dt.date) -> str:
    """Return a known day in words: "Dec 3, 2026"."""
    return say_date(ApproxDate.of(day))


def _month_length(year: int, month: int) -> int:
    leap = month == FEBRUARY and calendar.isleap(year)
    return _DAYS_OF_MONTHS[month - 1] + leap
