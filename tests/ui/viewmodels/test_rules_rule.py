from __future__ import annotations

import pytest

from intake.domain.conditions import TrialsTried
from intake.domain.documents import Target
from intake.domain.policies import Criterion, Shows
from intake.ids import CriterionId, TrialId
from tests.builders import a_contact, a_diary_entry, a_document, a_proof, a_trial
from tests.made_rules import a_policy, a_rule, rules
from tests.ui.open_case import OpenCase
from ui.viewmodels.rules_rule import RuleModel

LINK = a_proof("d1", Target.criterion(CriterionId("a")))


@pytest.fixture
def open_case(qtbot):
    cases = []

    def make(*entries):
        cases.append(OpenCase(qtbot, a_policy(), *entries))
        model = RuleModel(cases[-1].bridge)
        model.open("a")
        return cases[-1], model

    yield make
    for each in cases:
        each.close()


def rule(desk):
    desk.settle()
    return desk.bridge.case.one(Criterion, "a")


def test_what_can_be_linked_is_offered_by_its_name(open_case):
    _, model = open_case(a_rule("a"), a_trial(), a_contact(), a_diary_entry())
    assert model.offers() == (
        ("trial:t1", "Your list: Gabapentin"),
        ("score:diary", "Pain diary"),
        ("contact:c1", "Call, Nov 12, 2026"),
    )


def test_only_what_was_linked_here_can_be_taken_away(open_case):
    proof = a_proof("d1", Target.trial(TrialId("t1")), (2, 2))
    desk, model = open_case(a_rule("a"), a_trial(), a_document(), LINK, proof)
    model.link("trial:t1")
    model.link("trial:t1")
    desk.settle()
    assert [each.can_go for each in model.opened().chips] == [True, False, True]
    model.unlink(2)
    assert rule(desk).linked == ()
    model.unlink(0)
    assert rule(desk) is not None
    assert model.opened().chips == ()


def test_a_verdict_needs_something_to_look_at(open_case):
    desk, model = open_case(a_rule("a"))
    model.say(Shows.ALL)
    assert rule(desk).verdict is None


def test_a_verdict_is_taken_back(open_case):
    desk, model = open_case(a_rule("a"), a_document(), LINK)
    model.say(Shows.ALL)
    assert rule(desk).verdict is not None
    model.say(None)
    assert rule(desk).verdict is None


def test_the_numbers_of_a_rule_are_suggested_and_changed(open_case):
    desk, model = open_case(a_rule("a", words="Two medicines, each for 6 weeks."), a_trial())
    model.count(on=True)
    assert rule(desk).counts == TrialsTried(at_least=2, weeks=6, proven=True)
    model.count_by(weeks=8)
    assert rule(desk).counts.weeks == 8
    assert model.opened().counted == ("Gabapentin: weeks not known, may count, own account.",)
    model.count(on=False)
    assert rule(desk).counts is None


def test_neighbours_leave_headings_out(open_case):
    _, model = open_case(*rules("a", "all b", " c"))
    assert model.neighbours() == ("", "c")


def test_the_place_of_a_rule_names_the_page_of_the_policy(open_case):
    _, model = open_case(a_rule("a", page=3))
    assert model.opened().place == "Made-up policy, page 3 of the policy"
    model.open("gone")
    assert model.opened() is None
