"""Weekends and federal holidays: the days that rules of time pass over.

The holidays are the dates of 5 U.S.C. 6103(a). The days off in their stead, when one falls on
a weekend, belong to 6103(b), which speaks of pay and leave only, and are not in here.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

_MONDAY, _THURSDAY, _SATURDAY = 0, 3, 5
_ONE_DAY = dt.timedelta(days=1)


@cache
def federal_holidays(year: int) -> frozenset[dt.date]:
    """Return the federal holidays of a year (those of the law as it stands since 2021)."""
    return frozenset(
        {
            dt.date(year, 1, 1),
            _nth(year, 1, _MONDAY, 3),
            _nth(year, 2, _MONDAY, 3),
            _last_monday_of_may(year),
            dt.date(year, 6, 19),
            dt.date(year, 7, 4),
            _nth(year, 9, _MONDAY, 1),
            _nth(year, 10, _MONDAY, 2),
            dt.date(year, 11, 11),
            _nth(year, 11, _THURSDAY, 4),
            dt.date(year, 12, 25),
        }
    )


def is_working_day(day: dt.date) -> bool:
    """Return whether a day is neither Saturday, Sunday nor a federal holiday."""
    return day.weekday() < _SATURDAY and day not in federal_holidays(day.year)


def next_working_day(day: dt.date) -> dt.date:
    """Return the day itself if it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def working_day_before(day: dt.date) -> dt.date:
    """Return the last working day before a day."""
    before = day - _ONE_DAY
    while not is_working_day(before):
        before -= _ONE_DAY
    return before


def add_working_days(day: dt.date, days: int) -> dt.date:
    """Return the working day that lies so many working days after a day (0: the day)."""
    for _ in range(days):
        day = next_working_day(day + _ONE_DAY)
    return day


def _nth(year: int, month: int, weekday: int, number: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _last_monday_of_may(year: int) -> dt.date:
    return _nth(year, 6, _MONDAY, 1) - dt.timedelta(days=7)
