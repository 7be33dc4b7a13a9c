from __future__ import annotations

import pytest

from intake.domain.recovery_code import RecoveryCode
from intake.errors import WrongCodeError
from tests.ui.pages.front import MINE, Front
from ui.pages.forgot_page import ForgotPage

CODE = RecoveryCode(bytes(range(16)))


@pytest.fixture
def front(qtbot):
    made = Front(qtbot, ForgotPage)
    made.page.opened(MINE)
    yield made
    made.close()


def type_code(front):
    for number, group in enumerate(CODE.groups, start=1):
        front.hand.type_into(f"Group {number} of the code", group)


def test_the_code_and_a_new_passphrase_open_the_case(front):
    type_code(front)
    front.hand.type_into("New passphrase", "cord gravy monkey holiday")
    front.settle()
    front.hand.press("Open the case")
    front.settle()
    assert front.opened == [MINE]
    assert front.desk.vaults[MINE] == "cord gravy monkey holiday"
    front.page.wipe()


def test_a_slip_and_a_missing_passphrase_are_said(front):
    type_code(front)
    front.hand.type_into("Group 3 of the code", "123456")
    front.hand.press("Open the case")
    assert "Not right" in front.hand.words()
    assert "There is a problem" in front.hand.words()
    assert front.opened == []


def test_a_code_of_another_vault_is_said(front):
    front.model.failed.emit(WrongCodeError())
    assert "belongs to this vault" in front.hand.focused()


def test_one_can_go_back(front):
    asked = []
    front.page.back_wanted.connect(lambda: asked.append(True))
    front.hand.press("Back")
    assert asked == [True]
