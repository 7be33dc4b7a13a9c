from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import ApproxDate, Edge
from intake.domain.report.periods import say_days, say_period, say_short, say_trial_period
from intake.domain.treatments import Trial
from intake.ids import TrialId

JUL, NOV = ApproxDate(year=2024, month=7), ApproxDate(year=2024, month=11)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (JUL, NOV, "Jul–Nov 2024"),
        (ApproxDate(year=2024, month=12), ApproxDate(year=2025, month=3), "Dec 2024–Mar 2025"),
        (JUL, JUL, "Jul 2024"),
        (
            ApproxDate(year=2025, month=2, about=True),
            ApproxDate(year=2025, month=4, about=True),
            "about Feb–Apr 2025",
        ),
        (
            ApproxDate(year=2026, month=2, day=2),
            ApproxDate(year=2026, month=3, day=2),
            "Feb 2–Mar 2, 2026",
        ),
        (JUL, ApproxDate(year=2024, month=11, about=True), "Jul 2024 to about Nov 2024"),
        (JUL, ApproxDate(year=2025, edge=Edge.BEFORE), "Jul 2024 to before 2025"),
        (JUL, None, "from Jul 2024"),
        (None, NOV, "until Nov 2024"),
        (None, None, ""),
    ],
)
def test_a_period_is_as_short_as_it_can_be_and_no_sharper_than_told(start, end, words):
    assert say_period(start, end) == words


def test_a_month_is_cut_to_three_letters_and_keeps_its_doubt():
    assert say_short(ApproxDate(year=2021, month=3, about=True)) == "about Mar 2021"
    assert say_short(ApproxDate(year=2019, edge=Edge.AFTER)) == "after 2019"
    assert say_short(ApproxDate(year=2021, month=3, edge=Edge.BEFORE)) == "before Mar 2021"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"start": JUL, "ongoing": True}, "Jul 2024–now"),
        ({"ongoing": True}, "until now"),
        ({}, "not known"),
    ],
)
def test_a_treatment_still_taken_runs_to_now(more, words):
    assert say_trial_period(Trial(id=TrialId("t"), name="x", **more)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (dt.date(2026, 9, 28), dt.date(2026, 11, 22), "Sep 28 to Nov 22, 2026"),
        (dt.date(2025, 12, 28), dt.date(2026, 1, 2), "Dec 28, 2025 to Jan 2, 2026"),
        (dt.date(2026, 1, 2), dt.date(2026, 1, 2), "Jan 2, 2026"),
    ],
)
def test_two_days_name_their_year_once_where_it_is_one(first, last, words):
    assert say_days(first, last) == words
