from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.page_tiles import a_model
from ui.widgets.pages_board import PagesBoard


@pytest.fixture
def board(qtbot):
    model = a_model(pages=6)
    made = PagesBoard(model, model.picture)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def wished(board):
    wishes = []
    board.wished.connect(lambda *args: wishes.append(args))
    return wishes


def test_buttons_are_for_the_chosen_pages(board, wished):
    assert not board.turn.isEnabled()
    board.grid.choose((2, 4))
    board.show_chosen((2, 4), 6)
    assert board.title.text() == "2 of 6 pages"
    for button in (board.turn, board.out, board.blank, board.taken):
        button.click()
    assert wished == [(what, (2, 4)) for what in ("turn", "out", "blank", "in")]


def test_keys_do_the_same(board, wished):
    board.grid.choose((3,))
    board.show_chosen((3,), 6)
    for key in (Qt.Key.Key_T, Qt.Key.Key_Delete, Qt.Key.Key_B):
        QTest.keyClick(board.grid, key)
    assert [what for what, _ in wished] == ["turn", "out", "blank"]


def test_pages_that_look_blank_are_named(board):
    board.show_blank((2, 5))
    assert board.suggests.text() == "Pages 2, 5 look blank: choose"
    board.show_blank(range(1, 8))
    assert board.suggests.text() == "Pages 1, 2, 3, 4 and 3 more look blank: choose"
    board.show_blank(())
    assert not board.suggests.isVisible()


def test_only_what_can_be_done_is_offered(board):
    board.show_ways(can_split=False, can_join=False, is_rearranged=True)
    shown = [each.isVisible() for each in (board.divide, board.join, board.undo)]
    assert shown == [False, False, True]


def test_how_many_papers_seem_to_be_in_it_is_said_at_the_step_for_splitting(board):
    board.show_found(72)
    assert board.divide.text() == "Split into 72 papers"
    assert board.divide.accessibleName().startswith(board.divide.text())
    board.show_found(1)
    assert board.divide.text() == "Split"
