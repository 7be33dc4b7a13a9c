from __future__ import annotations

from intake.domain.case import Case
from intake.domain.criteria.tree import pieces_of, policy_in_use, tree, walk
from intake.ids import PolicyId
from tests.made_rules import POLICY, a_policy, rules


def numbers(*laid_out):
    return [(each.number, each.criterion.id) for each in walk(tree(rules(*laid_out)))]


def test_rules_are_numbered_as_they_lie_below_each_other():
    assert numbers("all a", " b", " any c", "  d", "e") == [
        ("1", "a"),
        ("1.1", "b"),
        ("1.2", "c"),
        ("1.2.1", "d"),
        ("2", "e"),
    ]


def test_what_is_no_rule_has_no_number():
    assert numbers("no a", "b", "no c", "d") == [("1", "b"), ("2", "d")]


def test_a_rule_that_lies_too_deep_lies_below_what_comes_before():
    assert numbers("a", "  b", " c") == [("1", "a"), ("1.1", "b"), ("1.2", "c")]


def test_what_lies_below_an_exclusion_excludes_too():
    head, below = rules("all a", " b")
    found = walk(tree([head.changed(is_exclusion=True), below]))
    assert [each.excludes for each in found] == [True, True]


def test_the_policy_in_use_is_the_one_that_counts():
    old = a_policy(id=PolicyId("old"), in_use=False)
    case = Case.of([old, a_policy(), *reversed(rules("a", "b"))])
    assert policy_in_use(case) == a_policy()
    assert [each.id for each in pieces_of(case, POLICY)] == ["a", "b"]
    assert policy_in_use(Case.of([old])) is None
