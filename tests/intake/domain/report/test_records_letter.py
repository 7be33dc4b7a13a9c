from __future__ import annotations

import datetime as dt
import re

from intake.domain.case import Case
from intake.domain.definitions import Letter, LetterFact
from intake.domain.people import Helper
from intake.domain.records_requests import Recipient
from intake.domain.report.letter_facts import Asked
from intake.domain.report.records_letter import REGULATOR, filled, letter_gaps, records_letter
from intake.ids import PersonId, RecordsNoteId
from tests.builders import a_catalog, a_day, a_holder, a_request, an_answer

TODAY, SENT = dt.date(2026, 11, 22), dt.date(2026, 11, 2)


def made(letter="ask.first", *entries, **more):
    request = a_request(**more)
    holder = a_holder(address="5 Elm St\nDuluth MN", fax="555-0137", record_number="77")
    asked = Asked(request, Case.of([holder, an_answer(), request, *entries]), a_catalog())
    row = a_catalog().find(Letter, letter)
    gaps = [each.says for each in letter_gaps(asked, row)]
    return records_letter(asked, row, TODAY), gaps


def words(paper):
    return " ".join(str(value) for _, value in paper if value)


def test_the_letter_asks_for_the_very_items():
    paper, _ = made()
    assert paper.items == ("Visit notes", "Medicine list")
    assert paper.to == (
        "Lakeside Clinic",
        "Medical records, release of information",
        "5 Elm St",
        "Duluth MN",
        "Fax 555-0137",
    )
    assert paper.about == ("Patient: Maria Nguyễn", "Your record number: 77")
    assert paper.subject == "Request under 45 CFR 164.524"


def test_what_is_not_known_leaves_no_gap_in_the_words():
    paper, gaps = made()
    assert not re.search(r"[{}]|  | \.", words(paper))
    assert paper.after == ()
    assert "Where the copies are to go." in gaps
    assert any(each.startswith("The birth date") for each in gaps)


def test_what_is_known_is_said_as_it_was_told():
    told = a_day("patient.birth_date", dt.date(1984, 5, 17))
    where = an_answer("patient.address", "12 Pine Street, Duluth")
    paper, gaps = made(
        "ask.first",
        told,
        where,
        deliver_to="maria@example.org",
        fee_limit="$25",
        own_line="I come\nby on Monday.",
        first={"year": 2024},
    )
    assert paper.after == (
        "Dates of care: from 2024 on.",
        "By e-mail to maria@example.org.",
        "Tell me first above $25.",
        "I come by on Monday.",
    )
    assert gaps == []


def test_copies_for_somebody_else_name_them_and_nothing_else():
    other = Recipient(name="Pain Clinic", address="1 Main St")
    paper, _ = made(deliver_to="maria@example.org", recipient=other)
    assert paper.after == ("Send them to Pain Clinic, 1 Main St.",)
    _, gaps = made(recipient=Recipient())
    assert "The name and address of the person who is to get the copies." in gaps


def test_a_special_case_adds_its_words_and_the_paper_to_enclose():
    paper, _ = made(special=(RecordsNoteId("special.images"),))
    assert paper.after == ("Please add the pictures on a CD.",)
    assert paper.enclosed == ("A made-up paper",)


def test_a_reminder_speaks_of_what_is_missing_and_of_the_last_day():
    request = a_request()
    first, second = request.items
    came = (first, second.changed(came_on=dt.date(2026, 11, 9)))
    paper, gaps = made("ask.polite", sent=SENT, items=came)
    assert paper.items == ("Visit notes",)
    assert paper.before == (
        "I asked on Nov 2, 2026, by fax.",
        "So far these came: Medicine list.",
    )
    assert paper.after == ("The last day is Dec 2, 2026.",)
    assert paper.enclosed == ("A copy of my letter of Nov 2, 2026",)
    assert "The first letter. It was not sent yet." not in gaps


def test_a_complaint_goes_to_the_federal_office_with_the_facts():
    paper, _ = made("ask.complaint", sent=SENT)
    assert paper.to == REGULATOR
    assert paper.before == ("I asked Lakeside Clinic, 5 Elm St, Duluth MN.",)
    assert paper.after == ()


def test_with_a_paper_that_does_not_let_a_helper_sign_the_patient_signs():
    ana = Helper(id=PersonId("ana"), name="Ana")
    paper, gaps = made("ask.first", ana, authority="on_the_phone")
    assert paper.signer == "Maria Nguyễn"
    assert any("The patient signs" in each for each in gaps)


def test_words_of_a_person_cannot_become_a_place_for_facts():
    facts = {LetterFact.PATIENT: "{holder}", LetterFact.HOLDER: "secret"}
    assert filled("For {patient}.", facts) == "For {holder}."
