from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.row import Row
from ui.widgets.rules_exception import GatherWords, RulesException


def words(path):
    return "\n".join(each.text() for each in path.findChildren(QLabel))


def test_what_to_gather_leads_to_its_place_on_the_checklist(qtbot):
    path = RulesException()
    qtbot.addWidget(path)
    path.show_gather(
        (
            GatherWords("plan.policy", "The policy", "Its words.", "missing"),
            GatherWords("", "Nothing listed", "Why.", ""),
        )
    )
    (row,) = path.findChildren(Row)
    with qtbot.waitSignal(path.requirement_wanted) as heard:
        row.click()
    assert heard.args == ["plan.policy"]


def test_answers_and_facts_stand_beside_what_shows_them(qtbot):
    path = RulesException()
    qtbot.addWidget(path)
    path.show_meaning("", "It means.", "Source: one.")
    path.show_asks([("Is there an exception?", "Ask this.", "Why.", "Nov 1: “Yes”")])
    path.show_outline([("Tried", "What was tried.", ["Gabapentin [own account]"])])
    told = words(path)
    assert "Nov 1: “Yes”" in told
    assert "Gabapentin [own account]" in told
