from __future__ import annotations

import datetime as dt

from intake.domain.dates import ApproxDate
from intake.domain.records_requests import CopyForm, Recipient

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
