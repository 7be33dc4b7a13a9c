from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.report.series import (
    diary_days,
    first_and_last_week,
    mean_of,
    score_proofs,
    told_proofs,
    told_scores,
)
from intake.domain.scores import DiaryEntry, Score
from tests.reports import TODAY, a_material


def a_day(days_ago, **more):
    return DiaryEntry(id=(TODAY - dt.timedelta(days=days_ago)).isoformat(), **more)


def test_only_days_with_an_average_count():
    days = diary_days(a_material(Case.of([a_day(1, average=5), a_day(0, worst=9)])))
    assert [day.average for day in days] == [5]
    assert diary_days(a_material(Case())) == ()


def test_the_diary_reaches_back_eight_weeks_from_its_last_day():
    days = diary_days(a_material(Case.of([a_day(ago, average=5) for ago in (56, 55, 0)])))
    assert len(days) == 2


def test_means_have_one_decimal():
    days = tuple(a_day(ago, average=points) for ago, points in ((2, 6), (1, 7), (0, 7)))
    assert mean_of(days) == 6.7
    assert first_and_last_week(days) == (6.7, 6.7)


def test_the_first_and_the_last_score_are_proven():
    material = a_material()
    (peg,) = told_scores(material)
    assert peg.change.points == 0.7
    assert [each.kind for each in told_proofs(material, peg)] == ["score", "score"]
    assert score_proofs(material, material.case.all(Score)[0])[0].kind == "score"
