from __future__ import annotations

from tests.builders import a_document
from tests.made_rules import a_policy
from tests.ui.open_case import OpenCase
from ui.pages.rules.policy_view import PolicyView
from ui.viewmodels.rules import RulesViewModel
from ui.viewmodels.rules_copying import CopyingModel


def test_why_nothing_could_be_copied_stands_beside_the_record(qtbot):
    desk = OpenCase(qtbot, a_policy(), a_document())
    model = RulesViewModel(desk.bridge)
    view = PolicyView(model, CopyingModel(desk.bridge, desk.jobs, desk.papers))
    qtbot.addWidget(view)
    view.refresh()
    view.form.copy_wanted.emit("d1")
    qtbot.waitUntil(lambda: not view.form.problem.isHidden())
    assert view.form.problem.text()
    view.begin()
    assert view.form.problem.isHidden()
    desk.close()
