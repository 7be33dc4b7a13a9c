from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.join_card import JoinCard


@pytest.fixture
def card(qtbot):
    made = JoinCard()
    qtbot.addWidget(made)
    made.offer(("a", "Photo 1"), [("b", "Photo 2"), ("c", "Photo 3")])
    made.show()
    return made


def tick(card, row):
    card.list.setCurrentRow(row)
    QTest.keyClick(card.list, Qt.Key.Key_Space)


def test_papers_are_joined_in_the_order_they_were_ticked(card):
    made: list[list[str]] = []
    card.made.connect(made.append)
    tick(card, 1)
    tick(card, 0)
    assert card._told.text() == "In this order: 1. Photo 1; 2. Photo 3; 3. Photo 2"
    card.make.click()
    assert made == [["a", "c", "b"]]


def test_a_paper_can_be_taken_away_again_and_one_alone_is_not_joined(card):
    tick(card, 0)
    assert card.make.isEnabled()
    tick(card, 0)
    assert not card.make.isEnabled()
