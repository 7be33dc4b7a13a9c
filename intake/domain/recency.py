"""How old something is on the day of the visit, and whether that is recent enough."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from intake.domain.dates import Edge

if TYPE_CHECKING:
    from intake.domain.dates import ApproxDate
    from intake.domain.known import Known

DAYS_A_WEEK = 7
DAYS_A_MONTH = 30.4375
DAYS_A_YEAR = 365.25
DAYS_OF_A_YEAR = 365
TOLD_IN_DAYS = 14
TOLD_IN_WEEKS = 120
TOLD_IN_MONTHS = 1_096


class Freshness(StrEnum):
    """Whether something is as recent as is often asked for."""

    FRESH = "fresh"
    NOT_BY_THEN = "not_by_then"  # recent enough today, but too old on the day of the visit
    UNSURE = "unsure"
    UNDATED = "undated"
    AHEAD = "ahead"  # dated after today, so the date cannot be right
    OLD = "old"


def days_old(date: ApproxDate | None, day: dt.date) -> int:
    """Return how many days old it is on a day at the least; 0 where that is open."""
    latest = None if date is None else date.latest
    return 0 if latest is None else max((day - latest).days, 0)


def freshness(date: ApproxDate | None, within: int | None, known: Known) -> Freshness:
    """Return whether a date lies within so many days before the visit (None: any age)."""
    if within is None:
        return Freshness.FRESH
    if date is None or date.edge is not Edge.ON:
        return Freshness.UNDATED
    if date.first > known.today:
        return Freshness.AHEAD
    return _in_window(date, within, known)


def _in_window(date: ApproxDate, within: int, known: Known) -> Freshness:
    earliest, first_day = date.first, known.counts_to - dt.timedelta(days=within)
    if earliest >= first_day:
        return Freshness.FRESH
    if earliest >= known.today - dt.timedelta(days=within):
        return Freshness.NOT_BY_THEN
    return Freshness.OLD if date.last < first_day else Freshness.UNSURE


def worth_renewing_from(within: int | None, known: Known) -> dt.date | None:
    """Return the first day on which a new one lasts until the visit; None: from today."""
    if within is None:
        return None
    first = known.counts_to - dt.timedelta(days=within)
    return first if first > known.today else None


@lru_cache(maxsize=4096)
def say_days(days: int) -> str:
    """Return a length of time in words: "9 days", "3 weeks", "7 months", "2 years"."""
    if days < TOLD_IN_DAYS:
        return _count(days, "day")
    if days < TOLD_IN_WEEKS:
        return _count(days // DAYS_A_WEEK, "week")
    if days < TOLD_IN_MONTHS:
        return _count(round(days / DAYS_A_MONTH), "month")
    return _count(round(days / DAYS_A_YEAR), "year")


@lru_cache(maxsize=256)
def say_window(days: int) -> str:
    """Return a window in words: "60 days", but "12 months" and "2 years" for whole ones."""
    years, rest = divmod(days, DAYS_OF_A_YEAR)
    if years and rest <= years // 4 + 1:
        return "12 months" if years == 1 else f"{years} years"
    return _count(days, "day")


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
