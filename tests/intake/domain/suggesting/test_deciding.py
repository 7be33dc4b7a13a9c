from __future__ import annotations

import datetime as dt
from itertools import count

import pytest

from intake.domain.answers import Text
from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.contacts import Contact
from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.documents import Document, Proof, Target
from intake.domain.medicines import Medicine
from intake.domain.scores import Reported, Score
from intake.domain.suggesting import (
    Means,
    ScoreTotal,
    Spot,
    Suggestion,
    Sureness,
    accept,
    refuse,
)
from intake.domain.treatments import Trial
from tests.builders import a_contact, a_document

DAY = ApproxDate(year=2026, month=11, day=10)
TODAY = dt.date(2026, 11, 22)


def one(field, value, note=""):
    return Suggestion(field, value, Sureness.LIKELY, (Spot(2, "x"),), note=note)


@pytest.fixture
def means(shipped):
    numbers = count(1)
    return Means(shipped, lambda: f"new-{next(numbers)}", TODAY)


def after(case, means, *asked):
    return apply(case, accept(case, "d1", asked, means)).case


def test_what_a_paper_says_of_itself_is_kept_with_it_in_one_step(means):
    case = Case.of([a_document()])
    asked = (
        one(PaperField.TYPE, "visit_note"),
        one(PaperField.DATE, DAY),
        one(PaperField.PATIENT, "M N"),
    )
    command = accept(case, "d1", asked, means)
    done = apply(case, command)
    (document,) = done.case.all(Document)
    assert (document.type, document.date, document.patient_on_it) == ("visit_note", DAY, "M N")
    assert document.is_confirmed
    assert apply(done.case, done.undo).case == case


def test_a_yes_never_writes_over_what_was_said_meanwhile(means):
    case = Case.of([a_document(provider="Dr Lee")])
    assert after(case, means, one(PaperField.PROVIDER, "Ana Rivera")) == case
    assert accept(case, "gone", (one(PaperField.DATE, DAY),), means).commands == ()


def test_a_treatment_becomes_a_trial_with_its_page_as_proof(means):
    case = Case.of([a_document()])
    done = after(case, means, one(PaperField.MEDICATION, "gabapentin", "gabapentin 300 mg"))
    (trial,) = done.all(Trial)
    assert (trial.name, trial.group) == ("Gabapentin", "gabapentinoid")
    assert trial.note == "The record says: “gabapentin 300 mg”"
    assert [proof.first for proof in done.proofs(Target.trial(trial.id))] == [2]


def test_a_total_becomes_a_reported_score_of_the_papers_day(means):
    case = Case.of([a_document(date=DAY, provider="Dr Lee")])
    done = after(case, means, one(PaperField.SCORE, ScoreTotal("peg", 7.3)))
    (score,) = done.all(Score)
    assert (score.instrument, score.date) == ("peg", DAY)
    assert score.reported == Reported(total=7.3, by="Dr Lee")
    assert done.proofs(Target.score(score.id))


def test_a_number_goes_to_its_contact_and_an_answer_to_its_question(means):
    case = Case.of([a_document(date=DAY), a_contact(date=DAY)])
    done = after(
        case, means, one(PaperField.REFERENCE, "TX-1"), one(PaperField.MEMBER_ID, "W1")
    )
    (contact,) = done.all(Contact)
    assert contact.reference == "TX-1"
    assert done.given("coverage.member_id") == Text(text="W1")
    assert len(done.all(Proof)) == 2


def test_a_no_is_remembered_once():
    case = Case.of([a_document()])
    asked = (one(PaperField.DATE, DAY),)
    once = apply(case, refuse(case, "d1", asked)).case
    twice = apply(once, refuse(once, "d1", asked)).case
    assert once == twice
    assert [each.refused for each in once.all(Document)] == [("date:nov 10, 2026",)]
    assert not apply(case, refuse(case, "gone", asked)).puts


def test_a_code_found_by_its_name_is_kept_without_the_page_as_proof(means):
    case = Case.of([a_document()])
    by_name = after(case, means, one(PaperField.DIAGNOSIS_NAME, "G90.512"))
    said = by_name.said("request.diagnosis_codes")
    assert said.given == Text(text="G90.512")
    assert not list(by_name.all(Proof))  # the page does not say the code
    by_code = after(case, means, one(PaperField.DIAGNOSIS, "G90.512"))
    assert len(list(by_code.all(Proof))) == 1


def test_a_medicine_goes_to_the_list_of_what_is_taken_and_is_asked_once(means):
    case = Case.of([a_document()])
    listed = one(PaperField.MEDICINE, "Atenolol", note="Atenolol 25 MG")
    done = after(case, means, listed, one(PaperField.MEDICINE, "atenolol tablets"))
    (medicine,) = done.all(Medicine)
    assert (medicine.name, medicine.note) == ("Atenolol", "The record says: “Atenolol 25 MG”")
