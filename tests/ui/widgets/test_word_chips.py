from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.robots.hand import Hand
from ui.widgets.buttons import Button
from ui.widgets.word_chips import WordChips

COOK = ("Cook a meal", "Could not cook a meal.")
LONG = "gabapentin 300 mg at 8 AM, at 2 PM and at 10 PM, and two ibuprofen"


@pytest.fixture
def chips(qtbot):
    made = WordChips([COOK])
    qtbot.addWidget(made)
    return made, Hand(made, qtbot, (400, 200))


def test_a_chip_tells_the_words_it_writes(chips, qtbot):
    made, hand = chips
    with qtbot.waitSignal(made.chosen) as told:
        hand.press("Add: Could not cook a meal.")
    assert told.args == ["Could not cook a meal."]


def test_the_same_chips_offered_again_keep_the_focus(chips):
    made, hand = chips
    hand.find(Button, "Add: Could not cook a meal.").setFocus()
    made.offer([COOK])
    assert hand.focused() == "Add: Could not cook a meal."


def test_others_take_their_place_and_none_take_no_room(chips, qtbot):
    made, hand = chips
    made.offer([("Gabapentin 300 mg", "Gabapentin 300 mg")])
    assert not hand.sees(Button, "Add: Could not cook a meal.")
    with qtbot.waitSignal(made.chosen) as told:
        QTest.keyClick(hand.find(Button, "Add: Gabapentin 300 mg"), Qt.Key.Key_Return)
    assert told.args == ["Gabapentin 300 mg"]
    made.offer([])
    assert made.isHidden()


def test_long_words_are_cut_on_the_chip_and_said_whole(chips):
    made, hand = chips
    made.offer([(LONG, LONG)])
    chip = hand.find(Button, f"Add: {LONG}")
    assert "…" in chip.text()
    assert len(chip.text()) < len(LONG)


def test_an_empty_row_takes_as_many_as_it_has_room_for(qtbot):
    made = WordChips.up_to(1)
    qtbot.addWidget(made)
    assert made.isHidden()
    made.offer([COOK, ("Sleep", "Could not sleep.")])
    hand = Hand(made, qtbot, (400, 200))
    assert hand.sees(Button, "Add: Could not cook a meal.")
    assert not hand.sees(Button, "Add: Could not sleep.")
