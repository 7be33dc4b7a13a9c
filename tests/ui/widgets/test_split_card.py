from __future__ import annotations

import pytest

from ui.widgets.split_card import SplitCard


@pytest.fixture
def card(qtbot):
    made = SplitCard()
    qtbot.addWidget(made)
    return made


def test_the_papers_to_be_are_told_with_their_pages(card):
    card.show_starts((1, 4, 5), 9)
    assert card._told.text() == "3 papers: pages 1 to 3; page 4; pages 5 to 9."
    assert card.make.text() == "Make 3 papers"
    assert card.make.isEnabled()


def test_one_paper_is_nothing_to_make(card):
    card.show_starts((1,), 9)
    assert not card.make.isEnabled()
    assert card._told.isHidden()


def test_very_many_papers_are_counted(card):
    card.show_starts(tuple(range(1, 30)), 30)
    assert card._told.text().endswith("and 21 more.")


def test_the_button_says_what_it_does_for_the_chosen_page(card):
    card.show_page(0, begins=False)
    assert not card.here.isEnabled()
    card.show_page(1, begins=True)
    assert not card.here.isEnabled()
    card.show_page(4, begins=True)
    assert (card.here.isEnabled(), card.here.text()) == (True, "No paper begins here")
