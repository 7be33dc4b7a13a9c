from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QMenu

from tests.ui.robots.hand import Hand
from ui.widgets.buttons import LinkButton
from ui.widgets.tool_row import ToolRow

WIDE, NARROW = 900, 180


@pytest.fixture
def turned():
    return []


@pytest.fixture
def row(qtbot, turned):
    made = ToolRow("More for this page")
    larger, words, turn = LinkButton("Larger"), LinkButton("Show words"), LinkButton("Turn")
    turn.setAccessibleName("Turn the page")
    turn.clicked.connect(lambda: turned.append(True))
    made.add(larger, words, turn)
    qtbot.addWidget(made)
    return made


def menu_of(row):
    menu = row.findChild(QMenu)
    menu.aboutToShow.emit()
    return menu.actions()


def test_with_room_every_tool_is_shown_and_no_menu(row, qtbot):
    hand = Hand(row, qtbot, (WIDE, 44))
    hand.press("Turn the page")
    assert not hand.sees(QAbstractButton, "More for this page")


def test_without_room_the_last_tools_are_in_the_menu_by_their_long_names(row, qtbot, turned):
    hand = Hand(row, qtbot, (NARROW, 44))
    assert hand.sees(QAbstractButton, "Larger")
    assert not hand.sees(QAbstractButton, "Turn the page")
    *_, last = menu_of(row)
    assert last.text() == "Turn the page"
    last.trigger()
    assert turned == [True]


def test_a_tool_of_no_use_is_neither_in_the_row_nor_in_the_menu(row, qtbot):
    hand = Hand(row, qtbot, (NARROW, 44))
    turn = next(each for each in row.findChildren(LinkButton) if each.text() == "Turn")
    row.offer(turn, on=False)
    assert all(each.text() != "Turn the page" for each in menu_of(row))
    row.offer(turn, on=True)
    row.resize(WIDE, 44)
    assert hand.sees(QAbstractButton, "Turn the page")


def test_what_cannot_be_done_just_now_cannot_be_done_from_the_menu(row, qtbot, turned):
    Hand(row, qtbot, (NARROW, 44))
    turn = next(each for each in row.findChildren(LinkButton) if each.text() == "Turn")
    turn.setEnabled(False)
    *_, last = menu_of(row)
    assert not last.isEnabled()
    last.trigger()
    assert turned == []


def test_the_button_of_the_menu_tells_that_it_opens_one(row, qtbot):
    Hand(row, qtbot, (NARROW, 44))
    face = QAccessible.queryAccessibleInterface(row.more)
    assert face.role() == QAccessible.Role.ButtonMenu
