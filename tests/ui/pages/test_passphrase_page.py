from __future__ import annotations

import pytest

from tests.ui.pages.front import MINE, Front
from ui.pages.passphrase_page import PassphrasePage

NEW = "cord gravy monkey holiday"


@pytest.fixture
def front(qtbot):
    made = Front(qtbot, PassphrasePage)
    assert isinstance(made.page, PassphrasePage)
    made.page.finished.connect(made.finished.append)
    made.page.show_for(MINE)
    yield made
    made.close()


def change(front, old, new):
    front.hand.type_into("Passphrase now", old)
    front.hand.type_into("New passphrase", new)
    front.settle()
    front.hand.press("Change it")
    front.settle()


def test_the_new_passphrase_takes_the_place_of_the_old_one(front):
    change(front, "right one", NEW)
    assert front.desk.vaults[MINE] == NEW
    assert "counts from now on" in front.hand.words()
    assert not front.hand.sees(type(front.page._change), "Change it")
    front.hand.press("Go on")
    assert front.finished == [MINE]


def test_whoever_does_not_know_the_old_one_changes_nothing(front):
    change(front, "wrong one", NEW)
    assert front.desk.vaults[MINE] == "right one"
    assert "There is a problem" in front.hand.words()


def test_a_weak_or_missing_passphrase_is_said_before_anything_is_tried(front):
    front.hand.press("Change it")
    assert "There is a problem" in front.hand.words()
    change(front, "right one", "short")
    assert front.desk.vaults[MINE] == "right one"
    assert front.desk.tries == 0


def test_going_back_forgets_what_was_typed(front):
    front.hand.type_into("Passphrase now", "right one")
    front.hand.press("Back")
    assert front.finished == [MINE]
    assert front.page._old.text() == ""
