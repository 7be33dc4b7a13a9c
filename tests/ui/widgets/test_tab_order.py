from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.long_text import LongText
from ui.widgets.tab_order import tab_as_laid_out


def test_what_is_made_late_is_reached_where_it_stands(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    down, inside, area = QVBoxLayout(page), QWidget(), QScrollArea()
    held = QVBoxLayout(inside)
    first, last = QLineEdit(), QPushButton("last")
    down.addWidget(first)
    down.addWidget(area)
    down.addWidget(last)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    late = QPushButton("late")
    held.addWidget(late)
    tab_as_laid_out(page)
    with qtbot.waitExposed(page):
        page.show()
    first.setFocus()
    reached = []
    for _ in range(3):
        reached.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    page.hide()
    assert reached == [first, late, last]


def test_a_field_of_several_parts_is_reached_where_it_stands_though_it_was_made_first(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    down, field, start = QVBoxLayout(page), LongText("Something else"), QPushButton("start")
    down.addWidget(field)
    down.addWidget(start)
    late = QPushButton("late")
    down.insertWidget(0, late)
    tab_as_laid_out(page)
    with qtbot.waitExposed(page):
        page.show()
    late.setFocus()
    QTest.keyClick(late, Qt.Key.Key_Tab)
    assert field.isAncestorOf(page.focusWidget())
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is start
    page.hide()
