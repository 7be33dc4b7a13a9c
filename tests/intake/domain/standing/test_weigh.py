from __future__ import annotations

import datetime as dt
import typing

import pytest

from intake.domain.case import Case
from intake.domain.conditions import (
    AllOf,
    Always,
    AnswerGiven,
    AnswerIs,
    AnyOf,
    AsksFirst,
    ContactAbout,
    DiaryKept,
    DocumentOfType,
    Leaf,
    Not,
    OnPath,
    OwnWords,
    ScoreRecorded,
    Taking,
    TrialsTried,
)
from intake.domain.definitions import Requirement
from intake.domain.known import know
from intake.domain.readiness import Standing
from intake.domain.standing.weigh import weigh
from intake.ids import DocumentTypeId, InstrumentId, QuestionId, TreatmentClassId
from tests.builders import a_catalog, a_yes

TODAY = dt.date(2026, 11, 22)
ROW = a_catalog().find(Requirement, "safe.all")
YES = AnswerIs(question=QuestionId("safety.pregnancy"), one_of=("yes",))
EVERY_WORD = [
    Always(),
    YES,
    OnPath(path="pain"),
    AnswerGiven(question=QuestionId("visit.date")),
    DocumentOfType(types=(DocumentTypeId("lab"),)),
    OwnWords(question=QuestionId("life.words")),
    ScoreRecorded(instrument=InstrumentId("two_items")),
    DiaryKept(days=1, over_days=7),
    TrialsTried(),
    AsksFirst(),
    Taking(classes=(TreatmentClassId("tablets"),)),
    ContactAbout(party="insurer"),
]


def weighed(condition, *entries):
    return weigh(condition, ROW, know(Case.of(entries), a_catalog(), TODAY))


def test_every_word_is_tried_here():
    assert {type(each) for each in EVERY_WORD} == set(typing.get_args(Leaf))


@pytest.mark.parametrize("condition", EVERY_WORD, ids=lambda each: each.kind)
def test_nothing_but_what_holds_for_everybody_is_met_by_an_empty_case(condition):
    met = weighed(condition).standing is Standing.MET
    assert met == isinstance(condition, Always)


@pytest.mark.parametrize("condition", EVERY_WORD, ids=lambda each: each.kind)
def test_what_is_open_says_why_and_what_to_do(condition):
    found = weighed(condition)
    assert found.because
    assert found.to_do or found.standing is Standing.MET


def test_parts_are_joined_by_all_of_and_any_of():
    assert weighed(AllOf(of=(Always(), YES))).standing is Standing.MISSING
    assert weighed(AnyOf(of=(Always(), YES))).standing is Standing.MET


@pytest.mark.parametrize(
    ("entries", "standing"),
    [
        ((), Standing.UNKNOWN),
        ((a_yes("safety.pregnancy"),), Standing.MISSING),
        ((a_yes("safety.pregnancy", yes=False),), Standing.MET),
    ],
)
def test_not_turns_yes_and_no_around_and_leaves_unknown_unknown(entries, standing):
    assert weighed(Not(of=YES), *entries).standing is standing
