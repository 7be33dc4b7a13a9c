from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from intake.domain.recovery_code import GroupStanding, RecoveryCode
from ui.widgets.code_field import CodeField

CODE = RecoveryCode(bytes(range(16)))


@pytest.fixture
def field(qtbot):
    made = CodeField()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_every_group_says_right_or_wrong_while_it_is_typed(field):
    first = field.groups[0]
    QTest.keyClicks(first.field, CODE.groups[0][:3])
    assert first.standing() is GroupStanding.UNFINISHED
    QTest.keyClicks(first.field, CODE.groups[0][3:])
    assert first.field.accessibleDescription() == "Right"
    slip = "9" if CODE.groups[1][-1] != "9" else "8"
    QTest.keyClicks(field.groups[1].field, CODE.groups[1][:-1] + slip)
    assert field.groups[1].field.accessibleDescription() == "Not right"
    assert field.groups[1].field.property("wrong") is True


def test_the_focus_goes_on_by_itself(field):
    field.groups[0].field.setFocus()
    QTest.keyClicks(field.groups[0].field, CODE.groups[0])
    assert field.focusWidget() is field.groups[1].field


def test_a_pasted_code_fills_all_groups(field):
    first = field.groups[0]
    first.field.insert(CODE.text)
    first.field.textEdited.emit(CODE.text)
    assert field.text() == CODE.text
    assert field.is_right()
    field.wipe()
    assert not field.is_right()
