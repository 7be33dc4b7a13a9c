from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake.domain.commands import Put
from intake.domain.scores import DiaryEntry
from tests.ui.robots.hand import Hand
from tests.ui.robots.whole_window import WholeWindow

TODAY = "2026-11-23"
MORE = (
    ("Pain right now", "6"),
    ("Least pain", "3"),
    ("How much pain got in the way of your sleep", "4"),
    ("How much pain got in the way of your mood", "5"),
)
A_TIRED_HAND_S = 2.0  # a press every two seconds: about seven times the 0.28 s of Card, 1983
MEDICINE = "Ibuprofen 400 mg, 2 PM"
TWO_MINUTES_S, MOST_FOR_A_VALID_ONE = 120, 6


def _entry(room):
    return room.desk.bridge.case.one(DiaryEntry, TODAY)


class OneFinger:
    """Types by one finger, without a mouse, and counts every press."""

    def __init__(self, room) -> None:
        self._room, self.presses = room, 0

    def type(self, keys) -> None:
        for each in keys:
            self._room.type_keys(each)
            self.presses += 1

    def press(self, key) -> None:
        self._room.hand.key(key)
        self.presses += 1

    def go_to(self, name) -> None:
        for _ in range(30):
            if self._room.hand.focused().startswith(name):
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"{name} is not reached by Tab")

    def press_on(self, name) -> None:
        self.go_to(name)
        self.press(Qt.Key.Key_Space)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)])
def test_a_valid_day_takes_at_most_six_presses(enter, size):
    room = enter(size=size)
    room.page.opened("")
    finger = OneFinger(room)
    finger.type("7")
    room.settle()
    assert _entry(room).average == 7
    assert finger.presses <= MOST_FOR_A_VALID_ONE


def test_all_of_a_day_takes_one_tired_finger_at_most_two_minutes(enter):
    room = enter()
    room.page.opened("")
    finger = OneFinger(room)
    for digit in "798":
        finger.type(digit)
        finger.press(Qt.Key.Key_Tab)
    finger.press_on("Add: ")
    finger.press_on("More about this day")
    for name, digit in MORE:
        finger.go_to(name)
        finger.type(digit)
    finger.press_on("This was a flare")
    finger.press_on("Done for today")
    room.settle()
    entry = _entry(room)
    told = (entry.now, entry.least, entry.sleep, entry.mood)
    assert (entry.average, entry.worst, entry.activity, *told) == (7, 9, 8, 6, 3, 4, 5)
    assert entry.flare
    assert entry.could_not
    assert room.went == [("today", "")]
    assert finger.presses * A_TIRED_HAND_S <= TWO_MINUTES_S, finger.presses


class TheWindow:
    """The whole window on a small screen with letters twice as big, as a room to type in."""

    def __init__(self, qtbot, folder) -> None:
        self.whole = WholeWindow(qtbot, folder, (1024, 640), 200)
        self.page = self.whole.go("pain", "diary")
        self.hand = Hand(self.page, qtbot, (self.page.width(), self.page.height()))

    def type_keys(self, keys) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.page, keys)


def test_a_bad_day_is_typed_whole_in_big_letters_on_a_small_screen(qtbot, tmp_path):
    room = TheWindow(qtbot, tmp_path)
    finger, desk = OneFinger(room), room.whole.desk
    yesterday = desk.today() - dt.timedelta(days=1)
    before = desk.bridge.case.one(DiaryEntry, yesterday.isoformat())
    assert before is not None
    desk.bridge.run(Put(entry=before.changed(medicine=MEDICINE)))
    desk.settle()
    for digit in "798":
        finger.type(digit)
        assert _is_in_view(room.page)
        finger.press(Qt.Key.Key_Tab)
    finger.press_on("Add: ")
    finger.press_on("Where it hurt")
    finger.press_on("Hurts: head")
    assert _is_in_view(room.page)
    finger.press_on("More about this day")
    for name, digit in MORE:
        finger.go_to(name)
        finger.type(digit)
        assert _is_in_view(room.page)
    finger.press_on(f"Add: {MEDICINE}")
    assert _is_in_view(room.page)
    finger.press_on("This was a flare")
    finger.press_on("Done for today")
    desk.settle()
    entry = desk.bridge.case.one(DiaryEntry, desk.today().isoformat())
    assert entry is not None
    told = (entry.average, entry.worst, entry.activity, entry.now, entry.least)
    assert (*told, entry.sleep, entry.mood) == (7, 9, 8, 6, 3, 4, 5)
    assert (entry.medicine, entry.places, entry.flare) == (MEDICINE, ("head",), True)
    assert finger.presses * A_TIRED_HAND_S <= TWO_MINUTES_S, finger.presses
    room.whole.close()


def _is_in_view(page):
    focused, view = page.focusWidget(), page.viewport()
    at = focused.mapTo(view, focused.rect().topLeft()).y()
    return at >= 0 and at + min(focused.height(), 60) <= view.height()
