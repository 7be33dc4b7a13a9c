from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

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
