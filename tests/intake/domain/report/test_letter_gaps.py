from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Letter, NoteAbout
from intake.domain.people import Helper
from intake.domain.records_requests import Relative
from intake.domain.report.letter_facts import Asked
from intake.domain.report.letter_gaps import letter_gaps
from intake.ids import PersonId, RecordsNoteId
from tests.builders import a_catalog, a_holder, a_request, an_answer

CHILD = (RecordsNoteId("special.child"),)
LATE = (RecordsNoteId("special.relative"),)
CATALOG = a_catalog()
SIGNING = CATALOG.records_notes[0].changed(
    id=RecordsNoteId("signing"), about=NoteAbout.SIGNING, option="guardian", can_sign=True
)
CATALOG = CATALOG.changed(records_notes=(*CATALOG.records_notes, SIGNING))
ANA = Helper(id=PersonId("ana"), name="Ana")


def gaps(*entries, letter="ask.first", **more):
    request = a_request(**more)
    asked = Asked(request, Case.of([a_holder(), an_answer(), request, *entries]), CATALOG)
    row = a_catalog().find(Letter, letter)
    assert row is not None
    return [each.says for each in letter_gaps(asked, row)]


def has(words, *entries, **more):
    return any(words in each for each in gaps(*entries, **more))


def test_what_the_interview_fills_leads_to_its_question():
    asked = Asked(a_request(), Case.of([a_holder(), a_request()]), a_catalog())
    row = a_catalog().find(Letter, "ask.first")
    questions = [each.question for each in letter_gaps(asked, row) if each.question]
    assert questions == ["patient.name", "patient.birth_date", "patient.address"]


def test_a_paper_that_lets_a_helper_sign_needs_the_helper():
    assert has("The helper who signs.", authority="guardian")
    assert not has("The helper who signs.", ANA, authority="guardian")
    assert has("With this paper a helper cannot sign.", ANA, authority="on_the_phone")


def test_where_the_patient_cannot_sign_it_is_asked_who_does():
    assert has("Who signs for the patient.", special=CHILD)
    assert not has("Who signs for the patient.", ANA, special=CHILD, authority="guardian")


@pytest.mark.parametrize("born", [None, ApproxDate(year=1950)])
def test_for_a_relative_name_and_birth_date_are_the_relatives(born):
    late = Relative(name="Binh", birth_date=born)
    assert has("The relative’s birth date.", special=LATE, relative=late) is (born is None)
    assert not has("The birth date. Offices", special=LATE, relative=late)
    assert has("The name of the relative", special=LATE)


def test_what_follows_needs_the_first_letter_but_what_is_enclosed_does_not():
    assert has("It was not sent yet.", letter="ask.polite")
    assert not has("It was not sent yet.", letter="ask.polite", sent=dt.date(2026, 11, 2))
    assert not has("It was not sent yet.", letter="ask.consent")


def test_a_reminder_does_not_ask_for_what_only_the_first_letter_says():
    assert has("The dates of care.")
    assert has("Where the copies are to go.")
    sent = dt.date(2026, 11, 2)
    assert not has("The dates of care.", letter="ask.polite", sent=sent)
    assert not has("Where the copies are to go.", letter="ask.polite", sent=sent)
