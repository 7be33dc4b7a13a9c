from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from intake.domain.contacts import Promise, Reply
from tests.builders import a_contact, an_answer


@pytest.fixture
def call(enter):
    def make(*entries, whom="Call my insurer"):
        room = enter(an_answer("coverage.insurer", "Lakeshore"), *entries)
        room.hand.press(whom)
        room.settle()
        return room

    return make


def test_a_call_shows_its_clock_whom_and_the_first_question(call):
    words = call().hand.words()
    assert "On the phone with Lakeshore" in words
    assert "Started 12:00 PM. Only what you type is kept." in words
    assert "Ask now, 1 of 3" in words
    assert "“May I have your name?”" in words
    assert "Still to ask: 2" in words


def test_past_contacts_fold_away_during_a_call(call):
    room = call(a_contact("c1", person="Denise"))
    assert "Denise" not in room.hand.words()
    room.hand.press("Show past contacts")
    assert "Denise" in room.hand.words()
    room.hand.press("Hide past contacts")
    assert "Denise" not in room.hand.words()


def test_answers_are_typed_question_by_question(call):
    room = call()
    room.hand.type_into("Who are you talking to?", "Marcus T.")
    room.hand.type_into("What they said, in their words", "Marcus")
    room.hand.press("Next question")
    room.settle()
    assert "“Is it a service or a drug?”" in room.hand.words()
    room.hand.press("They don’t know")
    room.settle()
    room.hand.press("Next question")
    contact = room.contact
    assert contact.person == "Marcus T."
    assert [(each.ask, each.answer) for each in contact.replies] == [
        ("ask.name", "Marcus"),
        ("ask.benefit", "They did not know."),
    ]


def test_what_is_typed_is_kept_within_two_seconds(call):
    room = call()
    field = room.hand.find(QLineEdit, "What they said, in their words")
    field.setFocus()
    QTest.keyClicks(field, "Marcus")
    room.until(lambda: room.contact.replies)
    assert room.contact.replies[0].answer == "Marcus"


def test_a_question_can_be_ticked_as_asked_without_an_answer(call):
    room = call()
    room.hand.press("I asked this")
    assert room.contact.replies[0].answer == ""
    room.hand.press("I asked this")
    assert room.contact.replies == ()


def test_another_answer_than_before_is_shown_with_what_to_say(call):
    before = a_contact(
        "c1",
        person="Denise",
        reference="8830",
        replies=(Reply(ask="ask.benefit", question="?", answer="drug"),),
    )
    room = call(before)
    room.hand.press("2. Is it a service or a drug?, Answered before")
    assert "Denise said “drug”." in room.hand.words()
    room.hand.type_into("What they said, in their words", "service")
    room.settle()
    words = room.hand.words()
    assert "You can say this, and ask for the answer in writing:" in words
    assert "reference 8830, I was told “drug”. Now I hear “service”." in words


def test_a_question_put_off_comes_back_at_the_end(call):
    room = call()
    room.hand.press("Ask later")
    assert "“Is it a service or a drug?”" in room.hand.words()


def test_a_promise_made_in_the_call_is_kept(call):
    room = call()
    room.hand.press("They promised something")
    room.hand.type_into("What they promised, 1", "Fax the policy")
    assert room.contact.promises == (Promise(what="Fax the policy"),)


def test_a_question_of_ones_own_is_logged_with_its_answer(call):
    room = call()
    room.hand.press("Another question, one of your own")
    room.hand.type_into("Your question", "Who decides?")
    room.hand.type_into("What they said", "A nurse")
    room.hand.press("Add it to the log")
    assert room.contact.replies == (Reply(question="Who decides?", answer="A nurse"),)


def test_the_end_asks_for_the_reference_number_and_for_what_comes_next(call):
    room = call()
    room.hand.press("End the call")
    assert room.contact.minutes == 1
    assert "No reference number is noted yet." in room.hand.words()
    assert room.hand.focused() == "Reference number"
    assert room.hand.sees(QAbstractButton, "Call my insurer")


def test_a_reference_number_is_asked_for_until_it_is_there(call):
    room = call()
    assert "Ask for a reference number before you hang up." in room.hand.words()
    room.hand.type_into("Reference number for this call", "8841-0076")
    room.settle()
    assert "Ask for a reference number before you hang up." not in room.hand.words()


def test_the_clinic_is_asked_its_own_questions(call):
    assert "“Which dose?”" in call(whom="Call the clinic").hand.words()


def test_when_everything_was_asked_it_says_so(call):
    room = call(whom="Call the clinic")
    room.hand.type_into("What they said, in their words", "40 mg")
    room.settle()
    room.hand.press("Next question")
    assert "Every question of this list was asked." in room.hand.words()
