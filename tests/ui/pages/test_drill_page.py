from __future__ import annotations

import pytest

from tests.ui.pages.front import MINE, Front
from ui.pages.drill_page import DrillPage


@pytest.fixture
def front(qtbot):
    made = Front(qtbot, DrillPage)
    assert isinstance(made.page, DrillPage)
    made.page.finished.connect(made.finished.append)
    made.page.show_for(MINE)
    yield made
    made.close()


def try_code(front, groups):
    for number, group in enumerate(groups, start=1):
        front.hand.type_into(f"Group {number} of the code", group)
    front.hand.press("Try the code")
    front.settle()


def test_a_code_that_opens_the_case_is_said_to(front):
    try_code(front, ["000011"] * 8)
    assert "This page opens your case." in front.hand.words()
    front.hand.press("Go on")
    assert front.finished == [MINE]


def test_a_code_of_another_case_is_said(front):
    try_code(front, ["000011"] * 7 + ["000022"])
    assert "There is a problem" in front.hand.words()
    assert "Cannot find it?" in front.hand.words()


def test_a_slip_is_said_before_anything_is_tried(front):
    try_code(front, ["000011"] * 7 + ["000012"])
    assert "There is a problem" in front.hand.words()
    assert front.desk.codes == 0


def test_one_can_go_back(front):
    front.hand.press("Back")
    assert front.finished == [MINE]
