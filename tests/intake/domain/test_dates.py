from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from intake.domain.dates import (
    ApproxDate,
    DayRange,
    Edge,
    days_between,
    newest_first,
    say_date,
    say_day,
)


@st.composite
def approximate(draw):
    day = draw(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
    sharp = draw(st.sampled_from(["year", "month", "day"]))
    return ApproxDate(
        year=day.year,
        month=None if sharp == "year" else day.month,
        day=day.day if sharp == "day" else None,
        about=draw(st.booleans()),
        edge=draw(st.sampled_from(Edge)),
    )


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (ApproxDate(year=2026, month=12, day=3), "Dec 3, 2026"),
        (ApproxDate(year=2021, month=3, about=True), "about March 2021"),
        (ApproxDate(year=2021), "2021"),
        (ApproxDate(year=2019, edge=Edge.BEFORE), "before 2019"),
        (ApproxDate(year=2019, month=5, edge=Edge.AFTER, about=True), "after about May 2019"),
    ],
)
def test_a_date_is_said_as_sharp_as_it_is_known(date, words):
    assert say_date(date) == words


def test_a_known_day_is_said_like_any_other():
    assert say_day(dt.date(2026, 12, 3)) == "Dec 3, 2026"


@pytest.mark.parametrize(
    "wrong",
    [
        {"year": 2023, "month": 2, "day": 29},
        {"year": 2023, "day": 1},
        {"year": 2023, "month": 13},
        {"year": 1492},
        {"year": "2023"},
    ],
)
def test_a_day_that_no_calendar_has_is_refused(wrong):
    with pytest.raises(ValidationError):
        ApproxDate(**wrong)


def test_a_month_is_all_of_its_days():
    february = ApproxDate(year=2024, month=2)
    assert (february.earliest, february.latest) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert february.exact is None


def test_before_and_after_are_open_on_one_side():
    before = ApproxDate(year=2020, month=6, edge=Edge.BEFORE)
    after = ApproxDate(year=2020, month=6, edge=Edge.AFTER)
    assert (before.earliest, before.latest) == (None, dt.date(2020, 5, 31))
    assert (after.earliest, after.latest) == (dt.date(2020, 7, 1), None)


def test_two_months_subtract_to_a_range_of_days():
    march, may = ApproxDate(year=2021, month=3), ApproxDate(year=2021, month=5)
    assert days_between(march, may) == DayRange(least=31, most=91)


def test_two_known_days_subtract_to_one_number():
    between = days_between(
        ApproxDate.of(dt.date(2021, 3, 1)), ApproxDate.of(dt.date(2021, 3, 15))
    )
    assert between is not None
    assert between.is_exact
    assert between.weeks == (2, 2)


def test_an_open_date_has_no_length():
    assert days_between(ApproxDate(year=2020, edge=Edge.BEFORE), ApproxDate(year=2021)) is None
    assert days_between(ApproxDate(year=2020), ApproxDate(year=2021, edge=Edge.AFTER)) is None


def test_dates_sort_by_their_first_possible_day_and_edge():
    before, plain, after, later = (
        ApproxDate(year=2020, edge=Edge.BEFORE),
        ApproxDate(year=2020),
        ApproxDate(year=2020, edge=Edge.AFTER),
        ApproxDate(year=2020, month=6),
    )
    ordered = sorted([later, after, plain, before], key=lambda each: each.order)
    assert ordered == [before, plain, after, later]


@given(approximate(), approximate())
def test_the_range_holds_every_pair_of_days_that_can_be_meant(start, end):
    between = days_between(start, end)
    if between is None:
        return
    assert between.least <= between.most
    assert between.least <= (end.latest - start.earliest).days <= between.most


@given(approximate())
def test_a_date_comes_back_from_disk_as_it_was(date):
    assert ApproxDate.model_validate_json(date.model_dump_json()) == date


@given(approximate())
def test_only_a_day_named_as_such_is_exact(date):
    assert (date.exact is not None) == (date.day is not None and date.edge is Edge.ON)


def test_the_newest_comes_first_and_what_has_no_date_before_all():
    dates = [
        ApproxDate(year=2025),
        None,
        ApproxDate(year=2026, month=3),
        ApproxDate(year=2026, month=3, day=5),
    ]
    ordered = sorted(dates, key=newest_first)
    assert ordered == [None, dates[2], dates[3], dates[0]]
