from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.conditions import DiaryKept
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Requirement
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.readiness import Standing
from intake.domain.scores import ItemAnswer, Reported, Score
from intake.domain.standing.numbers import diary, scores
from intake.ids import ScoreId
from tests.builders import a_catalog, a_day, a_diary_entry, a_document, a_proof

TODAY = dt.date(2026, 11, 22)
MOOD = a_catalog().find(Requirement, "score.mood")
REPORTED = a_catalog().find(Requirement, "score.reported")
PAIN = a_catalog().find(Requirement, "score.pain")  # 3 days of 7, within 14


def held(way, requirement, *entries, visit=None):
    given = [*entries, a_day("visit.date", visit)] if visit else entries
    known = know(Case.of(given), a_catalog(), TODAY)
    return way(requirement.met_by, requirement, known)


def a_score(name="s1", days=3, items=("first", "second"), **more):
    return Score(
        id=ScoreId(name),
        **{
            "instrument": "two_items",
            "date": ApproxDate.of(TODAY - dt.timedelta(days=days)),
            "answers": tuple(ItemAnswer(item=each, points=3) for each in items),
            **more,
        },
    )


def days(*ago, **more):
    return [
        a_diary_entry((TODAY - dt.timedelta(days=each)).isoformat(), **more) for each in ago
    ]


def test_no_score_is_missing():
    assert held(scores, MOOD).standing is Standing.MISSING


def test_a_complete_recent_score_meets_it():
    found = held(scores, MOOD, a_score())
    assert (found.standing, found.because) == (Standing.MET, "Two, Nov 19, 2026, is here.")
    assert [each.score for each in found.evidence] == ["s1"]


def test_an_unfinished_score_is_weak_and_counts_what_is_answered():
    found = held(scores, MOOD, a_score(items=("first",)))
    assert found.standing is Standing.WEAK
    assert "has 1 of 2 answers" in found.because


def test_a_newer_unfinished_score_does_not_hide_a_complete_one():
    found = held(scores, MOOD, a_score("s1", days=9), a_score("s2", days=1, items=()))
    assert found.standing is Standing.MET


def test_an_old_score_is_weak():
    found = held(scores, MOOD, a_score(days=45))
    assert found.standing is Standing.WEAK
    assert "6 weeks old" in found.because


def test_a_score_told_without_its_page_is_weak_until_a_page_is_linked():
    told = a_score(instrument="total_only", answers=(), reported=Reported(total=30))
    alone = held(scores, REPORTED, told)
    assert alone.standing is Standing.WEAK
    assert "own account" in alone.because
    link = a_proof("d1", Target.score(told.id))
    proven = held(scores, REPORTED, told, a_document(), link)
    assert proven.standing is Standing.MET
    assert proven.evidence[0].document == "d1"


def test_an_empty_total_only_score_has_no_total():
    empty = a_score(instrument="total_only", answers=())
    assert held(scores, REPORTED, empty).standing is Standing.WEAK


def test_a_score_of_an_instrument_that_is_gone_is_weak():
    gone = a_catalog().find(Requirement, "score.mood")
    score = a_score()
    known = know(Case.of([score]), a_catalog().changed(instruments=()), TODAY)
    assert scores(gone.met_by, gone, known).standing is Standing.WEAK


@pytest.mark.parametrize(
    ("ago", "standing"),
    [
        ((), Standing.MISSING),
        ((1,), Standing.WEAK),
        ((1, 2, 3), Standing.MET),
        ((1, 2, 9), Standing.WEAK),
        ((14, 15, 16), Standing.MET),
        ((15, 16, 17), Standing.WEAK),
        ((0, 5, 6, 7), Standing.MET),
    ],
)
def test_days_count_within_their_window_and_only_while_recent(ago, standing):
    assert held(diary, PAIN, *days(*ago)).standing is standing


def test_a_day_without_a_pain_number_does_not_count():
    entries = days(1, 2, 3, average=None, sleep=4)
    assert held(diary, PAIN, *entries).standing is Standing.MISSING


def test_where_age_does_not_matter_any_days_count():
    condition = DiaryKept(days=2, over_days=7)
    known = know(Case.of(days(700, 701)), a_catalog(), TODAY)
    assert diary(condition, PAIN, known).standing is Standing.MET


def test_a_zero_is_a_number():
    assert held(diary, PAIN, *days(1, 2, 3, average=0)).standing is Standing.MET


def test_a_gap_is_told_as_a_count_never_as_a_fault():
    found = held(diary, PAIN, *days(1, 3))
    assert found.because == (
        "2 of 7 days are entered, up to Nov 21, 2026. 3 or more are often asked for."
    )


def test_days_long_before_a_far_visit_wait_for_newer_ones():
    found = held(diary, PAIN, *days(1, 2, 3), visit=TODAY + dt.timedelta(days=60))
    assert found.standing is Standing.WEAK
    assert found.not_before == TODAY + dt.timedelta(days=46)
