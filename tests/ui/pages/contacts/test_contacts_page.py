from __future__ import annotations

import datetime as dt

from intake.domain.contacts import Channel, Party
from tests.builders import a_contact, an_answer


def test_an_empty_log_says_what_it_is_for(enter):
    words = enter().hand.words()
    assert "No contact is logged yet." in words
    assert "Every call, fax, letter and message" in words


def test_a_letter_is_logged_field_by_field(enter):
    room = enter(an_answer("coverage.insurer", "Lakeshore"))
    room.hand.press("Log a call, fax or letter")
    room.settle()
    room.hand.type_into("Reference number", "L-5120")
    room.choose("How?", "Letter")
    room.choose("With whom?", "Clinic")
    room.hand.press("They reached me")
    room.hand.type_into("What did they say, in their words? (optional)", "Send the form")
    room.hand.type_into("What comes next? (optional)", "Send it")
    room.write_day("On which day?", "Dec", "1", "2026")
    room.hand.press("Done with this contact")
    contact = room.contact
    assert (contact.channel, contact.party, contact.incoming) == (
        Channel.LETTER,
        Party.CLINIC,
        True,
    )
    assert (contact.reference, contact.said) == ("L-5120", "Send the form")
    assert (contact.next_action, contact.next_on) == ("Send it", dt.date(2026, 12, 1))
    assert "Send it, Dec 1" in room.hand.words()


def test_another_room_can_open_a_contact(enter):
    room = enter(a_contact("c1", person="Ann"), a_contact("c2", person="Bea"))
    room.page.opened("c1")
    assert room.page._model.open_id == "c1"
