from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from tests.ui.page_tiles import a_model
from ui.widgets.pages_grid import PagesGrid


@pytest.fixture
def grid(qtbot):
    model = a_model(pages=8)
    made = PagesGrid(model, model.picture)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(600, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_shift_and_arrows_choose_several(grid):
    chosen: list[tuple[int, ...]] = []
    grid.chosen.connect(chosen.append)
    grid.choose((2,))
    assert chosen == []
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chosen[-1] == (2, 3)


def test_enter_opens_the_page(grid):
    opened: list[int] = []
    grid.opened.connect(opened.append)
    grid.choose((5,))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened == [5]


@pytest.mark.parametrize(
    ("pages", "key", "to"),
    [
        ((3,), Qt.Key.Key_Left, 2),
        ((3,), Qt.Key.Key_Right, 4),
        ((2, 3), Qt.Key.Key_Right, 3),
        ((1,), Qt.Key.Key_Up, 1),
    ],
)
def test_alt_and_arrows_move_what_is_chosen(grid, pages, key, to):
    moved = []
    grid.moved.connect(lambda *args: moved.append(args))
    grid.choose(pages)
    QTest.keyClick(grid, key, Qt.KeyboardModifier.AltModifier)
    assert moved == [(pages, to)]


class Drop(QDropEvent):
    """A drop of pages that come from a view."""

    def __init__(self, place, view):
        self.data = QMimeData()
        none = Qt.KeyboardModifier.NoModifier
        move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        super().__init__(QPointF(place), move, self.data, left, none)
        self.view = view

    def source(self):
        return self.view


@pytest.mark.parametrize(("under", "after", "to"), [(6, False, 5), (6, True, 6), (1, False, 1)])
def test_dragged_pages_land_before_or_after_the_page_under_the_pointer(grid, under, after, to):
    moved = []
    grid.moved.connect(lambda *args: moved.append(args))
    grid.choose((2,))
    place = grid.visualRect(grid.model().index(under - 1, 0)).center()
    place.setX(place.x() + (9 if after else -9))
    grid.dropEvent(Drop(place, grid))
    assert moved == [((2,), to)]


def test_files_dropped_on_pages_are_left_to_the_room(grid):
    event = Drop(grid.rect().center(), None)
    grid.dropEvent(event)
    assert not event.isAccepted()


def test_letters_wish_for_what_the_buttons_do(grid):
    wished: list[int] = []
    grid.wished.connect(wished.append)
    QTest.keyClick(grid, Qt.Key.Key_T)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert wished == [Qt.Key.Key_T, Qt.Key.Key_Delete]
