from __future__ import annotations

import datetime as dt

from intake.domain.contacts import Contact
from intake.domain.readiness import Standing
from tests.builders import a_holder, a_request

TODAY = dt.date(2026, 11, 23)


def begin(room, name="Lakeside Clinic"):
    room.open("for:paper.note")
    room.hand.type_into("Who holds these records?", name)
    room.press("Start the letter")
    return room


def test_from_the_checklist_its_requirement_is_ticked_and_a_name_begins_a_letter(enter):
    room = begin(enter())
    assert room.holder.name == "Lakeside Clinic"
    (item,) = room.request.items
    assert item.requirement == "paper.note"
    assert "Request to Lakeside Clinic" in room.hand.words()
    assert "Not sent yet." in room.hand.words()


def test_a_request_needs_somebody_to_ask_and_something_to_ask_for(enter):
    room = enter()
    room.press("Start the letter")
    assert "Write who holds the records" in room.hand.words()
    room.hand.type_into("Who holds these records?", "Lakeside")
    room.press("Start the letter")
    assert "Tick what you ask for" in room.hand.words()


def test_an_office_that_is_known_is_not_noted_twice(enter):
    room = begin(enter(a_holder()), "lakeside clinic")
    assert room.holder.id == "h1"


def test_an_item_that_was_asked_for_leads_to_its_request(enter):
    room = enter(a_holder(), a_request(sent=TODAY))
    room.open("for:paper.note")
    assert "Request to Lakeside Clinic" in room.hand.words()
    assert room.page.place() == "r1"


def test_the_list_says_how_each_request_stands_and_opens_it(enter):
    room = enter(a_holder(), a_request(sent=dt.date(2026, 11, 16)))
    room.press("Lakeside Clinic, An answer is due by Dec 16, 2026.")
    assert "Request to Lakeside Clinic" in room.hand.words()
    room.press("All requests")
    assert room.hand.focused().startswith("Lakeside Clinic")


def test_a_letter_that_went_out_makes_the_requirement_wait_and_is_in_the_log(enter):
    room = begin(enter())
    room.press("Sent, and what came")
    room.choose("How did it go out?", "By fax")
    room.hand.type_into("Tracking or confirmation number (optional)", "0093")
    room.press("Note that it went out")
    assert room.request.sent is not None
    assert room.request.sent.on == TODAY
    (contact,) = room.desk.bridge.case.all(Contact)
    assert contact.reference == "0093"
    finding = room.desk.bridge.readiness.of("paper.note")
    assert finding is not None
    assert finding.standing is Standing.WAITING
    assert "Last day for an answer: Dec 23, 2026, in 30 days." in room.hand.words()
    room.desk.bridge.undo()
    assert room.request.sent is None
    assert room.desk.bridge.case.all(Contact) == ()


def test_a_removed_request_leads_back_to_the_list(enter):
    room = enter(a_holder(), a_request())
    room.open("r1")
    room.press("Remove this request")
    assert room.hand.sees(type(room.page.start.start), "Start the letter")
    assert room.page.place() == ""
