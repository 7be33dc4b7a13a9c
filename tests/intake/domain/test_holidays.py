from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.holidays import (
    add_working_days,
    federal_holidays,
    is_working_day,
    next_working_day,
)

# opm.gov lists these for 2026 and 2028, without the days off in their stead
OF_2026 = "01-01 01-19 02-16 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25"
OF_2028 = "01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-11 11-23 12-25"


@pytest.mark.parametrize(("year", "days"), [(2026, OF_2026), (2028, OF_2028)])
def test_the_holidays_are_those_of_the_law(year, days):
    assert federal_holidays(year) == {
        dt.date.fromisoformat(f"{year}-{each}") for each in days.split()
    }


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-20", True),
        ("2026-11-21", False),
        ("2026-11-22", False),
        ("2026-11-26", False),
        ("2026-07-03", True),  # the day off for Saturday, July 4, is pay and leave only
    ],
)
def test_weekends_and_holidays_are_no_working_days(day, expected):
    assert is_working_day(dt.date.fromisoformat(day)) is expected


@pytest.mark.parametrize(
    ("day", "later"),
    [("2026-11-20", "2026-11-20"), ("2026-11-26", "2026-11-27"), ("2027-01-01", "2027-01-04")],
)
def test_what_is_closed_moves_to_the_next_working_day(day, later):
    assert next_working_day(dt.date.fromisoformat(day)) == dt.date.fromisoformat(later)


@pytest.mark.parametrize(
    ("day", "days", "end"),
    [
        ("2026-11-20", 0, "2026-11-20"),
        ("2026-11-20", 1, "2026-11-23"),
        ("2026-11-24", 3, "2026-11-30"),  # Thanksgiving and a weekend lie between
        ("2026-12-24", 1, "2026-12-28"),
        ("2026-12-31", 1, "2027-01-04"),
    ],
)
def test_working_days_pass_over_what_is_closed(day, days, end):
    start, stop = dt.date.fromisoformat(day), dt.date.fromisoformat(end)
    assert add_working_days(start, days) == stop
