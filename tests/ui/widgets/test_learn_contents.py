from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.robots.hand import Hand
from ui.widgets.keyed_rows import RowWords
from ui.widgets.learn_contents import FIELD, LearnContents

ROWS = [RowWords("a", "First", group="One"), RowWords("b", "Second", note="Read", group="One")]


@pytest.fixture
def hand(qtbot):
    made = LearnContents()
    qtbot.addWidget(made)
    made.show_rows(ROWS, "a")
    hand = Hand(made, qtbot)
    yield hand
    hand.leave()


def test_what_was_read_is_said_quietly(hand):
    assert "Read" in hand.words()


def test_words_are_looked_for_after_a_pause_and_enter_leads_into_the_list(hand, qtbot):
    hand.page.field.setFocus()
    with qtbot.waitSignal(hand.page.sought) as sought:
        QTest.keyClicks(hand.page.field, "appeal")
    assert sought.args == ["appeal"]
    hand.key(Qt.Key.Key_Return)
    assert hand.focused() == "First"


def test_emptying_the_field_brings_all_pages_back_at_once(hand, qtbot):
    hand.page.field.setText("x")
    with qtbot.waitSignal(hand.page.sought) as sought:
        hand.page.field.clear()
    assert sought.args == [""]


def test_the_count_is_said_below_the_field(hand):
    hand.page.show_rows([], "", "No page has these words.")
    assert "No page has these words." in hand.words()
    assert hand.page.field.accessibleName() == FIELD
