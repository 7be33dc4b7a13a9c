from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from ui.widgets.word_grid import WordGrid

LONG = ("Swelling and sweat (Sudomotor and edema)", "edema, sweating changes or asymmetry", "–")


@pytest.fixture
def grid(qtbot):
    made = WordGrid("By category", ("Category", "You noticed", "A clinician recorded"))
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show_rows([LONG])
    made.show()
    return made


def words(grid):
    return [each.text() for each in grid.findChildren(QLabel) if each.isVisibleTo(grid)]


def test_long_words_wrap_and_nothing_is_cut(grid, qtbot):
    def has_room():
        for each in grid.findChildren(QLabel):
            if each.isVisibleTo(grid):
                assert each.height() >= each.heightForWidth(each.width())

    grid.resize(420, grid.sizeHint().height() + 200)
    qtbot.waitUntil(lambda: has_room() is None)


def test_a_cell_says_under_which_head_it_stands(grid):
    named = [each.accessibleName() for each in grid.findChildren(QLabel)]
    assert "A clinician recorded: –" in named


def test_rows_take_the_place_of_those_before(grid, qtbot):
    grid.show_rows([("Touch", "–", "–")])
    qtbot.waitUntil(lambda: "Touch" in words(grid) and LONG[0] not in words(grid))
