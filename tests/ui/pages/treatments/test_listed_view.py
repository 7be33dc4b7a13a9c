from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from intake.domain.medicines import Medicine
from intake.domain.report.medicines import taken_now
from intake.domain.treatments import StopReason
from tests.builders import a_trial
from tests.intake.catalog.shipped import catalog
from tests.ui.robots.treatments import TreatmentsRobot

LIST = (
    "gabapentin 300 tid Jan-Mar 2021, dizzy\n"
    "Lyrica 75mg BID 2019-2020 stopped weight gain\n"
    "Grandmother’s tea 2018, purple moon\n"
)


@pytest.fixture
def paste(enter):
    def make(*entries, text=LIST):
        room = enter(*entries, catalog=catalog())
        room.hand.press("Paste a list")
        field = room.hand.find(QPlainTextEdit, "Your list")
        field.setPlainText(text)
        room.hand.press("Read my list")
        return room

    return make


def test_each_line_stands_beside_what_it_was_read_as(paste):
    words = paste().hand.words()
    assert "Line 1 of 3" in words
    assert "“gabapentin 300 tid Jan-Mar 2021, dizzy”" in words
    assert "Gabapentin 300 mg 3 times a day" in words
    assert "The unit is not written: mg is usual for Gabapentin." in words


def test_lines_are_added_and_skipped_by_one_key_each(paste):
    room = paste()
    for key in (Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_A):
        room.hand.key(key)
        room.settle()
    assert {each.name for each in room.trials} == {"Gabapentin", "Grandmother’s tea"}
    assert "2 treatments added, 1 skipped." in room.hand.words()


def test_nothing_is_added_before_it_is_confirmed(paste):
    assert paste().trials == ()


def test_what_was_not_understood_stays_in_sight_and_in_the_note(paste):
    room = paste(text="Grandmother’s tea 2018, purple moon")
    assert "Not understood: purple moon." in room.hand.words()
    room.hand.press("Add it")
    assert room.trial.note == "From a list: Grandmother’s tea 2018, purple moon"


def test_a_line_is_put_right_in_its_form_and_the_list_goes_on(paste):
    room = paste()
    room.hand.press("Add and put right")
    room.settle()
    assert room.trial.side_effects == "dizzy"
    assert room.hand.sees(QAbstractButton, "Done with this treatment")
    room.hand.press("Done with this treatment")
    assert "Line 2 of 3" in room.hand.words()


def test_going_back_never_adds_a_line_twice(paste):
    room = paste()
    room.hand.press("Add it")
    room.hand.press("Line before")
    assert "Added to your treatments tried." in room.hand.words()
    room.hand.press("Add it")
    assert len(room.trials) == 1
    assert "Line 2 of 3" in room.hand.words()


def test_a_treatment_that_is_there_already_is_said_so(paste):
    room = paste(a_trial(name="Gabapentin"))
    assert "Gabapentin is in one of your lists already." in room.hand.words()


def test_an_empty_list_is_told_in_words(paste):
    room = paste(text="2019 - 300")
    assert "No line with words was found." in room.hand.words()


def test_stopping_halfway_keeps_what_was_added(paste):
    room = paste()
    room.hand.press("Add it")
    room.hand.press("Stop here")
    assert len(room.trials) == 1
    assert not room.hand.sees(QPlainTextEdit, "Your list")


def test_why_it_ended_comes_along(paste):
    room = paste(text="Lyrica 75mg BID 2019-2020 stopped weight gain")
    room.hand.press("Add it")
    assert room.trial.ended_because == (StopReason.SIDE_EFFECT,)


NOW = "lisinopril 10 mg daily, still taking\nduloxetine 60 mg daily since 2022, still taking\n"


def test_each_line_goes_where_it_belongs_and_what_is_taken_for_the_request_stands_in_both(
    paste,
):
    room = paste(text=NOW)
    for _ in range(2):
        room.hand.key(Qt.Key.Key_A)
        room.settle()
    case = room.desk.bridge.case
    assert [each.name for each in case.all(Medicine)] == ["lisinopril"]
    assert (room.trial.name, room.trial.ongoing) == ("Duloxetine", True)
    assert {each.entry.name for each in taken_now(case, catalog())} == {
        "lisinopril",
        "Duloxetine",
    }
    assert "1 treatment added, 1 medicine added." in room.hand.words()


@pytest.mark.parametrize(
    ("key", "says", "trials", "medicines"),
    [
        (Qt.Key.Key_1, "Tried, not taken now", 1, 0),
        (Qt.Key.Key_2, "Taken now, for this request", 1, 0),
        (Qt.Key.Key_3, "Taken now, for something else", 0, 1),
    ],
)
def test_where_a_line_belongs_is_said_by_one_key_or_button(paste, key, says, trials, medicines):
    for how in ("key", "button"):
        room = paste(text="gabapentin 300 tid")
        if how == "key":
            room.hand.key(key)
        else:
            room.hand.press(says)
        room.hand.press("Add it")
        room.settle()
        assert len(room.trials) == trials
        assert len(room.desk.bridge.case.all(Medicine)) == medicines
        assert all(each.ongoing is (key == Qt.Key.Key_2) for each in room.trials)


def test_a_medicine_of_the_list_is_put_right_among_the_medicines(paste):
    room = paste(text="lisinopril 10 mg daily, still taking")
    room.hand.press("Add and put right")
    room.settle()
    (medicine,) = room.desk.bridge.case.all(Medicine)
    assert room.went == [("medicines", medicine.id)]


def test_from_the_medicines_a_list_leans_to_what_is_taken_now(qtbot):
    room = TreatmentsRobot(qtbot, catalog=catalog())
    room.page.opened("paste")
    room.hand.find(QPlainTextEdit, "Your list").setPlainText("lisinopril 10 mg daily")
    room.hand.press("Read my list")
    room.hand.press("Add it")
    room.settle()
    assert [each.name for each in room.desk.bridge.case.all(Medicine)] == ["lisinopril"]
    room.hand.press("Show my medicines")
    assert room.went == [("medicines", "")]
    room.close()


def test_a_line_that_was_added_stays_where_it_is(paste):
    room = paste(text="gabapentin 300 tid")
    room.hand.press("Add it")
    room.hand.press("Show my list of treatments")
    assert len(room.trials) == 1
