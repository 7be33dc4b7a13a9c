from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.suggesting import (
    ScoreTotal,
    Spot,
    Suggestion,
    Sureness,
    contact_for,
    names_a_stranger,
    pending,
)
from tests.builders import a_contact, a_day, a_document, a_trial, an_answer

DAY = ApproxDate(year=2026, month=11, day=10)


def one(field, value, *others):
    return Suggestion(field, value, Sureness.LIKELY, (Spot(1, "x"),), others)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (PaperField.TYPE, "lab", {"type": "visit_note"}),
        (PaperField.DATE, DAY, {"date": DAY}),
        (PaperField.PROVIDER, "Ana Rivera", {"provider": "Dr Lee"}),
        (PaperField.PATIENT, "Ann Other", {"patient_on_it": "A"}),
        (PaperField.BIRTH_DATE, DAY, {"birth_date_on_it": dt.date(1970, 1, 1)}),
    ],
)
def test_what_a_person_said_is_not_asked_again(field, value, said):
    asked = (one(field, value),)
    assert len(pending(Case(), a_document(), asked)) == 1
    assert pending(Case(), a_document(**said), asked) == ()
    refused = a_document(refused=(asked[0].key,))
    assert pending(Case(), refused, asked) == ()


def test_person_and_house_are_one_author():
    asked = (one(PaperField.PROVIDER, "Ana Rivera"), one(PaperField.FACILITY, "Mercy Hospital"))
    (found,) = pending(Case(), a_document(), asked)
    assert found.value == "Ana Rivera, Mercy Hospital"
    assert found.others == ("Ana Rivera", "Mercy Hospital")
    (alone,) = pending(Case(), a_document(), asked[1:])
    assert (alone.field, alone.value) == (PaperField.PROVIDER, "Mercy Hospital")


def test_a_treatment_of_the_ledger_is_not_offered():
    asked = (one(PaperField.MEDICATION, "gabapentin"),)
    case = Case.of([a_trial(treatment="gabapentin")])
    assert pending(case, a_document(), asked) == ()
    assert pending(Case(), a_document(), asked)


def test_a_score_waits_for_a_date_that_is_sure():
    asked = (one(PaperField.SCORE, ScoreTotal("peg", 7.3)),)
    assert pending(Case(), a_document(), asked) == ()
    assert pending(Case(), a_document(date=DAY), asked)


def test_a_number_belongs_to_the_nearest_contact_without_one():
    near, far = a_contact("c1", date=DAY), a_contact("c2", reference="A1")
    case, paper = Case.of([near, far]), a_document(date=DAY)
    assert contact_for(case, paper) == near
    asked = (one(PaperField.REFERENCE, "TX-1"),)
    assert pending(case, paper, asked)
    assert pending(Case.of([far]), paper, asked) == ()
    assert contact_for(case, a_document()) is None


def test_a_stranger_has_another_name_or_another_birth_date():
    born = dt.date(1970, 3, 4)
    case = Case.of([an_answer(), a_day("patient.birth_date", born)])
    name, other = one(PaperField.PATIENT, "NGUYEN, MARIA"), one(PaperField.PATIENT, "Ann Other")
    mine = one(
        PaperField.BIRTH_DATE, ApproxDate(year=1970, month=4, day=3), ApproxDate.of(born)
    )
    theirs = one(PaperField.BIRTH_DATE, ApproxDate(year=1950, month=1, day=2))
    assert not names_a_stranger(case, (name, mine))
    assert names_a_stranger(case, (other,))
    assert names_a_stranger(case, (name, theirs))
    assert not names_a_stranger(Case(), (other, theirs))
