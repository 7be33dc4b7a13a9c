from __future__ import annotations

import pytest

from tests.ui.robots.hand import Hand
from ui.widgets.foreign_papers import ForeignPapers


@pytest.fixture
def card(qtbot):
    made = ForeignPapers()
    qtbot.addWidget(made)
    return made


def test_without_such_a_paper_nothing_is_said(card):
    card.show_papers({})
    assert card.isHidden()


def test_each_paper_can_be_looked_at(card, qtbot):
    card.show_papers({"d1": "MRI", "d2": "A note"})
    hand = Hand(card, qtbot)
    assert "2 papers here seem to be about somebody else" in hand.words()
    with qtbot.waitSignal(card.look_wanted) as told:
        hand.press("Look at “A note”")
    hand.leave()
    assert told.args == ["d2"]


def test_of_many_the_first_are_named_and_the_rest_counted(card, qtbot):
    card.show_papers({f"d{each}": f"Paper {each}" for each in range(8)})
    hand = Hand(card, qtbot)
    assert "And 3 more." in hand.words()
    hand.leave()
