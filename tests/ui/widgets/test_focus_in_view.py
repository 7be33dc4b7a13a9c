from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.focus_in_view import FocusInView


@pytest.fixture
def window(qtbot):
    """A button above an area with one at its top and one far below it."""
    made = QWidget()
    outside, area, inside = QPushButton("outside"), QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(QPushButton("top"))
    column.addSpacing(2_000)
    column.addWidget(QPushButton("far"))
    area.setWidget(inside)
    area.setWidgetResizable(True)
    whole = QVBoxLayout(made)
    whole.addWidget(outside)
    whole.addWidget(area)
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def button(window, name):
    return next(each for each in window.findChildren(QPushButton) if each.text() == name)


def place(window, name):
    return button(window, name).mapTo(window, QPoint()).y()


def test_what_gets_the_focus_from_outside_is_scrolled_into_view(window, qtbot):
    following = FocusInView(window)
    button(window, "far").setFocus()
    qtbot.waitUntil(lambda: place(window, "far") < window.height())
    button(window, "outside").setFocus()
    button(window, "top").setFocus()
    qtbot.waitUntil(lambda: place(window, "top") >= 0)
    assert following.parent() is window


def test_what_is_in_view_stays_where_it_is(window, qtbot):
    following = FocusInView(window)
    bar = window.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(5)
    button(window, "top").setFocus()
    button(window, "far").setFocus()
    qtbot.waitUntil(lambda: bar.value() > 5)
    at = bar.value()
    button(window, "outside").setFocus()
    button(window, "far").setFocus()
    qtbot.waitUntil(button(window, "far").hasFocus)
    assert bar.value() == at
    assert following.parent() is window


def test_all_of_a_field_is_shown_and_not_only_its_cursor(window, qtbot):
    following = FocusInView(window)
    area = window.findChild(QScrollArea)
    field = QLineEdit()
    area.widget().layout().addWidget(field)
    field.setFixedHeight(80)
    button(window, "outside").setFocus()
    field.setFocus()
    seen = area.viewport()
    qtbot.waitUntil(lambda: field.mapTo(seen, QPoint()).y() + 80 <= seen.height())
    assert following.parent() is window
