from __future__ import annotations

from tests.made_rules import a_rule
from ui.widgets.rules_rule import RuleShown, RulesRule


def shown(rule, *chips, **more):
    known = {
        "number": "1",
        "title": "“Age 18.”",
        "place": "",
        "standing": "weak",
        "because": "It is linked.",
        "to_do": "",
        "excludes": False,
        "counted": (),
    }
    return RuleShown(rule=rule, chips=chips, **{**known, **more})


def test_the_question_is_asked_only_where_there_is_something_to_read(qtbot):
    rule = RulesRule(())
    qtbot.addWidget(rule)
    rule.show_rule(shown(a_rule("a")))
    assert rule.verdict.isHidden()
    rule.show_rule(shown(a_rule("a"), ("Note, p. 1", False, True)))
    assert not rule.verdict.isHidden()


def test_evidence_of_a_linked_treatment_goes_only_with_it(qtbot):
    rule = RulesRule(())
    qtbot.addWidget(rule)
    rule.show_rule(shown(a_rule("a"), ("Note", False, False), ("My list", False, True)))
    with qtbot.waitSignal(rule.unlinked) as heard:
        names = {each.accessibleName(): each for each in rule.findChildren(type(rule.later))}
        assert "Take it away: Note" not in names
        names["Take it away: My list"].click()
    assert heard.args == [1]


def test_an_exclusion_asks_whether_it_is_not_so(qtbot):
    rule = RulesRule(())
    qtbot.addWidget(rule)
    rule.show_rule(shown(a_rule("a"), ("Note", False, True), excludes=True))
    assert rule.verdict.cards[0].accessibleName().startswith("Yes, it shows that this is not")
