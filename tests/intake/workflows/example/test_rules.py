from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.criteria.tree import pieces_of, policy_in_use
from intake.domain.known import know
from intake.domain.policies import Policy
from intake.domain.splitting.pieces import suggest
from intake.domain.standing.criteria import criteria
from intake.workflows.example.building import example_entries
from intake.workflows.example.rules import POLICY, rules
from tests.intake.catalog.shipped import catalog
from tests.reports import TODAY


def test_the_policy_is_in_use_and_its_rules_are_its_own_words():
    case = Case.of(rules(TODAY))
    policy = policy_in_use(case)
    assert policy is not None
    assert policy.id == POLICY
    assert all(each.words in policy.words for each in pieces_of(case, POLICY))


def test_the_app_would_find_the_same_rules_in_its_words():
    (policy,) = [each for each in rules(TODAY) if isinstance(each, Policy)]
    found = [piece.words for piece in suggest(policy.passages)]
    told = [each.words for each in pieces_of(Case.of(rules(TODAY)), POLICY)]
    assert [words for words in told if words not in found] == []


@pytest.mark.parametrize("standing", ["weak", "missing", "waiting", "unknown"])
def test_the_rules_stand_in_every_way_that_wants_something_of_her(standing):
    known = know(Case.of(example_entries(TODAY)), catalog(), TODAY)
    assert standing in {each.standing for each in criteria(known)}
