from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup

from ui.widgets.choice_cards import ChoiceCards, Choosable

OPTIONS = (Choosable("a", "My employer pays", "Often called self-funded"), Choosable("b", "B"))


@pytest.fixture
def cards(qtbot):
    made = ChoiceCards()
    qtbot.addWidget(made)
    made.offer(OPTIONS)
    return made


def test_one_of_a_set_is_chosen_by_key(cards):
    told = []
    cards.edited.connect(lambda: told.append(cards.chosen()))
    QTest.keyClick(cards.cards[0], Qt.Key.Key_Space)
    QTest.keyClick(cards.cards[1], Qt.Key.Key_Space)
    assert told == [("a",), ("b",)]


def test_the_whole_card_can_be_pressed(cards):
    card = cards.cards[0]
    card.resize(400, 60)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(390, 5))
    assert cards.chosen() == ("a",)


def test_several_can_be_chosen_where_that_is_asked(cards):
    cards.offer(OPTIONS, multiple=True)
    for card in cards.cards:
        card.click()
    assert cards.chosen() == ("a", "b")


def test_showing_an_answer_says_nothing(cards):
    told = []
    cards.edited.connect(lambda: told.append(True))
    cards.show_chosen(("b",))
    assert cards.chosen() == ("b",)
    cards.show_chosen(())
    assert cards.chosen() == ()
    assert not told


def test_a_screen_reader_hears_words_kind_and_help(cards):
    card = QAccessible.queryAccessibleInterface(cards.cards[0])
    assert card.text(QAccessible.Text.Name) == "My employer pays"
    assert card.text(QAccessible.Text.Description) == "Often called self-funded"
    assert card.role() == QAccessible.Role.RadioButton


def test_two_sets_of_one_group_exclude_each_other(qtbot):
    group = QButtonGroup()
    first, second = ChoiceCards(group), ChoiceCards(group, columns=2)
    for each in (first, second):
        qtbot.addWidget(each)
        each.offer(OPTIONS)
    first.cards[0].click()
    second.cards[1].click()
    assert first.chosen() == ()
    assert second.chosen() == ("b",)
    second.set_columns(1)
    assert second.chosen() == ("b",)
