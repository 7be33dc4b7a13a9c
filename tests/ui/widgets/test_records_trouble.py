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


def test_a_password_is_dots_and_forgotten_with_the_next_record(trouble, qtbot):
    trouble.password.field.setText("open sesame")
    assert trouble.password.field.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignal(trouble.password_given) as told:
        trouble.unlock.click()
    assert told.args == ["open sesame"]
    assert not trouble.unlock.isEnabled()
    trouble.start_anew()
    assert trouble.password.text() == ""
    assert trouble.unlock.isEnabled()
