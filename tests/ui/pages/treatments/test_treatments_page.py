from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.ids import TrialId
from tests.builders import a_document, a_proof, a_trial
from tests.ui.rooms_catalog import TRICYCLIC


def _pick(room, letters):
    field = room.hand.find(QLineEdit, "What did you try?")
    QTest.keyClicks(field, letters)
    return field


def test_without_treatments_there_is_one_sentence_and_one_button(enter):
    room = enter()
    assert "Nothing is listed yet." in room.hand.words()
    room.hand.press("Add a treatment")
    assert room.hand.sees(QLineEdit, "What did you try?")
    assert not room.hand.sees(QAbstractButton, "Add a treatment")


def test_a_misspelled_brand_is_picked_by_key_and_opens_its_form(enter):
    room = enter()
    room.hand.press("Add a treatment")
    field = _pick(room, "pamalor")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(room.page.pick.matches, Qt.Key.Key_Return)
    assert (room.trial.name, room.trial.group) == ("Nortriptyline", TRICYCLIC)
    assert room.hand.focused().startswith("Started")


def test_own_words_are_listed_too(enter):
    room = enter()
    room.hand.press("Add a treatment")
    _pick(room, "Cold baths")
    room.hand.press("Add it to my list")
    assert room.trial.name == "Cold baths"


def test_adding_can_be_left_again(enter):
    room = enter(a_trial())
    room.hand.press("Add a treatment")
    room.hand.press("Cancel")
    assert len(room.trials) == 1
    assert room.hand.sees(QAbstractButton, "Add a treatment")


def test_the_list_stands_by_class_with_what_was_told(enter):
    room = enter(a_trial(group=TRICYCLIC, weeks_at_dose=3))
    words = room.hand.words()
    assert "Tricyclic" in words
    assert "Too short" in words
    assert "1 treatment in 1 class." in words
    assert "No page yet" in words


def test_a_treatment_opens_with_its_rules_and_what_is_still_to_tell(enter):
    room = enter(a_trial(group=TRICYCLIC, weeks_at_dose=6))
    words = room.hand.words()
    assert "Often asked: 6 weeks." in words
    assert "Medicines: 8 weeks." in words
    assert "Check with your plan." in words
    assert "A reviewer also looks for when it began" in words


def test_every_field_is_kept_as_it_is_left(enter):
    room = enter(a_trial())
    room.change()
    room.write_day("Started", "Mar", "", "2021")
    room.hand.type_into("Highest dose (optional)", "900")
    room.hand.type_into("Weeks at the highest dose", "6")
    room.hand.press("Under 25% relief")
    room.hand.press("Side effects")
    room.hand.type_into("Best relief, percent (optional)", "20")
    room.hand.press("Done with this treatment")
    trial = room.trial
    assert (trial.start.year, trial.start.month, trial.start.day) == (2021, 3, None)
    assert (trial.dose.amount, trial.dose.unit, trial.dose.per) == (900, "mg", "day")
    assert (trial.weeks_at_dose, trial.relief) == (6, 20)
    assert (trial.result, trial.ended_because) == ("under_25", ("side_effect",))
    assert "Gabapentin 900 mg a day" in room.hand.words()


def test_what_is_no_number_is_refused_in_words_and_not_kept(enter):
    room = enter(a_trial())
    room.change()
    room.hand.type_into("Best relief, percent (optional)", "a lot")
    assert "Write a whole number from 0 to 100, or leave it empty." in room.hand.words()
    assert room.trial.relief is None


def test_what_was_not_suitable_asks_only_why(enter):
    room = enter(a_trial())
    room.change()
    room.hand.press("Not suitable for me")
    assert not room.hand.sees(QLineEdit, "Sessions (optional)")
    room.hand.type_into("Why was it not suitable?", "Glaucoma")
    assert room.trial.not_tried_because == "Glaucoma"
    room.hand.press("I tried it")
    assert room.trial.not_tried_because == ""


def test_a_removed_treatment_goes_without_are_you_sure_and_comes_back(enter):
    room = enter(a_trial())
    room.hand.press("Remove this treatment")
    assert room.trials == ()
    assert "Nothing is listed yet." in room.hand.words()
    room.desk.bridge.undo()
    assert len(room.trials) == 1


def test_a_chip_leads_to_its_page_and_a_button_to_the_records(enter):
    proof = a_proof(target=Target.trial(TrialId("t1")), pages=(2, 2))
    room = enter(a_trial(), a_document(title="Chart"), proof)
    room.hand.press("Chart, p. 2")
    room.hand.press("Find a page in Records")
    assert room.went == [("records", f"links:{proof.id}"), ("records", "for:trial:t1")]


def test_arrow_keys_go_through_the_list_and_enter_opens(enter):
    room = enter(a_trial("t1", name="First"), a_trial("t2", name="Second"))
    room.page.ledger.list.focus_row("t1")
    room.hand.key(Qt.Key.Key_Down)
    room.hand.key(Qt.Key.Key_Return)
    assert room.page._model.open_id == "t2"


def test_in_a_narrow_window_the_list_comes_back_by_a_button(enter):
    room = enter(a_trial(), size=(640, 480))
    assert not room.hand.sees(QAbstractButton, "Change this treatment")
    room.hand.press("Gabapentin")
    assert room.hand.sees(QAbstractButton, "Change this treatment")
    room.hand.press("All treatments")
    assert not room.hand.sees(QAbstractButton, "Change this treatment")


def test_another_room_can_open_a_treatment(enter):
    room = enter(a_trial("t1", name="First"), a_trial("t2", name="Second"))
    room.page.opened("t2")
    assert room.page._model.opened().title == "Second"


def test_enter_adds_own_words_too(enter):
    room = enter()
    room.hand.press("Add a treatment")
    QTest.keyClick(_pick(room, "Cold baths"), Qt.Key.Key_Return)
    assert room.trial.name == "Cold baths"


def test_a_change_that_could_not_be_kept_does_not_stand_there(enter):
    room = enter(a_trial(relief=10))
    room.change()
    room.desk.store.full = True
    room.hand.type_into("Best relief, percent (optional)", "20")
    room.settle()
    assert room.desk.failures
    assert room.hand.find(QLineEdit, "Best relief, percent (optional)").text() == "10"


def test_the_list_is_shown_without_drawing_the_timeline_behind_it(enter):
    page = enter(a_trial(start=ApproxDate(year=2019), end=ApproxDate(year=2020))).page
    assert page.timeline._drawing._wish is None
    page.show_view("timeline")
    assert page.timeline._drawing._wish is not None
