from __future__ import annotations

import datetime as dt
import re

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Letter, LetterFact
from intake.domain.people import Helper
from intake.domain.records_requests import Fee, Recipient, Relative
from intake.domain.report.letter_facts import Asked, in_a_row
from intake.domain.report.letter_gaps import letter_gaps
from intake.domain.report.records_letter import REGULATOR, filled, is_offered, records_letter
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


def asked(**more):
    request = a_request(**more)
    return Asked(request, Case.of([a_holder(), an_answer(), request]), a_catalog())


def offered(**more):
    return [each.id for each in a_catalog().letters if is_offered(each, asked(**more))]


def test_a_letter_that_follows_is_offered_once_the_first_went_out_and_its_facts_are_there():
    assert offered() == ["ask.first"]
    reminders = ["ask.polite", "ask.firm", "ask.last", "ask.complaint"]
    assert offered(sent=SENT) == ["ask.first", *reminders]
    assert offered(fee=Fee(asked="40")) == ["ask.first"]
    assert offered(sent=SENT, fee=Fee(asked="40")) == ["ask.first", *reminders, "ask.fee"]


def test_a_consent_to_enclose_is_offered_with_the_first_letter():
    assert offered(recipient=Recipient(name="Pain Clinic")) == ["ask.first", "ask.consent"]


def test_a_letter_about_a_fee_lists_everything_and_names_the_sum():
    paper, _ = made("ask.fee", sent=SENT, fee=Fee(asked="40"))
    assert paper.items == ("Visit notes", "Medicine list")
    assert paper.before == ("You ask for $40.",)
    assert paper.enclosed == ()


def test_what_is_not_right_with_what_came_stands_in_the_reminder():
    paper, _ = made("ask.last", sent=SENT, wrong="Page 2 is missing.")
    assert paper.before == ("About what you sent: Page 2 is missing.",)


def test_what_they_do_not_have_is_not_asked_for_again():
    first, second = a_request().items
    gone = (first, second.changed(none_on=dt.date(2026, 11, 9)))
    paper, _ = made("ask.polite", sent=SENT, items=gone)
    assert paper.items == ("Visit notes",)


def test_records_of_a_relative_name_the_relative_and_never_the_patient():
    born = ApproxDate(year=1950, month=3, day=1)
    late = Relative(name="Binh Nguyễn", birth_date=born, died_on=ApproxDate(year=2024))
    paper, gaps = made(special=(RecordsNoteId("special.relative"),), relative=late)
    assert paper.about == ("Patient: Binh Nguyễn", "Born: Mar 1, 1950", "Died: 2024")
    assert paper.signer == "Maria Nguyễn"
    assert not any("relative" in each for each in gaps)


def test_how_to_reach_the_one_who_signs_stands_at_the_top():
    paper, _ = made(reach="555-0142")
    assert paper.sender == ("Maria Nguyễn", "555-0142")


def test_days_of_reminders_are_said_in_a_row():
    assert in_a_row(["A"]) == "A"
    assert in_a_row(["A", "B"]) == "A and B"
    assert in_a_row(["A", "B", "C"]) == "A, B and C"
