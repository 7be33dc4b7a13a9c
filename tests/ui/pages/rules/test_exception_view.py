from __future__ import annotations

from tests.made_rules import a_policy
from tests.ui.open_case import OpenCase
from ui.pages.rules.exception_view import ExceptionView
from ui.viewmodels.rules_exception import ExceptionModel


def test_the_path_leads_to_calls_and_to_the_checklist(qtbot):
    desk = OpenCase(qtbot, a_policy())
    view = ExceptionView(ExceptionModel(desk.bridge))
    qtbot.addWidget(view)
    view.refresh()
    with qtbot.waitSignal(view.place_wanted) as heard:
        view.path.call.click()
    assert heard.args == ["contacts", ""]
    with qtbot.waitSignal(view.place_wanted) as heard:
        view.path.requirement_wanted.emit("plan.policy")
    assert heard.args == ["checklist", "plan.policy"]
    desk.close()
