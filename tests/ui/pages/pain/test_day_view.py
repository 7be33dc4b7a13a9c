from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from intake.domain.scores import DiaryEntry
from tests.builders import a_diary_entry


@pytest.fixture
def enter(enter):
    def make(*entries):
        room = enter(*entries)
        room.page.opened("")
        return room

    return make


def test_words_being_typed_belong_to_the_day_they_were_typed_for(enter):
    room = enter()
    field = room.page.day.day.could_not.field
    field.setFocus()
    QTest.keyClicks(field, "Could not sleep.")
    room.hand.press("Another day")
    room.hand.press("Yesterday")
    room.settle()
    case = room.desk.bridge.case
    assert case.one(DiaryEntry, "2026-11-23").could_not == "Could not sleep."
    assert case.one(DiaryEntry, "2026-11-22") is None
    assert field.toPlainText() == ""


def test_a_number_is_cleared_by_its_button(enter):
    room = enter(a_diary_entry("2026-11-23", average=6, worst=8))
    room.hand.press("Clear: Average pain in the last 24 hours")
    room.settle()
    assert room.desk.bridge.case.one(DiaryEntry, "2026-11-23").average is None


def test_without_a_day_before_there_is_nothing_to_take_over(enter):
    assert not enter().hand.sees(QAbstractButton, "Same as yesterday (S)")


def test_a_finished_other_day_leads_back_to_today(enter):
    room = enter(a_diary_entry("2026-11-20"))
    room.page.opened("2026-11-20")
    room.hand.press("Done with this day")
    assert room.hand.sees(QAbstractButton, "Done for today")
    assert room.went == []


def test_the_change_since_the_first_week_stands_beside_the_scales(enter):
    room = enter(a_diary_entry("2026-11-10", average=8), a_diary_entry("2026-11-18", average=5))
    words = room.hand.words()
    assert "3 lower" in words
    assert "2 points is the smallest change that usually matters" in words


def test_a_medicine_taken_lately_is_written_by_one_press(enter):
    room = enter(a_diary_entry("2026-11-22", medicine="Ibuprofen 400 mg"))
    room.hand.press("More about this day")
    room.hand.press("Add: Ibuprofen 400 mg")
    room.hand.press("Add: Ibuprofen 400 mg")
    room.settle()
    entry = room.desk.bridge.case.one(DiaryEntry, "2026-11-23")
    assert entry.medicine == "Ibuprofen 400 mg"


def test_an_offered_medicine_stands_behind_what_was_written(enter):
    room = enter(a_diary_entry("2026-11-22", medicine="Ibuprofen 400 mg"))
    room.hand.press("More about this day")
    room.hand.type_into("Medicine taken (optional)", "a hot bath")
    room.hand.press("Add: Ibuprofen 400 mg")
    room.settle()
    entry = room.desk.bridge.case.one(DiaryEntry, "2026-11-23")
    assert entry.medicine == "a hot bath; Ibuprofen 400 mg"
