from __future__ import annotations

from intake.domain.allergies import Allergy
from intake.domain.medicines import Medicine
from intake.errors import PacketNotMadeError
from intake.ids import AllergyId, MedicineId
from tests.fakes import MemoryTray

ONE = Medicine(id=MedicineId("m1"), name="Lisinopril")
RASH = Allergy(id=AllergyId("a1"), to="Penicillin")


def test_a_place_elsewhere_opens_the_very_entry(enter):
    room = enter(ONE, RASH)
    room.page.opened("a1")
    assert "An allergy" in room.hand.words()
    assert room.page.place() == "a1"
    room.page.opened("m1")
    assert "A medicine you take" in room.hand.words()


def test_there_is_nothing_to_print_until_something_is_listed(enter):
    assert "Print this list" not in enter().hand.words()


def test_the_list_is_printed(enter):
    room = enter(ONE, RASH)
    room.dialogs.tray = tray = MemoryTray()
    room.hand.press("Print this list")
    room.until(lambda: tray.is_finished)
    assert len(tray.pages) == 1
    assert [paper.id for paper, _ in room.desk.papers.lists] == ["medicines"]


def test_a_printing_that_fails_says_so(enter):
    room = enter(ONE)

    def refuse(*_):
        raise PacketNotMadeError

    room.desk.papers.draw_list = refuse
    room.dialogs.tray = MemoryTray()
    room.hand.press("Print this list")
    room.settle()
    assert str(PacketNotMadeError()) in room.hand.words()
