from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from intake.domain.dates import ApproxDate
from intake.domain.scores import DiaryEntry, ItemAnswer, Score
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_diary_entry


def a_score(**more) -> Score:
    known = {"instrument": InstrumentId("peg"), "date": ApproxDate(year=2026, month=11, day=20)}
    return Score(id=ScoreId("s1"), **{**known, **more})


def test_an_open_item_has_no_points():
    score = a_score(answers=(ItemAnswer(item="p", points=0),))
    assert score.points("p") == 0
    assert score.points("e") is None


def test_an_item_is_answered_once():
    with pytest.raises(ValidationError):
        a_score(answers=(ItemAnswer(item="p", points=1), ItemAnswer(item="p", points=2)))


def test_a_day_with_one_number_is_a_valid_entry():
    assert a_diary_entry("2026-11-20", average=None, now=3).day == dt.date(2026, 11, 20)


@pytest.mark.parametrize("points", [-1, 11, "7", 7.5, True])
def test_pain_is_a_whole_number_from_0_to_10(points):
    with pytest.raises(ValidationError):
        a_diary_entry(average=points)


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "20261120"])
def test_an_entry_is_named_by_its_day(day):
    with pytest.raises(ValidationError):
        DiaryEntry(id=day)


def test_a_day_entered_later_is_marked_as_from_memory():
    assert a_diary_entry("2026-11-20", entered_on=dt.date(2026, 11, 22)).from_memory
    assert not a_diary_entry("2026-11-20", entered_on=dt.date(2026, 11, 20)).from_memory
