from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from intake.domain.scores import DiaryEntry
from tests.ui.robots.pain import PainRobot

TODAY = "2026-11-23"
MORE = (
    ("Pain right now", "6"),
    ("Least pain", "3"),
    ("How much pain got in the way of your sleep", "4"),
    ("How much pain got in the way of your mood", "5"),
)
A_TIRED_HAND_S = 2.0  # a press every two seconds: about seven times the 0.28 s of Card, 1983
TWO_MINUTES_S, MOST_FOR_A_VALID_ONE = 120, 6


@pytest.fixture
def enter(qtbot):
    rooms: list[PainRobot] = []

    def make(*entries, **more):
        rooms.append(PainRobot(qtbot, *entries, **more))
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()


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
    finger.go_to("Add: ")
    finger.press(Qt.Key.Key_Space)
    finger.go_to("More about this day")
    finger.press(Qt.Key.Key_Space)
    for name, digit in MORE:
        finger.go_to(name)
        finger.type(digit)
    finger.go_to("This was a flare")
    finger.press(Qt.Key.Key_Space)
    finger.go_to("Done for today")
    finger.press(Qt.Key.Key_Space)
    room.settle()
    entry = _entry(room)
    told = (entry.now, entry.least, entry.sleep, entry.mood)
    assert (entry.average, entry.worst, entry.activity, *told) == (7, 9, 8, 6, 3, 4, 5)
    assert entry.flare
    assert entry.could_not
    assert room.went == [("today", "")]
    assert finger.presses * A_TIRED_HAND_S <= TWO_MINUTES_S, finger.presses
