from __future__ import annotations

from intake.domain.answers import Answer, DontKnow, Text
from intake.domain.case import Case, Key, key_of
from intake.domain.documents import Target
from intake.domain.treatments import Trial
from intake.ids import QuestionId, TrialId
from tests.builders import a_case, a_document, a_proof, a_trial, an_answer


def test_entries_are_found_by_kind_and_id():
    case = a_case()
    assert case.one(Trial, "t1") == a_trial()
    assert case.one(Trial, "d1") is None
    assert case.get(Key("trial", "t1")) == a_trial()
    assert [each.id for each in case.all(Trial)] == ["t1"]


def test_entries_stay_in_the_order_they_were_told():
    case = (
        Case()
        .with_entry(a_trial("b"))
        .with_entry(a_trial("a"))
        .with_entry(a_trial("b", note="x"))
    )
    assert [each.id for each in case.all(Trial)] == ["b", "a"]


def test_an_answer_and_a_dont_know_are_told_apart():
    case = Case.of([an_answer("q1", "yes"), Answer(id=QuestionId("q2"), said=DontKnow())])
    assert case.given("q1") == Text(text="yes")
    assert case.given("q2") is None
    assert case.said("q2") == DontKnow()
    assert case.said("q3") is None


def test_proofs_are_found_by_what_they_prove():
    link = a_proof(target=Target.trial(TrialId("t1")))
    case = Case.of([a_document(), link])
    assert case.proofs(Target.trial(TrialId("t1"))) == (link,)
    assert case.proofs(Target.trial(TrialId("t2"))) == ()


def test_a_change_to_one_kind_shares_the_others():
    case = a_case()
    after = case.with_entry(a_trial("t2"))
    assert after.kinds["document"] is case.kinds["document"]


def test_taking_away_what_is_not_there_changes_nothing():
    assert set(a_case().without(Key("trial", "none")).entries()) == set(a_case().entries())


def test_the_key_names_kind_and_id():
    assert key_of(a_trial()) == Key("trial", "t1")
