from __future__ import annotations

import pytest

from intake.domain.answers import DoesNotApply
from intake.domain.policies import Passage
from intake.domain.standing.held import Standing
from tests.builders import a_document
from tests.made_rules import a_policy, a_rule, rules
from tests.ui.open_case import OpenCase
from ui.viewmodels.rules import RulesViewModel


@pytest.fixture
def open_case(qtbot):
    cases = []

    def make(*entries):
        cases.append(OpenCase(qtbot, *entries))
        return cases[-1], RulesViewModel(cases[-1].bridge)

    yield make
    for each in cases:
        each.close()


def test_without_a_policy_there_is_nothing_to_show(open_case):
    _, model = open_case()
    assert (model.shown(), model.rows(), model.tally()) == (None, (), "")


def test_each_rule_says_why_it_stands_so_and_what_closes_the_gap(open_case):
    _, model = open_case(a_policy(), a_rule("a", gap="The date."))
    (row,) = model.rows()
    assert (row.number, row.standing) == ("1", Standing.MISSING)
    assert row.line == "No page shows it yet. The date."
    assert model.tally() == "1 missing"


def test_what_is_settled_above_asks_for_nothing(open_case):
    head, below = rules("all a", " b")
    _, model = open_case(a_policy(), head.changed(not_yet=DoesNotApply()), below)
    assert model.rows()[1].line == "Not needed: what is above is settled."


def test_the_card_names_the_pages_of_the_record(open_case):
    policy = a_policy(
        document="d1",
        passages=(Passage(words="One.", page=2), Passage(words="Two.", page=3)),
    )
    _, model = open_case(policy, a_document())
    assert [each.says for each in model.shown().chips] == ["Paper d1, p. 2–3"]


def test_a_new_policy_is_used_in_place_of_the_one_before(open_case):
    desk, model = open_case(a_policy())
    model.add()
    desk.settle()
    assert model.policy.read_on == desk.today()
    assert model.others() == (("p1", "Made-up policy"),)
    assert not model.has_pieces()


def test_the_person_has_the_last_word_on_investigational(open_case):
    words = (Passage(words="It is considered experimental."),)
    _, model = open_case(a_policy(passages=words))
    assert model.shown().says == "experimental"
    _, model = open_case(a_policy(passages=words, investigational=False))
    assert model.shown().says == ""
    _, model = open_case(a_policy(investigational=True))
    assert model.shown().says == "investigational"
