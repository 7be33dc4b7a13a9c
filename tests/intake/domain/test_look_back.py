from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.instruments import Instrument
from intake.domain.look_back import overlapped
from intake.domain.scores import Reported, Score
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_catalog

WEEKLY = a_catalog().find(Instrument, "two_items")
assert WEEKLY is not None


def a_score(name, day, **more):
    known = {"instrument": InstrumentId("two_items"), **more}
    date = ApproxDate(year=2026, month=11, day=day)
    return Score(id=ScoreId(name), date=date, **known)


@pytest.mark.parametrize(("day", "overlaps"), [(10, True), (16, True), (17, False), (9, False)])
def test_a_week_must_lie_between_two_scores_of_a_weekly_one(day, overlaps):
    first = a_score("first", 10)
    found = overlapped(WEEKLY, a_score("second", day), [first])
    assert (found == first) is overlaps


def test_the_latest_of_several_is_told():
    scores = [a_score("a", 10), a_score("b", 12)]
    assert overlapped(WEEKLY, a_score("c", 14), scores) == scores[1]


def test_other_instruments_totals_of_clinicians_and_vague_dates_do_not_count():
    other = a_score("a", 10, instrument=InstrumentId("peg"))
    reported = a_score("b", 10, reported=Reported(total=3))
    vague = a_score("c", 10).changed(date=ApproxDate(year=2026, month=11))
    score = a_score("d", 11)
    assert overlapped(WEEKLY, score, [other, reported, vague, score]) is None
    assert overlapped(WEEKLY, vague, [score]) is None
    assert overlapped(WEEKLY, reported, [a_score("e", 9)]) is None
