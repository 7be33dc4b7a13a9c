from __future__ import annotations

from tests.made_rules import a_policy, rules
from tests.ui.open_case import OpenCase
from ui.pages.rules.rule_view import RuleView
from ui.viewmodels.rules_rule import RuleModel


def test_the_last_rule_has_none_after_it(qtbot):
    desk = OpenCase(qtbot, a_policy(), *rules("a", "b"))
    model = RuleModel(desk.bridge)
    view = RuleView(model)
    qtbot.addWidget(view)
    model.open("b")
    view.refresh()
    assert view.before.isEnabled()
    assert not view.after.isEnabled()
    view.before.click()
    assert model.open_id == "a"
    desk.close()
