from __future__ import annotations

import pytest

from intake.domain.policies import Role
from intake.domain.splitting.roles import number_in, says_investigational, seems


def alone(words, **more):
    return seems(words, **{"is_item": False, "leads": False, "aside": False, **more})


@pytest.mark.parametrize(
    ("words", "role", "at_least"),
    [
        ("All of the following are met:", Role.ALL_OF, 1),
        ("Any one of the following:", Role.ANY_OF, 1),
        ("One of the following criteria:", Role.ANY_OF, 1),
        ("At least two (2) of the following:", Role.ANY_OF, 2),
        ("3 or more of these:", Role.ANY_OF, 3),
        ("The member must have:", Role.ALL_OF, 1),
    ],
)
def test_a_heading_says_how_many_are_asked_for(words, role, at_least):
    found = alone(words, leads=True)
    assert (found.role, found.at_least) == (role, at_least)


def test_what_is_not_covered_is_an_exclusion():
    assert alone("Not covered when any of the following:", leads=True).is_exclusion
    assert not alone("Covered when all of the following:", leads=True).is_exclusion


def test_a_part_without_rules_lasts_to_the_next_heading():
    assert alone("References").aside is True
    assert alone("Criteria For Coverage").aside is False
    assert alone("Trial of 6 weeks is required.", aside=True).role is Role.NOT_A_RULE


def test_a_sentence_that_asks_for_something_is_a_rule():
    assert alone("A trial of 6 weeks is required.").role is Role.RULE
    assert alone("Ketamine is an old medicine.").role is Role.NOT_A_RULE


def test_the_words_that_call_it_investigational_are_found():
    assert says_investigational("It is Experimental for this use.") == "Experimental"
    assert says_investigational("It is not medically necessary.") == "not medically necessary"
    assert says_investigational("It is given slowly.") == ""


def test_numbers_are_read_in_words_and_figures():
    assert (number_in("Two"), number_in("12")) == (2, 12)
