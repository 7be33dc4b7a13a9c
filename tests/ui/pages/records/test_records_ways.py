from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.builders import a_document
from tests.ui.robots.hand import spoken


def press(*keys):
    for key in keys:
        shift = Qt.KeyboardModifier.ShiftModifier if key < 0 else Qt.KeyboardModifier.NoModifier
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        QTest.keyClick(focused, Qt.Key.Key_F6, shift)


def focused():
    found = QApplication.focusWidget()
    assert isinstance(found, QWidget)
    return spoken(found)


def test_f6_goes_from_the_list_to_the_page_to_what_it_proves_and_round(enter):
    room = enter(a_document(), a_document("d2"))
    room.page.take_focus()
    assert focused() == "Records"
    press(1)
    assert focused() == "Next"
    press(1)
    assert focused() == "What kind of paper is it?"
    press(1)
    assert focused() == "Ask for a record"
    press(1)
    assert focused() == "Records"
    press(-1, -1)
    assert focused() == "What kind of paper is it?"


def test_where_the_list_is_behind_a_button_f6_leads_to_that(enter):
    room = enter(a_document(), a_document("d2"), size=(640, 500))
    room.page.take_focus()
    assert focused() == "All 2 records"
    press(1, 1)
    assert focused() == "What kind of paper is it?"
    press(1)
    assert focused() == "All 2 records"


def test_ctrl_k_asks_what_the_pages_in_hand_prove(enter):
    room = enter(a_document())
    room.page.take_focus()
    ground = QApplication.focusWidget()
    assert isinstance(ground, QWidget)
    QTest.keyClick(ground, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert focused() == "Link these pages to"
