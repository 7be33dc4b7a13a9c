from __future__ import annotations

import pytest

from intake.domain.documents import Target
from intake.ids import CriterionId
from tests.builders import a_document, a_proof
from tests.made_rules import a_policy, a_rule
from tests.ui.open_case import OpenCase
from ui.pages.rules.table_view import TableView
from ui.viewmodels.rules import RulesViewModel


@pytest.fixture
def view(qtbot):
    link = a_proof("d1", Target.criterion(CriterionId("a")), (2, 3))
    own = a_rule("b", 1, own_words="Mine.")
    desk = OpenCase(qtbot, a_policy(), a_rule("a"), own, a_document(), link)
    made = TableView(RulesViewModel(desk.bridge))
    qtbot.addWidget(made)
    made.refresh()
    yield made
    desk.close()


def test_a_chip_leads_to_its_page_and_an_own_account_to_its_rule(view, qtbot):
    with qtbot.waitSignal(view.place_wanted) as heard:
        view.table.chip_pressed.emit("a", 0)
    assert heard.args == ["records", "links:d1-criterion-a-2"]
    with qtbot.waitSignal(view.rule_wanted) as heard:
        view.table.chip_pressed.emit("b", 0)
    assert heard.args == ["b"]


def test_the_same_rules_are_not_made_anew(view):
    assert view.refresh() is False
