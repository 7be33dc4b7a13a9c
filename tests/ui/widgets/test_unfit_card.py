from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.robots.hand import Hand
from ui.widgets.unfit_card import SHOWN, UnfitCard, UnfitShown


def a_thing(number, because=""):
    return UnfitShown(f"t{number}", f"Thing {number}.", "Look.", (f"Chip {number}",), because)


@pytest.fixture
def card(qtbot):
    made = UnfitCard()
    qtbot.addWidget(made)
    return made


def test_with_nothing_to_tell_there_is_no_card(card):
    card.show_things((), ())
    assert card.isHidden()


def test_a_chip_a_reason_and_a_way_back_name_their_thing(card, qtbot):
    told: list[tuple[object, ...]] = []
    card.chip_pressed.connect(lambda *what: told.append(what))
    card.aside_wanted.connect(lambda *what: told.append(what))
    card.back_wanted.connect(lambda *what: told.append(what))
    card.show_things((a_thing(1), a_thing(2)), (a_thing(3, "I know."),))
    hand = Hand(card, qtbot, (800, 900))
    hand.press("Chip 2")
    hand.press("Set aside")
    hand.type_into("Why does it stay as it is?", "So it is.")
    hand.press("Set aside for this reason")
    hand.press("Show what was set aside (1)")
    hand.press("Look at it again")
    assert told == [("t2", 0), ("t1", "So it is."), ("t3",)]


def test_many_things_are_shown_a_few_at_a_time(card, qtbot):
    card.show_things(tuple(a_thing(number) for number in range(SHOWN + 2)), ())
    hand = Hand(card, qtbot, (800, 900))
    assert f"Thing {SHOWN}." not in hand.words()
    hand.press("Show 2 more")
    assert f"Thing {SHOWN}." in hand.words()


def test_showing_the_same_again_keeps_what_is_being_typed(card, qtbot):
    card.show_things((a_thing(1),), ())
    hand = Hand(card, qtbot, (800, 900))
    hand.press("Set aside")
    hand.find(QLineEdit, "Why does it stay as it is?").setText("Half a")
    card.show_things((a_thing(1),), ())
    assert hand.find(QLineEdit, "Why does it stay as it is?").text() == "Half a"
