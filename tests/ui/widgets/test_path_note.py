from __future__ import annotations

import pytest

from tests.ui.robots.hand import Hand
from ui.widgets.path_note import PathNote


@pytest.fixture
def hand(qtbot):
    note = PathNote()
    qtbot.addWidget(note)
    note.show_path("Employer plan", "The way it goes.")
    return Hand(note, qtbot, (700, 200))


def test_it_opens_and_folds_again(hand):
    assert "The way it goes." not in hand.words()
    hand.press("How it goes")
    assert "The way it goes." in hand.words()
    hand.press("Close")
    assert "The way it goes." not in hand.words()


def test_it_stays_as_the_person_left_it_until_the_plan_changes(hand):
    hand.press("How it goes")
    hand.page.show_path("Employer plan", "The way it goes.")
    assert "The way it goes." in hand.words()
    hand.page.show_path("Another plan", "Another way.")
    assert "Another way." not in hand.words()


def test_what_goes_another_way_is_open_at_once(hand):
    hand.page.show_path("Original Medicare", "No request.", is_open=True)
    assert "No request." in hand.words()
