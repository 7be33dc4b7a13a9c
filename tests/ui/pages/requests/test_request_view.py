from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.records_requests import CopyForm, Recipient, Relative
from intake.ids import ContactId, RequirementId
from tests.builders import a_contact, a_document, a_holder, a_proof, a_request

TODAY, SENT = dt.date(2026, 11, 23), dt.date(2026, 11, 2)


def test_items_can_be_added_and_taken_off(at_request):
    room = at_request()
    room.hand.type_into("Ask for one thing more (optional)", "Lab results")
    room.press("Add to the letter")
    assert [each.words for each in room.request.items][-1] == "Lab results"
    room.press("Take off: Visit notes")
    assert [each.words for each in room.request.items] == ["Medicine list", "Lab results"]


def test_dates_of_care_may_be_rough(at_request):
    room = at_request()
    room.write_day("Care from", "", "", "2024")
    assert room.request.first == ApproxDate(year=2024)


def test_somebody_else_may_get_the_copies_with_name_and_address(at_request):
    room = at_request()
    room.press("Send them straight to somebody else")
    room.hand.type_into("Who is to get them?", "Pain Clinic")
    room.hand.type_into("Their address, fax or secure e-mail", "1 Main St")
    assert room.request.recipient == Recipient(name="Pain Clinic", address="1 Main St")
    room.press("The letter")
    assert "Send them to Pain Clinic, 1 Main St." in room.hand.words()


def test_form_and_special_cases_are_kept(at_request):
    room = at_request()
    room.choose("How do you want the copies?", "Paper copies by post")
    room.press("Special cases")
    room.press("Pictures on a CD")
    assert room.request.form is CopyForm.PAPER
    assert room.request.special == ("special.images",)
    room.press("The letter")
    assert "Please add the pictures on a CD." in room.hand.words()


def test_the_day_they_had_it_moves_the_clock_and_cannot_lie_before_the_sending(at_request):
    room = at_request(sent=SENT)
    name = "They had it on: Ask for records (1)"
    room.write_day(name, "November", "1", "2026")
    assert "That is before you sent it." in room.hand.words()
    room.write_day(name, "November", "5", "2026")
    room.settle()
    assert "Last day for an answer: Dec 5, 2026" in room.hand.words()


def test_what_came_is_noted_and_its_pages_are_linked_in_records(at_request):
    room = at_request(sent=SENT)
    room.press("It came: Visit notes")
    assert room.request.items[0].came_on == TODAY
    assert "1 of 2 came." in room.hand.words()
    room.press("Add or choose its pages: Visit notes")
    assert room.went == [("records", "for:requirement:paper.note")]
    room.press("It has not come: Visit notes")
    assert room.request.items[0].came_on is None


def test_more_time_counts_only_in_writing(at_request):
    room = at_request(sent=SENT)
    room.write_day("They asked for more time on", "November", "20", "2026")
    room.settle()
    assert "More time counts only if they wrote to you." in room.hand.words()
    room.press("They did so in writing")
    assert "Last day for an answer: Jan 1, 2027" in room.hand.words()


def test_fees_and_a_refusal_are_noted(at_request):
    room = at_request(sent=SENT)
    room.hand.type_into("What they ask for the copies (optional)", "$12")
    room.write_day("They said no on", "November", "20", "2026")
    room.hand.type_into("Their reason, in their words (optional)", "No such records")
    assert room.request.fee.asked == "$12"
    assert room.request.refusal.because == "No such records"
    assert "They said no on Nov 20, 2026." in room.hand.words()


def test_a_request_can_be_taken_back_and_up_again(at_request):
    room = at_request(sent=SENT)
    room.press("I do not need it any more")
    assert room.request.withdrawn_on == TODAY
    room.press("Take it up again")
    assert room.request.withdrawn_on is None


def test_a_relatives_records_are_asked_for_by_the_relatives_name(at_request):
    room = at_request()
    room.press("Special cases")
    room.press("A relative who has died")
    room.hand.type_into("The relative’s name", "Binh Tran")
    room.write_day("They died on", "", "", "2024")
    assert room.request.relative == Relative(name="Binh Tran", died_on=ApproxDate(year=2024))
    room.press("The letter")
    assert "Patient: Binh Tran\nDied: 2024" in room.hand.words()
    assert "The relative’s birth date." in room.hand.words()


def test_for_a_child_the_letter_asks_who_signs(at_request):
    room = at_request()
    room.press("Special cases")
    room.press("A child")
    room.hand.type_into("How can they reach you? (optional)", "555-0142")
    room.press("The letter")
    words = room.hand.words()
    assert "Who signs for the patient." in words
    assert "555-0142" in words


def test_what_they_do_not_have_is_not_waited_for_any_more(at_request):
    room = at_request(sent=SENT)
    room.press("They do not have it: Visit notes")
    assert room.request.items[0].none_on == TODAY
    assert "that they do not have it." in room.hand.words()
    room.press("It came: Medicine list")
    assert "1 of 2 came. They do not have the other thing." in room.hand.words()
    room.press("Wait for it again: Visit notes")
    assert room.request.items[0].none_on is None


def test_what_is_not_right_with_what_came_stands_in_the_next_letter(at_request):
    room = at_request(sent=SENT)
    room.hand.type_into("What is not right with what came (optional)", "Page 2 is missing.")
    room.choose_letter("Third reminder")
    assert "About what you sent: Page 2 is missing." in room.hand.words()


def test_a_fee_brings_a_letter_about_it(at_request):
    room = at_request(sent=SENT)
    room.hand.type_into("What they ask for the copies (optional)", "95")
    room.choose_letter("Ask about the fee")
    assert "You ask for $95." in room.hand.words()


def test_a_consent_is_enclosed_and_never_noted_as_sent(at_request):
    room = at_request(recipient=Recipient(name="Pain Clinic", address="1 Main St"))
    room.choose_letter("Consent to enclose")
    assert "They may go to Pain Clinic." in room.hand.words()
    assert not room.hand.sees(QAbstractButton, "It went out: note how and when")


def test_pages_that_are_linked_open_from_what_they_were_asked_for(enter):
    link = a_proof("d1", Target.requirement(RequirementId("paper.note")), (2, 3))
    room = enter(a_holder(), a_document(), a_request(sent=SENT), link)
    room.open("r1")
    room.press("Paper d1, p. 2")
    assert room.went == [("records", f"links:{link.id}")]


def test_the_proof_of_sending_opens_from_the_log(enter):
    gone = a_request(sent=SENT)
    logged = gone.sendings[0].changed(contact=ContactId("c1"))
    link = a_proof("d1", Target.contact(ContactId("c1")))
    asked = gone.changed(sendings=(logged,))
    room = enter(a_holder(), a_document(), a_contact(), asked, link)
    room.open("r1")
    room.press("Paper d1, p. 1")
    assert room.went == [("records", f"links:{link.id}")]


def test_the_focus_stays_with_the_thing_that_was_pressed(at_request):
    room = at_request(sent=SENT)
    room.hand.find(QAbstractButton, "It came: Visit notes").setFocus()
    room.hand.key(Qt.Key.Key_Space)
    room.settle()
    assert room.hand.focused() == "It has not come: Visit notes"


def test_what_is_taken_off_hands_the_focus_to_the_next_thing(at_request):
    room = at_request()
    room.hand.find(QAbstractButton, "Take off: Visit notes").setFocus()
    room.hand.key(Qt.Key.Key_Space)
    room.settle()
    assert room.hand.focused() == "Take off: Medicine list"
