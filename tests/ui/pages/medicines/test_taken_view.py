from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from intake.domain.dates import ApproxDate
from intake.domain.medicines import Medicine
from intake.domain.treatments import Dose, Trial
from intake.ids import MedicineId, TreatmentClassId, TreatmentId
from tests.builders import a_trial
from tests.intake.catalog import shipped

ONE = Medicine(id=MedicineId("m1"), name="Lisinopril", since=ApproxDate(year=2020))


def medicines(room):
    room.settle()
    return room.desk.bridge.case.all(Medicine)


def test_one_is_added_in_own_words_and_described_by_keyboard(enter):
    room = enter()
    room.hand.type_into("What do you take?", "Mint drops")
    room.hand.press("Add it to my list")
    room.settle()
    room.hand.type_into("Dose (optional)", "2.5")
    room.hand.type_into("What for? (optional)", "sleep")
    (medicine,) = medicines(room)
    assert (medicine.name, medicine.purpose) == ("Mint drops", "sleep")
    assert medicine.dose == Dose(amount=2.5)
    room.hand.press("Back to the list")
    assert "Mint drops 2.5 mg a day" in room.hand.words()


def test_a_name_is_never_emptied_by_a_slip(enter):
    room = enter(ONE)
    room.hand.press("Lisinopril")
    room.hand.type_into("Name", "")
    assert medicines(room)[0].name == "Lisinopril"


def test_what_the_ledger_still_takes_is_listed_and_opens_there(enter):
    room = enter(a_trial("t9", name="Duloxetine", ongoing=True))
    room.hand.press("Duloxetine")
    assert room.went == [("treatments", "t9")]


def test_a_stopped_one_moves_to_the_treatments_in_one_step_and_back_by_undo(enter):
    room = enter(ONE)
    room.hand.press("Lisinopril")
    room.hand.press("I stopped taking it")
    assert medicines(room) == ()
    (trial,) = room.desk.bridge.case.all(Trial)
    assert (trial.name, trial.ongoing, trial.start) == ("Lisinopril", False, ONE.since)
    assert room.went == [("treatments", trial.id)]
    room.desk.bridge.undo()
    assert medicines(room) == (ONE,)
    assert room.desk.bridge.case.all(Trial) == ()


def test_one_that_goes_on_stays_in_the_list_from_the_ledger(enter):
    room = enter(ONE)
    room.hand.press("Lisinopril")
    room.hand.press("I take it for this request")
    assert medicines(room) == ()
    assert room.desk.bridge.case.all(Trial)[0].ongoing
    assert "from your treatments tried" in room.hand.words()


def test_one_is_taken_off_the_list_and_can_come_back(enter):
    room = enter(ONE)
    room.hand.press("Lisinopril")
    room.hand.press("Take it off the list")
    assert medicines(room) == ()
    room.desk.bridge.undo()
    assert medicines(room) == (ONE,)


def test_do_not_stop_anything_always_stands_beside(enter):
    assert "Do not stop or change anything without" in enter(ONE).hand.words()


def test_a_list_can_be_pasted_from_here_too(enter):
    room = enter()
    room.hand.press("Paste a list")
    assert room.went == [("treatments", "paste")]


def test_what_opioids_come_to_stands_below_the_list_with_its_caution(enter):
    tablet = Medicine(
        id=MedicineId("m2"),
        name="Oxycodone",
        treatment=TreatmentId("oxycodone"),
        group=TreatmentClassId("opioid"),
        dose=Dose(amount=10, per="4 times a day"),
    )
    words = enter(tablet, catalog=shipped.catalog()).hand.words()
    assert "Opioids as morphine (MME): 60 mg a day." in words
    assert "not for changing a dose" in words
    assert "Opioids as morphine" not in enter(ONE).hand.words()


def test_the_dose_is_asked_right_after_the_name(enter):
    room = enter(ONE)
    room.hand.press("Lisinopril")
    assert room.hand.focused() == "Name"
    room.until(lambda: _after("Name", room) == "Dose (optional)")


def test_the_keyboard_begins_at_the_list_or_at_the_field_that_begins_it(enter):
    room = enter()
    room.page.take_focus()
    assert room.hand.focused() == "What do you take?"
    listed = enter(ONE)
    listed.page.take_focus()
    assert listed.hand.focused().startswith("Lisinopril")


def _after(name, room):
    room.hand.find(QLineEdit, name).setFocus()
    room.hand.key(Qt.Key.Key_Tab)
    return room.hand.focused()
