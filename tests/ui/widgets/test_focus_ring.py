from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.focus_ring import FocusRing


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    yield made
    made.hide()


def show(window, qtbot):
    with qtbot.waitActive(window):
        window.show()


def test_the_ring_lies_around_whatever_has_the_focus(window, qtbot):
    button, field = QPushButton("A"), QLineEdit()
    inside = QVBoxLayout(window)
    inside.setContentsMargins(20, 20, 20, 20)
    inside.addWidget(button)
    inside.addWidget(field)
    ring = FocusRing(window)
    show(window, qtbot)
    for each in (button, field):
        each.setFocus()
        assert ring.isVisible()
        assert ring.geometry() == each.geometry().adjusted(-5, -5, 5, 5)


def test_the_ring_scrolls_with_the_page(window, qtbot):
    area, content, field = QScrollArea(window), QWidget(), QLineEdit()
    QVBoxLayout(content).addWidget(field)
    area.setWidget(content)
    ring = FocusRing(window)
    show(window, qtbot)
    field.setFocus()
    assert ring.parentWidget() is content


def test_the_ring_follows_and_goes_with_its_widget(window, qtbot):
    button = QPushButton("A", window)
    button.move(50, 50)
    ring = FocusRing(window)
    show(window, qtbot)
    button.setFocus()
    button.move(100, 100)
    assert ring.geometry().topLeft().toTuple() == (95, 95)
    button.hide()
    assert not ring.isVisible()


def test_a_menu_bar_marks_itself(window, qtbot):
    bar = QMenuBar(window)
    bar.addAction("File")
    ring = FocusRing(window)
    show(window, qtbot)
    bar.setFocus()
    assert bar.hasFocus()
    assert not ring.isVisible()


def test_a_focus_that_came_before_the_ring_has_it_too(window, qtbot):
    field = QLineEdit(window)
    show(window, qtbot)
    field.setFocus()
    assert FocusRing(window).isVisible()
