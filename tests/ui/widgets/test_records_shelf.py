from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders import a_document
from ui.viewmodels.records_list import RecordsListModel
from ui.widgets.records_shelf import SEARCH_FROM, RecordsShelf


def _shelf(qtbot):
    model = RecordsListModel()
    model.show([a_document("d1"), a_document("d2")])
    shelf = RecordsShelf(model)
    model.setParent(shelf)
    qtbot.addWidget(shelf)
    return shelf


def test_a_search_is_offered_only_where_there_are_many(qtbot):
    shelf = _shelf(qtbot)
    shelf.show_total("2 records", 2)
    assert shelf.search.isHidden()
    shelf.show_total("many records", SEARCH_FROM)
    assert not shelf.search.isHidden()


def test_a_search_under_way_stays_even_if_few_are_left(qtbot):
    shelf = _shelf(qtbot)
    shelf.search.setText("mri")
    shelf.show_total("1 record", 1)
    assert not shelf.search.isHidden()


def test_the_list_says_how_much_it_holds(qtbot):
    shelf = _shelf(qtbot)
    shelf.show_total("2 records, 6 pages", 2)
    assert shelf.view.accessibleName() == "Records"
    assert shelf.view.accessibleDescription().startswith("2 records, 6 pages. Delete removes")


def test_enter_and_down_in_the_field_go_to_what_was_found(qtbot):
    shelf = _shelf(qtbot)
    shelf.show_total("12 records", 12)
    told: list[int] = []
    shelf.chosen.connect(told.append)
    with qtbot.waitActive(shelf):
        shelf.show()
        shelf.activateWindow()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        shelf.search.setFocus()
        QTest.keyClick(shelf.search, key)
        assert shelf.view.hasFocus()
    assert told == [0, 0]


def test_delete_in_the_list_asks_to_remove_the_record(qtbot):
    shelf = _shelf(qtbot)
    with qtbot.waitActive(shelf):
        shelf.show()
        shelf.activateWindow()
    shelf.view.select(1)
    shelf.view.setFocus()
    with qtbot.waitSignal(shelf.removal_wanted) as told:
        QTest.keyClick(shelf.view, Qt.Key.Key_Delete)
    assert told.args == [1]
