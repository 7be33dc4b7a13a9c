from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate, Edge
from intake.domain.known import know
from intake.domain.recency import (
    Freshness,
    days_old,
    freshness,
    say_days,
    say_window,
    worth_renewing_from,
)
from tests.builders import a_catalog, a_day

TODAY = dt.date(2026, 11, 22)
VISIT = dt.date(2026, 12, 22)


def known(visit=VISIT):
    entries = [a_day("visit.date", visit)] if visit else []
    return know(Case.of(entries), a_catalog(), TODAY)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (ApproxDate(year=2026, month=10, day=23), Freshness.FRESH),
        (ApproxDate(year=2026, month=10, day=22), Freshness.NOT_BY_THEN),
        (ApproxDate(year=2026, month=9, day=23), Freshness.NOT_BY_THEN),
        (ApproxDate(year=2026, month=9, day=22), Freshness.OLD),
        (ApproxDate(year=2026, month=11, day=22), Freshness.FRESH),
        (ApproxDate(year=2026, month=11, day=23), Freshness.AHEAD),
        (ApproxDate(year=2027), Freshness.AHEAD),
        (ApproxDate(year=2026, month=11), Freshness.FRESH),
        (ApproxDate(year=2026), Freshness.UNSURE),
        (ApproxDate(year=2025), Freshness.OLD),
        (ApproxDate(year=2026, edge=Edge.AFTER), Freshness.UNDATED),
        (None, Freshness.UNDATED),
    ],
)
def test_recent_is_counted_back_from_the_visit(date, expected):
    assert freshness(date, 60, known()) is expected


def test_without_a_visit_it_is_counted_back_from_today():
    date = ApproxDate(year=2026, month=9, day=23)
    assert freshness(date, 60, known(visit=None)) is Freshness.FRESH


def test_where_age_does_not_matter_even_no_date_is_fine():
    assert freshness(None, None, known()) is Freshness.FRESH


def test_a_new_one_is_worth_getting_from_the_first_day_that_lasts():
    assert worth_renewing_from(7, known()) == dt.date(2026, 12, 15)
    assert worth_renewing_from(60, known()) is None
    assert worth_renewing_from(60, known(visit=None)) is None
    assert worth_renewing_from(None, known()) is None


def test_days_old_is_the_least_that_is_sure():
    assert days_old(ApproxDate(year=2026, month=10), TODAY) == 22
    assert days_old(ApproxDate(year=2027), TODAY) == 0
    assert days_old(None, TODAY) == 0


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (119, "17 weeks"),
        (120, "4 months"),
        (213, "7 months"),
        (740, "24 months"),
        (1095, "36 months"),
        (1096, "3 years"),
        (3650, "10 years"),
    ],
)
def test_ages_are_said_as_people_say_them(days, words):
    assert say_days(days) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (60, "60 days"),
        (180, "180 days"),
        (365, "12 months"),
        (366, "12 months"),
        (400, "400 days"),
        (730, "2 years"),
        (731, "2 years"),
    ],
)
def test_windows_are_said_as_plans_say_them(days, words):
    assert say_window(days) == words
