from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.enter_key import EnterPresses


@pytest.fixture
def ground(qtbot):
    ground = QWidget()
    inside = QVBoxLayout(ground)
    inside.addWidget(QLineEdit())
    inside.addWidget(QPlainTextEdit())
    inside.addWidget(QRadioButton("The patient"))
    inside.addWidget(LinkButton("Back"))
    qtbot.addWidget(ground)
    return ground


@pytest.fixture
def presses(ground):
    seen = []
    button = PrimaryButton("Continue")
    button.clicked.connect(lambda: seen.append("Continue"))
    layout = ground.layout()
    layout.addWidget(button)
    EnterPresses(ground, button)
    ground.show()
    return seen


@pytest.mark.parametrize("kind", [QLineEdit, QRadioButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_where_nothing_else_wants_it_goes_on(ground, presses, kind, key):
    QTest.keyClick(ground.findChild(kind), key)
    assert presses == ["Continue"]


def test_enter_in_several_lines_is_a_new_line(ground, presses):
    lines = ground.findChild(QPlainTextEdit)
    QTest.keyClicks(lines, "one")
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert presses == []
    assert lines.toPlainText() == "one\n"


def test_enter_on_another_button_presses_that_one(ground, presses):
    QTest.keyClick(ground.findChild(LinkButton), Qt.Key.Key_Return)
    assert presses == []


def test_a_button_that_cannot_be_pressed_is_not_pressed_by_enter(ground, presses):
    ground.findChild(PrimaryButton).setEnabled(False)
    QTest.keyClick(ground.findChild(QLineEdit), Qt.Key.Key_Return)
    assert presses == []
