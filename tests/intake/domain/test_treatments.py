from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.dates import ApproxDate, DayRange
from tests.builders import a_trial

NOVEMBER = ApproxDate(year=2026, month=11, day=22)


def test_a_trial_with_vague_dates_has_a_range_of_days():
    trial = a_trial(start=ApproxDate(year=2021, month=1), end=ApproxDate(year=2021, month=3))
    assert trial.length(NOVEMBER) == DayRange(least=29, most=89)


def test_an_ongoing_trial_counts_to_today():
    start = ApproxDate(year=2026, month=11, day=1)
    assert a_trial(start=start, ongoing=True).length(NOVEMBER) == DayRange(least=21, most=21)


def test_a_trial_without_a_date_has_no_length():
    assert a_trial(end=NOVEMBER).length(NOVEMBER) is None
    assert a_trial(start=NOVEMBER).length(NOVEMBER) is None


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_percent_lies_between_0_and_100(percent):
    with pytest.raises(ValidationError):
        a_trial(relief=percent)


def test_a_trial_has_a_name():
    with pytest.raises(ValidationError):
        a_trial(name="")
