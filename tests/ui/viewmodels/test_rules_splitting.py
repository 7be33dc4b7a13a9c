from __future__ import annotations

import pytest

from tests.made_rules import a_policy, rules
from tests.ui.open_case import OpenCase
from ui.viewmodels.rules_splitting import SplittingModel


@pytest.fixture
def open_case(qtbot):
    desk = OpenCase(qtbot, a_policy(), *rules("all a", " b", "no c"))
    yield desk, SplittingModel(desk.bridge)
    desk.close()


def test_the_pieces_are_told_in_order_and_depth(open_case):
    _, model = open_case
    assert [each.title for each in model.rows()] == ["1 Rule a.", "1.1 Rule b.", "Rule c."]
    assert [each.line for each in model.rows()] == [
        "All of these",
        "Rule",
        "Not a rule",
    ]
    assert model.count() == "1 rule"


def test_the_first_piece_is_in_hand_and_stays_so(open_case):
    desk, model = open_case
    assert model.opened().id == "a"
    model.move(1)
    desk.settle()
    assert model.opened().id == "a"


def test_the_piece_before_is_in_hand_after_joining(open_case):
    desk, model = open_case
    model.open("b")
    model.join()
    desk.settle()
    assert model.opened().words == "Rule a. Rule b."


def test_the_first_piece_has_nothing_to_join(open_case):
    desk, model = open_case
    model.join()
    desk.settle()
    assert len(model.rows()) == 3
