from __future__ import annotations

from typing import Any

from tests.ui.robots.hand import Hand
from ui.widgets.toggles import Toggles


def test_one_of_a_few_is_always_chosen(qtbot):
    toggles = Toggles("View", [("list", "List"), ("classes", "Classes")])
    told: list[Any] = []
    qtbot.addWidget(toggles)
    toggles.chosen.connect(told.append)
    assert toggles.chosen_id() == "list"
    toggles._buttons["classes"].click()
    toggles._buttons["classes"].click()
    assert toggles.chosen_id() == "classes"
    assert set(told) == {"classes"}
    toggles.show_chosen("list")
    toggles.rename("list", "List of 7")
    assert toggles._buttons["list"].text() == "List of 7"


def test_the_keyboard_can_be_put_on_the_one_that_is_chosen(qtbot):
    toggles = Toggles("View", [("list", "List"), ("classes", "Classes")])
    hand = Hand(toggles, qtbot)
    qtbot.addWidget(toggles)
    toggles.show_chosen("classes")
    toggles.take_focus()
    assert hand.focused() == "Classes"
    hand.leave()
