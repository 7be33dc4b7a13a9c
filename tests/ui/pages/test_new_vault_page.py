from __future__ import annotations

import pytest

from intake.errors import VaultExistsError
from tests.ui.pages.front import Front
from ui.pages.new_vault_page import NewVaultPage


@pytest.fixture
def front(qtbot):
    made = Front(qtbot, NewVaultPage)
    made.page.opened("")
    yield made
    made.close()


def test_a_case_is_made_with_a_neutral_name_and_a_long_passphrase(front):
    front.hand.type_into("Passphrase", "cord gravy monkey holiday")
    front.settle()
    front.hand.press("Make the case")
    front.settle()
    assert front.opened == ["My papers"]
    front.page.wipe()


def test_a_suggested_passphrase_can_be_taken(front):
    front.hand.press("Suggest seven words")
    front.settle()
    assert front.page._passphrase.text() == "seven words"
    assert "Too short." in front.hand.words()


def test_too_short_a_passphrase_is_said_and_nothing_is_made(front):
    front.hand.type_into("Passphrase", "short")
    front.settle()
    front.page._name.show_text("")
    front.hand.press("Make the case")
    front.settle()
    assert "There is a problem" in front.hand.words()
    assert front.opened == []


def test_what_the_disk_refuses_is_said(front):
    front.desk.failure = VaultExistsError()
    front.hand.type_into("Passphrase", "cord gravy monkey holiday")
    front.settle()
    front.hand.press("Make the case")
    front.settle()
    assert "Choose another name" in front.hand.focused()


def test_one_can_go_back(front):
    asked = []
    front.page.back_wanted.connect(lambda: asked.append(True))
    front.hand.press("Back")
    assert asked == [True]
