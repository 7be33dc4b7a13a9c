from __future__ import annotations

import pytest

from tests.ui.robots.hand import Hand
from ui.widgets.unfit_row import AsideRow, UnfitRow


@pytest.fixture
def shown(qtbot):
    row = UnfitRow("Two dates do not fit.", "Look at both.", ["Your list: Gabapentin"])
    qtbot.addWidget(row)
    told: list[object] = []
    row.set_aside.connect(told.append)
    row.chip_pressed.connect(told.append)
    return Hand(row, qtbot, (800, 400)), told


def test_a_chip_leads_to_where_it_stands(shown):
    hand, told = shown
    hand.press("Your list: Gabapentin")
    assert told == [0]


def test_a_reason_is_asked_for_before_it_is_set_aside(shown):
    hand, told = shown
    hand.press("Set aside")
    hand.press("Set aside for this reason")
    assert told == []
    hand.type_into("Why does it stay as it is?", "The doctor said so.")
    hand.press("Set aside for this reason")
    assert told == ["The doctor said so."]


def test_one_can_think_again(shown):
    hand, told = shown
    hand.press("Set aside")
    hand.press("Cancel")
    assert "Why does it stay as it is?" not in hand.words()
    assert told == []


def test_what_was_set_aside_shows_its_reason(qtbot):
    row = AsideRow("Two dates do not fit.", "The doctor said so.")
    qtbot.addWidget(row)
    hand = Hand(row, qtbot, (800, 400))
    assert "Set aside: “The doctor said so.”" in hand.words()
    with qtbot.waitSignal(row.back_wanted):
        hand.press("Look at it again")
