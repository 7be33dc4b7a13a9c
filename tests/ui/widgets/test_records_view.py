from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intake.domain.papers import Trouble
from tests.builders import a_document
from ui.viewmodels.records_list import RecordsListModel
from ui.widgets.records_view import RecordsView


def _view(qtbot, documents, model=None):
    model = model or RecordsListModel()
    model.show(documents)
    view = RecordsView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(200, 600)
    with qtbot.waitActive(view):
        view.show()
    return view


@pytest.fixture
def view(qtbot):
    locked = a_document("d3", pages=0, trouble=Trouble.LOCKED)
    long = a_document("d4", pages=9, unreadable=(1, 2, 3, 4, 5))
    made = _view(qtbot, [a_document("d1"), a_document("d2"), locked, long])
    yield made
    made.hide()


def test_going_to_a_row_with_the_keys_opens_it(view, qtbot):
    view.setFocus()
    view.select(0)
    with qtbot.waitSignal(view.chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert told.args == [1]


def test_choosing_from_outside_tells_nobody(view, qtbot):
    with qtbot.assertNotEmitted(view.chosen):
        view.select(2)
    assert view.currentIndex().row() == 2


def test_where_the_list_stands_alone_only_enter_opens(view, qtbot):
    view.set_eager(on=False)
    view.setFocus()
    view.select(0)
    with qtbot.assertNotEmitted(view.chosen):
        QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.chosen) as told:
        view.activated.emit(view.currentIndex())
    assert told.args == [1]


def test_a_row_with_trouble_has_room_for_its_words(view):
    heights = [view.sizeHintForRow(row) for row in range(4)]
    assert heights[0] == heights[1] < heights[2] <= heights[3]
    view.resize(120, 600)
    assert view.sizeHintForRow(3) > heights[3]


def test_the_list_stays_where_the_person_scrolled_to_when_papers_come(qtbot):
    documents = [a_document(f"d{number}") for number in range(60)]
    view = _view(qtbot, documents)
    view.select(0)
    view.verticalScrollBar().setValue(900)
    view.model().show([*documents, a_document("more")])
    view.select(0)
    assert view.currentIndex().row() == 0
    assert view.verticalScrollBar().value() == 900
    view.select(1)
    assert view.verticalScrollBar().value() < 900
    view.hide()


def test_a_row_is_measured_once_and_again_when_there_is_other_room(qtbot):
    view = _view(qtbot, [a_document("d1", title="A letter about many things of the past")])
    before = view.sizeHintForRow(0)
    assert view.sizeHintForRow(0) == before
    view.resize(900, 600)
    assert view.sizeHintForRow(0) < before
    view.hide()


class Counted(RecordsListModel):
    """Counts how often a row is asked what it says."""

    asked = 0

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        self.asked += role == Qt.ItemDataRole.UserRole
        return super().data(index, role)


def test_of_five_thousand_records_each_is_measured_once_and_few_are_drawn(qtbot):
    many = [a_document(f"d{number}") for number in range(5000)]
    view = _view(qtbot, many, Counted())
    asked = view.model().asked
    view.model().show([*many, a_document("more")])
    view.select(5000)
    view.viewport().repaint()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.model().asked < asked + 50
    view.hide()
