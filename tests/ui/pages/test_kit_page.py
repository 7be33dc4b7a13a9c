from __future__ import annotations

import pytest

from intake.errors import DiskFullError
from tests.fakes import ScriptedDialogs
from tests.ui.pages.front import Front
from ui.pages.kit_page import KIT_NAME, KitPage


@pytest.fixture
def dialogs():
    made = ScriptedDialogs()
    made.file = "page.pdf"
    return made


@pytest.fixture
def front(qtbot, dialogs):
    made = Front(qtbot, lambda model: KitPage(model, dialogs))
    assert isinstance(made.page, KitPage)
    made.page.finished.connect(made.finished.append)
    made.page.show_for("opened")
    made.settle()
    yield made
    made.close()


def test_the_code_is_shown_in_numbered_groups(front):
    words = front.hand.words()
    assert "Group 8" in words
    assert words.count("000011") == 8


def test_it_counts_once_two_groups_were_typed_back(front):
    front.hand.type_into("Group 2", "000 011")
    front.hand.type_into("Group 7", "000012")
    front.hand.press("I have it")
    assert front.finished == []
    assert "This is not what stands above." in front.hand.words()
    front.hand.type_into("Group 7", "000011")
    front.hand.press("I have it")
    assert front.finished == ["opened"]
    assert "000011" not in front.hand.words()


def test_it_can_be_done_later(front):
    front.hand.press("Do this later")
    assert front.finished == ["opened"]


def test_the_page_is_saved_under_a_neutral_name(front, dialogs):
    front.hand.press("Save it as a PDF to print")
    front.settle()
    assert front.desk.kits == ["page.pdf"]
    assert dialogs.asked == ["Save the recovery page"]
    assert "Nguy" not in KIT_NAME
    assert "delete the file" in front.hand.words()


def test_what_could_not_be_done_is_said(front):
    front.model.failed.emit(DiskFullError())
    assert "the disk is full" in front.hand.focused()
