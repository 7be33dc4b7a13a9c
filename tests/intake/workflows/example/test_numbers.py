from __future__ import annotations

from intake.domain.scores import DiaryEntry, Score
from intake.workflows.example.numbers import numbers
from tests.reports import TODAY


def test_eight_weeks_of_diary_have_days_left_empty():
    days = [each for each in numbers(TODAY) if isinstance(each, DiaryEntry)]
    assert len(days) == 51
    assert sum(day.from_memory for day in days) == 2
    assert max(day.day for day in days) < TODAY


def test_each_week_has_one_whole_score():
    weeks = [each for each in numbers(TODAY) if isinstance(each, Score)]
    assert len(weeks) == 8
    assert all(len(week.answers) == 3 for week in weeks)
