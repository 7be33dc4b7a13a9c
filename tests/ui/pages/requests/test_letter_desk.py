from __future__ import annotations

import datetime as dt

from tests.fakes import MemoryTray

TODAY, SENT = dt.date(2026, 11, 23), dt.date(2026, 11, 2)


def test_what_is_typed_is_in_the_letter_that_is_shown(at_request):
    room = at_request()
    room.hand.type_into("Fax (optional)", "555-0137")
    room.hand.type_into("Where are they to go?", "maria@example.org")
    room.hand.type_into("Ask me first if it costs more than (optional)", "$25")
    room.press("Go on to the letter")
    words = room.hand.words()
    assert room.hand.focused() == "The letter"
    assert "Fax 555-0137" in words
    assert "By e-mail to maria@example.org." in words
    assert "Tell me first above $25." in words
    assert room.holder.fax == "555-0137"


def test_the_letter_is_printed_and_saved_as_drawn(at_request):
    room = at_request()
    tray = room.dialogs.tray = MemoryTray()
    room.press("The letter")
    room.press("Print the letter")
    room.until(lambda: tray.is_finished)
    assert tray.pages
    room.dialogs.folder = "/letters"
    room.press("Save as PDF")
    room.until(lambda: "/letters/letter-for-records.pdf" in room.folder.files)
    assert "The letter is in the folder you chose" in room.hand.words()


def test_a_second_reminder_is_offered_when_the_first_went_out(at_request):
    room = at_request(sent=dt.date(2026, 11, 9))
    room.press("The letter")
    assert "I asked on Nov 9, 2026, by fax." in room.hand.words()
    room.press("It went out: note how and when")
    room.press("Note that it went out")
    assert [each.letter for each in room.request.sendings] == ["ask.first", "ask.polite"]
    room.press("The letter")
    assert "I followed up on Nov 23, 2026." in room.hand.words()


def test_what_the_letter_lacks_of_the_patient_leads_to_its_question(at_request):
    room = at_request()
    room.press("The letter")
    assert "Still open in this letter:" in room.hand.words()
    room.press("Fill this in, in About you")
    assert room.went == [("about_you", "patient.birth_date")]
