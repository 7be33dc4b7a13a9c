"""The day on which a rule of time ends."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.holidays import add_working_days, next_working_day

if TYPE_CHECKING:
    from intake.domain.rules import DeadlineRule

_HOURS_A_DAY = 24
_MONTHS_A_YEAR = 12


def due(rule: DeadlineRule, start: dt.date) -> dt.date:
    """Return the day on which a rule ends that is counted from ``start``; never moved."""
    if rule.working_days is not None:
        return add_working_days(start, rule.working_days)
    if rule.months is not None:
        return months_after(start, rule.months)
    if rule.hours is not None:
        return start + dt.timedelta(days=-(-rule.hours // _HOURS_A_DAY))
    return start + dt.timedelta(days=(rule.days or 0) - (rule.days_before or 0))


def moved(rule: DeadlineRule, end: dt.date) -> dt.date | None:
    """Return the later day the source lets an end move to, or None where it stays."""
    later = end if rule.may_move is None else next_working_day(end)
    return None if later == end else later


def months_after(start: dt.date, months: int) -> dt.date:
    """Return the same day of a later month; where there is none, the first of the next.

    So counts 45 CFR 147.136(d)(2)(i): four months from October 30 end on March 1.
    """
    whole = start.year * _MONTHS_A_YEAR + start.month - 1 + months
    year, month = divmod(whole, _MONTHS_A_YEAR)
    if start.day <= calendar.monthrange(year, month + 1)[1]:
        return dt.date(year, month + 1, start.day)
    following, first = divmod(whole + 1, _MONTHS_A_YEAR)
    return dt.date(following, first + 1, 1)
