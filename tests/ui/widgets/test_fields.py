from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ui.widgets.fields import LineField, SecretField


@pytest.fixture
def field(qtbot):
    made = LineField("Insurer", hint="As on the card")
    qtbot.addWidget(made)
    return made


def test_what_was_typed_is_told_once_without_stray_spaces(field):
    told: list[Any] = []
    field.edited.connect(told.append)
    QTest.keyClicks(field.field, "  Lakeshore ")
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    field.flush()
    assert told == ["Lakeshore"]


def test_showing_a_text_says_nothing(field):
    told: list[Any] = []
    field.edited.connect(told.append)
    field.show_text("Lakeshore")
    field.flush()
    assert field.text() == "Lakeshore"
    assert not told


def test_what_is_wrong_stands_at_the_field_and_goes_again(field):
    field.show_problem("Write a name")
    assert field.field.property("wrong") is True
    field.show_problem("")
    assert field.field.property("wrong") is False


def test_the_name_of_a_field_can_change(field):
    field.rename("Clinic")
    assert field.field.accessibleName() == "Clinic"
    assert LineField("Note", optional=True).field.accessibleName() == "Note (optional)"


def test_a_secret_shows_dots_and_is_not_predicted(qtbot):
    secret = SecretField("Passphrase")
    qtbot.addWidget(secret)
    hints = secret.field.inputMethodHints()
    assert secret.field.echoMode() is QLineEdit.EchoMode.Password
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    secret.set_shown(on=True)
    assert secret.field.echoMode() is QLineEdit.EchoMode.Normal
    secret.field.setText(" two spaces ")
    assert secret.text() == " two spaces "
    secret.wipe()
    assert secret.text() == ""
