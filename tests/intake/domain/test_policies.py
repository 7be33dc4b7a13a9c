from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.policies import Criterion, Passage, Policy, Role
from intake.ids import CriterionId, PolicyId


def test_the_words_of_a_policy_are_those_of_its_pages():
    pages = (Passage(words="One.", page=1), Passage(words="Two.", page=2))
    assert Policy(id=PolicyId("p"), passages=pages).words == "One.\n\nTwo."


def test_a_policy_goes_by_its_title_or_its_number():
    known = Policy(id=PolicyId("p"), title="Ketamine", number="7.214")
    assert known.name == "Ketamine"
    assert known.changed(title="").name == "7.214"


def test_a_rule_has_words():
    with pytest.raises(ValidationError):
        Criterion(id=CriterionId("c"), policy=PolicyId("p"), words="")


@pytest.mark.parametrize("role", Role)
def test_only_all_of_and_any_of_stand_over_rules(role):
    made = Criterion(id=CriterionId("c"), policy=PolicyId("p"), words="w", role=role)
    assert made.is_heading is (role in (Role.ALL_OF, Role.ANY_OF))
