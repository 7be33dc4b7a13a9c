from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QAbstractButton, QLineEdit

from intake.domain.contacts import Promise, Reply
from intake.domain.documents import Target
from intake.ids import ContactId
from tests.builders import a_contact, a_document, a_proof


def test_a_missing_reference_number_is_asked_for(enter):
    room = enter(a_contact())
    room.hand.press("Change this contact")
    assert "No reference number is noted yet." in room.hand.words()
    room.hand.type_into("Reference number", "8841")
    room.settle()
    assert "No reference number is noted yet." not in room.hand.words()


def test_a_promise_is_kept_ticked_off_and_removed(enter):
    room = enter(a_contact())
    room.hand.press("Change this contact")
    room.hand.press("They promised something")
    room.hand.type_into("What they promised, 1", "Send the policy")
    room.write_day("By when, 1", "Nov", "25", "2026")
    assert room.contact.promises == (Promise(what="Send the policy", by=dt.date(2026, 11, 25)),)
    assert "1 promise to watch." in room.hand.words()
    room.hand.press("They did it, 1")
    assert room.contact.promises[0].kept
    room.hand.press("Remove promise 1")
    assert room.contact.promises == ()


def test_answers_of_a_call_can_be_changed_later(enter):
    room = enter(a_contact(replies=(Reply(ask="a", question="Is there a fee?", answer="No"),)))
    room.hand.press("Change this contact")
    room.hand.type_into("Is there a fee?", "Yes, 20 dollars")
    assert room.contact.replies[0].answer == "Yes, 20 dollars"


def test_answers_in_two_ways_are_shown_in_words(enter):
    old = a_contact("c1", replies=(Reply(ask="q", question="Drug?", answer="Yes"),))
    new = a_contact("c2", replies=(Reply(ask="q", question="Drug?", answer="No"),))
    room = enter(old, new)
    assert "They answered this in two ways" in room.hand.words()


def test_a_removed_contact_comes_back(enter):
    room = enter(a_contact(person="Denise"))
    room.hand.press("Remove this contact")
    assert room.contacts == ()
    room.desk.bridge.undo()
    assert len(room.contacts) == 1


def test_a_chip_leads_to_its_page(enter):
    proof = a_proof(target=Target.contact(ContactId("c1")))
    room = enter(a_contact(), a_document(title="Letter"), proof)
    room.hand.press("Letter, p. 1")
    room.hand.press("Find a page in Records")
    assert room.went == [("records", f"links:{proof.id}"), ("records", "for:contact:c1")]


def test_older_contacts_come_on_request(enter):
    room = enter(*(a_contact(f"c{at}", person=f"P{at}") for at in range(25)))
    assert not room.hand.sees(QAbstractButton, "P0, Nov 12, 2026, phone call")
    room.hand.press("Show older contacts (5 more)")
    room.until(lambda: room.hand.sees(QAbstractButton, "P0, Nov 12, 2026, phone call"))


def test_a_change_elsewhere_leaves_a_half_typed_line_alone(enter):
    room = enter(a_contact())
    room.hand.press("Change this contact")
    field = room.hand.find(QLineEdit, "Person you talked to (optional)")
    field.setFocus()
    field.setText("Mar")
    room.page.refresh()
    assert field.text() == "Mar"


def test_a_change_that_could_not_be_kept_does_not_stand_there(enter):
    room = enter(a_contact(reference="8830"))
    room.hand.press("Change this contact")
    room.desk.store.full = True
    room.hand.type_into("Reference number", "9999")
    room.settle()
    assert room.desk.failures
    assert room.hand.find(QLineEdit, "Reference number").text() == "8830"
