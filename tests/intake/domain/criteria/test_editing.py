from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.criteria import editing
from intake.domain.criteria.tree import pieces_of
from intake.domain.documents import Proof, Target
from intake.domain.evidence import TrialEntry
from intake.domain.policies import Criterion, Passage, Policy, Shows, Verdict
from intake.domain.splitting.pieces import suggest
from intake.ids import CriterionId, PolicyId, TrialId
from tests.builders import a_document, a_proof, a_trial
from tests.made_rules import POLICY, a_policy, rules

LAID_OUT = ("all a", " b", " c", "any d", " e", "f")


def a_case(*laid_out):
    return Case.of([a_policy(), *rules(*(laid_out or LAID_OUT))])


def after(case, command):
    return apply(case, command).case


def shown(case):
    return [" " * each.level + each.id for each in pieces_of(case, POLICY)]


def rule(case, name):
    return case.one(Criterion, name)


def ids():
    return map("n{}".format, itertools.count()).__next__


def test_a_rule_joins_the_one_before_with_its_marker_and_its_pages():
    second = rules("a", "b")[1].changed(marker="2.", own_words="Mine.")
    link = a_proof("d1", Target.criterion(CriterionId("b")))
    case = Case.of([a_policy(), rules("a")[0], second, a_document("d1"), link])
    joined = after(case, editing.join(case, second))
    assert shown(joined) == ["a"]
    assert rule(joined, "a").words == "Rule a. 2. Rule b."
    assert rule(joined, "a").own_words == "Mine."
    assert [each.target.id for each in joined.all(Proof)] == ["a"]


def test_the_first_piece_cannot_be_joined():
    case = a_case("a")
    assert editing.join(case, rule(case, "a")) == editing.NOTHING


def test_a_rule_is_split_at_a_sign_and_its_verdict_is_asked_again():
    found = Verdict(shows=Shows.ALL, looked_at=(TrialEntry(trial=TrialId("t")),))
    first = rules("a")[0].changed(words="One. Two.", verdict=found)
    case = Case.of([a_policy(), first, *rules("no x", "b")[1:]])
    parted = after(case, editing.split(case, first, 4, "new"))
    assert shown(parted) == ["a", "new", "b"]
    assert [rule(parted, each).words for each in ("a", "new")] == ["One.", "Two."]
    assert rule(parted, "a").verdict is None


@pytest.mark.parametrize("at", [0, 20])
def test_nothing_is_split_off_at_an_end(at):
    case = a_case("a")
    assert editing.split(case, rule(case, "a"), at, "new") == editing.NOTHING


@pytest.mark.parametrize(
    ("name", "by", "order"),
    [
        ("d", -1, ["d", " e", "a", " b", " c", "f"]),
        ("a", 1, ["d", " e", "a", " b", " c", "f"]),
        ("c", -1, ["a", " c", " b", "d", " e", "f"]),
        ("f", 1, None),
        ("a", -1, None),
    ],
)
def test_a_rule_moves_past_its_neighbour_with_all_below_it(name, by, order):
    case = a_case()
    command = editing.move(case, rule(case, name), by)
    assert shown(after(case, command)) == (order or shown(case))


def test_a_rule_is_nested_with_all_below_it_and_not_too_deep():
    case = a_case()
    nested = after(case, editing.nest(case, rule(case, "d"), 1))
    assert shown(nested) == ["a", " b", " c", " d", "  e", "f"]
    assert editing.nest(case, rule(case, "a"), 1) == editing.NOTHING
    assert editing.nest(case, rule(case, "f"), -1) == editing.NOTHING


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from("jsmMnN")), max_size=8))
def test_every_edit_can_be_undone_and_keeps_every_word(steps):
    case, new = a_case(), ids()
    words = sorted(" ".join(each.words for each in pieces_of(case, POLICY)).split())
    for at, wish in steps:
        pieces = pieces_of(case, POLICY)
        one = pieces[at % len(pieces)]
        command = {
            "j": lambda c=case, o=one: editing.join(c, o),
            "s": lambda c=case, o=one: editing.split(c, o, 4, new()),
            "m": lambda c=case, o=one: editing.move(c, o, -1),
            "M": lambda c=case, o=one: editing.move(c, o, 1),
            "n": lambda c=case, o=one: editing.nest(c, o, 1),
            "N": lambda c=case, o=one: editing.nest(c, o, -1),
        }[wish]()
        change = apply(case, command)
        assert after(change.case, change.undo) == case
        case = change.case
    kept = pieces_of(case, POLICY)
    assert sorted(" ".join(each.words for each in kept).split()) == words
    assert [each.position for each in kept] == list(range(len(kept)))


def test_a_newer_version_keeps_the_old_one_and_what_was_said_to_the_same_words():
    old_rule = rules("a")[0].changed(
        words="Age 18 or older.", linked=(TrialEntry(trial=TrialId("t1")),)
    )
    link = a_proof("d1", Target.criterion(CriterionId("a")))
    case = Case.of([a_policy(), old_rule, a_trial(), a_document(), link])
    new = Policy(id=PolicyId("p2"), replaces=POLICY, in_use=False)

    pieces = suggest([Passage(words="1. Age  18 or older.\n2. Signs are documented.")])
    grown = after(case, editing.resplit(case, new, pieces, ids()))
    first, second = pieces_of(grown, PolicyId("p2"))
    assert (first.linked, second.linked) == (old_rule.linked, ())
    assert len(grown.proofs(Target.criterion(first.id))) == 1
    assert len(grown.proofs(Target.criterion(CriterionId("a")))) == 1
    used = after(grown, editing.use(grown, PolicyId("p2")))
    assert [each.in_use for each in used.all(Policy)] == [False, True]


def test_splitting_anew_does_not_keep_rules_twice():
    case = a_case()
    policy = a_policy(is_confirmed=False)
    again = after(case, editing.resplit(case, policy, (), ids()))
    assert shown(again) == []


def test_removing_a_policy_takes_its_rules_and_goes_back_to_the_one_before():
    new = Policy(id=PolicyId("p2"), replaces=POLICY)
    last = Policy(id=PolicyId("p3"), replaces=PolicyId("p2"), in_use=False)
    mine = rules("a")[0].changed(policy=PolicyId("p2"), id=CriterionId("mine"))
    link = a_proof("d1", Target.criterion(CriterionId("mine")))
    case = Case.of([a_policy(in_use=False), new, last, mine, a_document(), link])
    less = after(case, editing.remove(case, PolicyId("p2")))
    assert [(each.id, each.in_use) for each in less.all(Policy)] == [
        ("p1", True),
        ("p3", False),
    ]
    assert less.one(Policy, "p3").replaces == POLICY
    assert less.all(Criterion) == less.all(Proof) == ()
