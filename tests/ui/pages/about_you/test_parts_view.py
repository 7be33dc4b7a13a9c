from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from tests.ui.robots.hand import Hand
from ui.pages.about_you.parts_view import Left, PartsView
from ui.viewmodels.about_legs import Part

SAFETY = Part("Safety", 9, 14, "", is_for_a_form=False)
FORM = Part("For the form", 10, 10, "", is_for_a_form=True)


@pytest.fixture
def view(qtbot):
    made = PartsView()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def hand(view, qtbot):
    made = Hand(view, qtbot)
    yield made
    made.leave()


def test_while_the_first_round_is_open_nothing_else_is_offered(view, hand):
    view.show_left(Left(2, 12, 3, (SAFETY, FORM)))
    assert "2 of 12 first questions are still open." in hand.words()
    assert "Safety" not in hand.words()
    assert "You can stop here" not in hand.words()


def test_after_it_one_can_stop_and_the_form_is_counted_apart(view, hand):
    view.show_left(Left(0, 12, 0, (SAFETY, FORM)))
    assert "You can stop here" in hand.words()
    assert "9 more questions make it sharper" in hand.words()
    assert "Only when a form asks" in hand.words()
    chosen: list[str] = []
    view.part_wanted.connect(chosen.append)
    hand.press("For the form, 10 of 10 still open")
    assert chosen == ["For the form"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Answer 1 question that decides what is on your list"),
        (4, "Answer 4 questions that decide what is on your list"),
    ],
)
def test_what_decides_the_list_is_offered_first(view, hand, number, words):
    view.show_left(Left(0, 12, number, (SAFETY,)))
    assert words in hand.words()


def test_a_part_with_nothing_open_has_nothing_to_be_done_with(view, hand):
    view.show_left(Left(0, 12, 0, (Part("You", 0, 3, "", is_for_a_form=False),)))
    assert hand.sees(QAbstractButton, "You, All answered")
    assert not hand.sees(QAbstractButton, "Done for now: You")
    assert "Nothing more is asked for now." in hand.words()
