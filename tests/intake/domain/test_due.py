from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.due import due, months_after, moved
from tests.builders import a_catalog

RULE = a_catalog().deadline_rules[0]
LENGTHS = ("days", "working_days", "hours", "months", "days_before")
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2150, 1, 1))


def rule_of(**length):
    return RULE.changed(**{**dict.fromkeys(LENGTHS), **length})


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("length", "start", "end"),
    [
        ({"days": 15}, "2026-11-22", "2026-12-07"),
        ({"days": 180}, "2026-11-22", "2027-05-21"),
        ({"days": 60}, "2028-01-31", "2028-03-31"),  # a leap year
        ({"working_days": 3}, "2026-11-24", "2026-11-30"),
        ({"hours": 72}, "2026-11-22", "2026-11-25"),
        ({"hours": 24}, "2026-12-31", "2027-01-01"),
        ({"hours": 25}, "2026-11-22", "2026-11-24"),
        ({"months": 6}, "2026-11-22", "2027-05-22"),
        ({"days_before": 30}, "2026-12-22", "2026-11-22"),
    ],
)
def test_a_rule_ends_where_a_calendar_says(length, start, end):
    assert due(rule_of(**length), day(start)) == day(end)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-10-30", 4, "2027-03-01"),  # the example in 45 CFR 147.136(d)(2)(i)
        ("2026-10-31", 4, "2027-03-01"),
        ("2026-10-28", 4, "2027-02-28"),
        ("2027-10-29", 4, "2028-02-29"),
        ("2026-08-31", 4, "2026-12-31"),
        ("2026-12-31", 6, "2027-07-01"),
        ("2026-11-30", 12, "2027-11-30"),
        ("2028-02-29", 12, "2029-03-01"),
    ],
)
def test_months_end_on_the_same_day_or_on_the_first_of_the_next(start, months, end):
    assert months_after(day(start), months) == day(end)


def test_an_end_on_a_weekend_or_holiday_may_move_if_the_source_says_so():
    plain, moving = rule_of(months=4), rule_of(months=4, may_move="to_next_working_day")
    saturday = day("2026-12-26")
    assert moved(plain, saturday) is None
    assert moved(moving, saturday) == day("2026-12-28")
    assert moved(moving, day("2026-12-28")) is None


@given(DAYS, st.integers(0, 48))
def test_months_never_end_before_they_are_full(start, months):
    end = months_after(start, months)
    whole = start.year * 12 + start.month - 1 + months
    first = dt.date(whole // 12, whole % 12 + 1, 1)
    assert first <= end <= first + dt.timedelta(days=31)
    assert end.day in (start.day, 1)


@given(DAYS, st.integers(0, 400))
def test_more_working_days_end_later(start, days):
    fewer, more = rule_of(working_days=days), rule_of(working_days=days + 1)
    assert due(fewer, start) < due(more, start)
