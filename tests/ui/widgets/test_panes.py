from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.panes import Pane, Panes


@pytest.fixture
def panes(qtbot):
    made = Panes(QLabel("list"), QLabel("detail"), 20)
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.hide()


def _shown(panes):
    return [each.text() for each in panes.findChildren(QLabel) if each.isVisible()]


def test_with_room_both_are_shown_and_there_is_no_button_back(panes, qtbot):
    panes.window().resize(1400, 700)
    qtbot.waitUntil(lambda: not panes.is_folded)
    assert _shown(panes) == ["list", "detail"]
    assert not panes.back.isVisible()


def test_without_room_one_is_shown_and_a_button_leads_back(panes, qtbot):
    panes.window().resize(400, 500)
    qtbot.waitUntil(lambda: panes.is_folded)
    assert _shown(panes) == ["list"]
    panes.show_detail()
    assert _shown(panes) == ["detail"]
    panes.back.click()
    assert _shown(panes) == ["list"]


def test_a_larger_window_shows_both_again(panes, qtbot):
    panes.window().resize(400, 500)
    qtbot.waitUntil(lambda: panes.is_folded)
    panes.window().resize(1400, 700)
    qtbot.waitUntil(lambda: not panes.is_folded)
    assert _shown(panes) == ["list", "detail"]


def test_a_pane_of_its_own_takes_the_height_there_is(qtbot):
    content = QLabel("\n".join("line" for _ in range(200)))
    pane = Pane(content)
    qtbot.addWidget(pane)
    assert pane.sizeHint().height() < content.sizeHint().height()
    pane.set_free(free=True)
    assert pane.sizeHint().height() >= content.sizeHint().height()


def test_what_is_being_written_stays_in_view_and_keeps_the_focus_when_it_gets_narrow(qtbot):
    field = QLineEdit()
    panes = Panes(QLabel("list"), field, 20)
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(panes)
    window.resize(1400, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    window.resize(400, 500)
    qtbot.waitUntil(lambda: panes.is_folded)
    assert field.isVisible()
    assert window.focusWidget() is field
    window.resize(1400, 700)
    qtbot.waitUntil(lambda: not panes.is_folded)
    assert window.focusWidget() is field
