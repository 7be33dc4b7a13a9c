from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import Answer, Answered, DontKnow, Text
from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.definitions import AnswerKind, Question
from intake.domain.documents import Target, TargetKind
from intake.domain.readiness import assess
from intake.domain.scores import Score
from intake.domain.standing.held import Standing
from intake.ids import InstrumentId, QuestionId, ScoreId
from tests.builders import a_contact, a_trial
from tests.ui.open_case import THERAPY, a_catalog
from ui.viewmodels.records_targets import Told, everything, title_of

TODAY = dt.date(2026, 11, 23)
SITE, CODES = QuestionId("request.site"), QuestionId("request.diagnosis_codes")
CATALOG = a_catalog().changed(
    questions=tuple(
        Question(id=each, section="s", asks=f"{each}?", why="x", kind=AnswerKind.TEXT)
        for each in (SITE, CODES)
    )
)
CASE = Case.of(
    [
        a_trial(start=ApproxDate(year=2026, month=2), ongoing=True),
        a_contact(organisation="Example Health"),
        Score(
            id=ScoreId("s1"),
            instrument=InstrumentId("madrs"),
            name="MADRS",
            date=ApproxDate(year=2026, month=5, day=1),
        ),
        Answer(id=SITE, said=Answered(given=Text(text="Clinic"))),
        Answer(id=CODES, said=DontKnow()),
    ]
)
TOLD = Told(CASE, CATALOG, assess(CASE, CATALOG, TODAY))


@pytest.mark.parametrize(
    ("kind", "target", "words"),
    [
        (TargetKind.REQUIREMENT, THERAPY, ("Therapy", "All of tried.therapy")),
        (TargetKind.TRIAL, "t1", ("Gabapentin", "February 2026 to now")),
        (TargetKind.SCORE, "s1", ("MADRS", "May 1, 2026")),
        (TargetKind.CONTACT, "c1", ("Contact with Example Health", "Nov 12, 2026")),
        (TargetKind.ANSWER, SITE, ("request.site?", "Your answer")),
        (TargetKind.TRIAL, "gone", ("Something that was removed", "")),
    ],
)
def test_everything_pages_can_prove_has_a_name(kind, target, words):
    assert title_of(Target(kind=kind, id=target), TOLD) == words


def test_all_there_is_can_be_chosen_but_not_what_is_unknown():
    kinds = [each.target.kind for each in everything(TOLD)]
    assert kinds == [
        *[TargetKind.REQUIREMENT] * 4,
        TargetKind.TRIAL,
        TargetKind.SCORE,
        TargetKind.CONTACT,
        TargetKind.ANSWER,
    ]


def test_only_a_requirement_has_a_standing():
    assert TOLD.standing(Target.requirement(THERAPY)) is Standing.MISSING
    assert TOLD.standing(Target(kind=TargetKind.TRIAL, id="t1")) is None
