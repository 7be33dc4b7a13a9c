from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import DoesNotApply, DontKnow, Waiting
from intake.domain.applying import holds, open_questions
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
    Not,
    OnPath,
    ScoreRecorded,
    Taking,
    TrialsTried,
)
from intake.domain.contacts import Reply
from intake.domain.dates import ApproxDate
from intake.domain.known import know
from intake.domain.scores import Score
from intake.ids import (
    DocumentTypeId,
    InstrumentId,
    QuestionId,
    ScoreId,
    TreatmentClassId,
    TreatmentId,
)
from tests.builders import (
    a_catalog,
    a_choice,
    a_contact,
    a_diary_entry,
    a_document,
    a_trial,
    a_yes,
    an_answer,
    not_answered,
)

TODAY = dt.date(2026, 11, 22)
YES = AnswerIs(question=QuestionId("safety.pregnancy"), one_of=("yes",))
NEVER = Not(of=Always())
UNKNOWN = OnPath(path="pain")


def held(condition, *entries):
    return holds(condition, know(Case.of(entries), a_catalog(), TODAY))


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((), None),
        ((a_yes("safety.pregnancy"),), True),
        ((a_yes("safety.pregnancy", yes=False),), False),
        ((not_answered("safety.pregnancy", DontKnow()),), None),
        ((not_answered("safety.pregnancy", Waiting()),), None),
        ((not_answered("safety.pregnancy", DoesNotApply()),), False),
        ((an_answer("safety.pregnancy", "maybe"),), None),
    ],
)
def test_unknown_is_neither_yes_nor_no(entries, expected):
    assert held(YES, *entries) is expected


def test_one_of_several_chosen_options_is_enough():
    condition = AnswerIs(question=QuestionId("q"), one_of=("b",))
    assert held(condition, a_choice("q", "a", "b")) is True


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (AllOf(of=(Always(), UNKNOWN)), None),
        (AllOf(of=(NEVER, UNKNOWN)), False),
        (AllOf(of=(Always(), Always())), True),
        (AnyOf(of=(NEVER, UNKNOWN)), None),
        (AnyOf(of=(Always(), UNKNOWN)), True),
        (AnyOf(of=(NEVER, NEVER)), False),
        (Not(of=UNKNOWN), None),
        (Not(of=NEVER), True),
    ],
)
def test_unknown_parts_decide_only_when_the_others_do_not(condition, expected):
    assert held(condition) is expected


@pytest.mark.parametrize(
    ("chosen", "expected"), [("crps_1", True), ("low", False), ("something_old", None)]
)
def test_the_path_is_that_of_the_condition(chosen, expected):
    assert held(OnPath(path="pain"), a_choice("request.condition", chosen)) is expected


def test_what_was_answered_is_given_whatever_it_is():
    given = AnswerGiven(question=QuestionId("safety.pregnancy"))
    assert held(given, a_yes("safety.pregnancy", yes=False)) is True
    assert held(given, not_answered("safety.pregnancy", DoesNotApply())) is False
    assert held(given) is None


def test_records_are_there_or_they_are_not():
    score = Score(
        id=ScoreId("s1"), instrument=InstrumentId("two_items"), date=ApproxDate(year=2026)
    )
    reply = Reply(ask="ask.benefit", question="Which?", answer="A drug.")
    asked = ContactAbout(party="insurer", ask="ask.benefit")
    cases = [
        (DocumentOfType(types=(DocumentTypeId("lab"),)), a_document(type="lab")),
        (ScoreRecorded(instrument=InstrumentId("two_items")), score),
        (DiaryKept(days=1, over_days=7), a_diary_entry()),
        (ContactAbout(party="insurer"), a_contact()),
        (asked, a_contact(replies=(reply,))),
        (TrialsTried(weeks=0), a_trial()),
    ]
    for condition, entry in cases:
        assert held(condition) is False
        assert held(condition, entry) is True
    assert held(asked, a_contact()) is False


def test_a_trial_that_may_be_long_enough_is_unknown():
    rule = TrialsTried(weeks=6)
    assert held(rule, a_trial(weeks_at_dose=6)) is True
    assert held(rule, a_trial()) is None
    assert held(rule, a_trial(weeks_at_dose=5)) is False


def test_the_questions_that_would_decide_are_named_once():
    lab = DocumentOfType(types=(DocumentTypeId("lab"),))
    condition = AllOf(of=(YES, Not(of=YES), OnPath(path="pain"), Always(), lab))
    known = know(Case(), a_catalog(), TODAY)
    assert open_questions(condition, known) == ("safety.pregnancy", "request.condition")


def test_an_answered_question_is_no_longer_open():
    known = know(Case.of([a_yes("safety.pregnancy")]), a_catalog(), TODAY)
    assert open_questions(YES, known) == ()


@pytest.mark.parametrize(("plan", "expected"), [("employer", True), ("no_pa", False)])
def test_a_plan_asks_first_as_its_file_says(plan, expected):
    assert held(AsksFirst(), a_choice("coverage.kind", plan)) is expected


def test_whether_a_plan_asks_first_is_open_until_its_kind_is_known():
    known = know(Case.of([]), a_catalog(), TODAY)
    assert holds(AsksFirst(), known) is None
    assert open_questions(AsksFirst(), known) == ("coverage.kind",)


TABLETS = Taking(classes=(TreatmentClassId("tablets"),))


@pytest.mark.parametrize(
    ("trial", "expected"),
    [
        (a_trial(treatment="alpha", ongoing=True), True),
        (a_trial(group="tablets", ongoing=True), True),
        (a_trial(treatment="alpha"), False),
        (a_trial(group="therapy", ongoing=True), False),
        (a_trial(treatment="alpha", ongoing=True, not_tried_because="Allergic"), False),
    ],
)
def test_taking_speaks_of_treatments_that_go_on(trial, expected):
    assert held(TABLETS, trial) is expected


def test_taking_can_name_one_treatment():
    rule = Taking(treatments=(TreatmentId("beta"),))
    assert held(rule, a_trial(treatment="beta", ongoing=True)) is True
    assert held(rule, a_trial(treatment="alpha", ongoing=True)) is False
