from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from ui.widgets.records_trouble import RecordTrouble


@pytest.fixture
def trouble(qtbot):
    made = RecordTrouble()
    qtbot.addWidget(made)
    return made


def test_no_trouble_takes_no_room(trouble):
    trouble.tell("", "", asks_password=False)
    assert trouble.isHidden()


def test_only_a_locked_record_asks_for_a_password(trouble):
    trouble.tell("It is damaged.", "Ask for a new copy.", asks_password=False)
    assert trouble.password.isHidden()
    trouble.tell("It is locked.", "Type its password.", asks_password=True)
    assert not trouble.password.isHidden()
    trouble.close()


@pytest.mark.parametrize(
    ("button", "wanted"), [("look", "look_wanted"), ("unlock", "copy_wanted")]
)
def test_a_password_is_dots_and_forgotten_with_the_next_record(trouble, qtbot, button, wanted):
    trouble.password.field.setText("open sesame")
    assert trouble.password.field.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignal(getattr(trouble, wanted)) as told:
        getattr(trouble, button).click()
    assert told.args == ["open sesame"]
    assert not trouble.unlock.isEnabled()
    assert not trouble.look.isEnabled()
    trouble.start_anew()
    assert trouble.password.text() == ""
    assert trouble.unlock.isEnabled()
    assert trouble.look.isEnabled()


def test_enter_looks_and_keeps_nothing(trouble, qtbot):
    copies: list[str] = []
    trouble.copy_wanted.connect(copies.append)
    trouble.password.field.setText("open sesame")
    with qtbot.waitSignal(trouble.look_wanted):
        trouble.password.field.returnPressed.emit()
    assert copies == []
