from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from ui.widgets.row_list import RowList

Hint = QAbstractItemView.ScrollHint
HIGH = 20


class Lines(RowList):
    """Each row is as many lines of 20 px high as its words have letters."""

    def __init__(self, words):
        self.measured, self.drawn = [], []
        super().__init__(QStringListModel(words))
        self.model().setParent(self)

    def height_of(self, row):
        self.measured.append(row)
        return HIGH * len(self.model().index(row, 0).data())

    def paint_row(self, painter, option, row):  # noqa: ARG002 - only what is drawn counts
        self.drawn.append(row)

    def add(self, words):
        at = self.model().rowCount()
        self.model().insertRows(at, 1)
        self.model().setData(self.model().index(at, 0), words)


@pytest.fixture
def shown(qtbot):
    views = []

    def make(*words, high=100):
        view = Lines(list(words))
        view.setFrameShape(view.Shape.NoFrame)
        qtbot.addWidget(view)
        view.resize(200, high)
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        views.append(view)
        return view

    yield make
    for each in views:
        each.hide()


def at(view, row):
    return view.model().index(row, 0)


def tops(view):
    rows = range(view.model().rowCount())
    return [view.visualRect(at(view, row)).top() for row in rows]


def here_after(view, *keys):
    for key in keys:
        QTest.keyClick(view, key)
    return view.currentIndex().row()


def test_rows_lie_one_below_the_other_each_as_high_as_it_says(shown):
    view = shown("a", "bbb", "cc")
    assert tops(view) == [0, HIGH, 4 * HIGH]
    assert view.indexAt(view.rect().topLeft()).row() == 0
    assert view.indexAt(view.visualRect(at(view, 1)).bottomLeft()).row() == 1
    assert not view.indexAt(view.visualRect(at(view, 2)).bottomLeft() * 2).isValid()


def test_a_row_that_comes_behind_the_others_measures_only_itself(shown):
    view = shown("a", "bbb", "cc")
    view.measured.clear()
    view.add("dddd")
    assert set(view.measured) == {3}
    assert view.visualRect(at(view, 3)) == QRect(0, 6 * HIGH, view.viewport().width(), 4 * HIGH)


def test_a_row_that_changes_moves_what_is_below_it(shown):
    view = shown("a", "bbb", "cc")
    view.measured.clear()
    view.model().setData(at(view, 1), "b")
    assert view.measured == [1]
    assert tops(view) == [0, HIGH, 2 * HIGH]


def test_all_rows_are_others_after_a_reset(shown):
    view = shown("a", "bbb", "cc")
    view.model().setStringList(["dd", "e"])
    view.scrollTo(at(view, 1))
    assert tops(view) == [0, 2 * HIGH]


def test_rows_that_go_leave_no_gap(shown):
    view = shown("a", "bbb", "cc")
    view.model().removeRows(1, 1)
    view.scrollTo(at(view, 0))
    assert tops(view) == [0, HIGH]


def test_the_keys_go_from_row_to_row_and_by_the_page(shown):
    view = shown(*"abcdefghijkl")  # five rows are in view
    assert here_after(view, Qt.Key.Key_Home) == 0
    assert here_after(view, Qt.Key.Key_Up) == 0
    assert here_after(view, Qt.Key.Key_Down, Qt.Key.Key_Down) == 2
    assert here_after(view, Qt.Key.Key_PageDown) == 6
    assert here_after(view, Qt.Key.Key_PageUp) == 2
    assert here_after(view, Qt.Key.Key_End) == 11
    assert here_after(view, Qt.Key.Key_PageDown, Qt.Key.Key_Down) == 11
    assert here_after(view, Qt.Key.Key_Left) == 11


def test_a_row_higher_than_the_list_is_left_by_one_page_key(shown):
    view = shown("a", "bbbbbbbb", "c")
    assert here_after(view, Qt.Key.Key_Home, Qt.Key.Key_Down) == 1
    assert here_after(view, Qt.Key.Key_PageDown) == 2
    assert here_after(view, Qt.Key.Key_PageUp) == 1


def test_where_the_keys_go_is_in_view(shown):
    view = shown(*"abcdefghijkl")
    here_after(view, Qt.Key.Key_End)
    assert view.visualRect(at(view, 11)).bottom() < view.viewport().height()
    here_after(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("hint", "top"),
    [
        (Hint.EnsureVisible, 80),
        (Hint.PositionAtTop, 0),
        (Hint.PositionAtBottom, 80),
        (Hint.PositionAtCenter, 40),
    ],
)
def test_a_row_is_scrolled_to_where_it_is_wanted(shown, hint, top):
    view = shown(*"abcdefghijklmnopqrst")
    view.scrollTo(at(view, 10), hint)
    assert view.visualRect(at(view, 10)).top() == top


def test_a_row_higher_than_the_list_is_shown_from_its_beginning(shown):
    view = shown("a", "bbbbbbbb", "c")
    view.scrollTo(at(view, 1))
    assert view.visualRect(at(view, 1)).top() == 0


def test_a_click_chooses_a_row(shown, qtbot):
    view = shown("a", "bbb", "cc")
    place = view.visualRect(at(view, 1)).center()
    with qtbot.waitSignal(view.clicked):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [each.row() for each in view.selectedIndexes()] == [1]


def test_what_lies_in_a_frame_can_be_chosen(shown):
    view = shown("a", "bbb", "cc")
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.setSelection(QRect(0, HIGH, 10, 9 * HIGH), select)
    chosen = view.selectionModel().selection()
    assert sorted(each.row() for each in chosen.indexes()) == [1, 2]
    assert view.visualRegionForSelection(chosen).boundingRect().top() == HIGH
    view.setSelection(QRect(0, 90 * HIGH, 10, 10), select)
    assert not view.selectedIndexes()


def test_only_rows_in_view_are_drawn(shown):
    view = shown(*"abcdefghijklmnopqrst")
    view.drawn.clear()
    view.viewport().repaint()
    assert view.drawn == [0, 1, 2, 3, 4]


def test_what_is_scrolled_to_is_drawn_whole(shown, qtbot):
    view = shown(*"abcdefghijklmnopqrst")
    view.drawn.clear()
    view.verticalScrollBar().setValue(2 * HIGH)
    qtbot.waitUntil(lambda: len(view.drawn) > 0)
    assert view.drawn == [2, 3, 4, 5, 6]


def test_other_room_measures_all_rows_anew(shown):
    view = shown("a", "bbb", "cc")
    view.measured.clear()
    view.resize(300, 100)
    assert view.measured == [0, 1, 2]
    assert view.visualRect(at(view, 0)).width() == view.viewport().width()


def test_a_screen_reader_finds_the_rows_and_the_one_with_the_focus(shown):
    view = shown("a", "bbb", "cc")
    here_after(view, Qt.Key.Key_Home, Qt.Key.Key_Down)
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.role() == QAccessible.Role.List
    assert heard.childCount() == 3
    assert heard.child(1).text(QAccessible.Text.Name) == "bbb"
    assert heard.child(1).rect().height() == 3 * HIGH
    assert heard.focusChild().text(QAccessible.Text.Name) == "bbb"


def test_an_empty_list_has_nowhere_to_go(shown):
    view = shown()
    assert here_after(view, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageUp) == -1
    assert not view.indexAt(view.rect().topLeft()).isValid()
