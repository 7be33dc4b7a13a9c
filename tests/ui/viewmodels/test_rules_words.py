from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.people import Helper
from intake.domain.policies import Origin, PolicySort, Role
from intake.ids import PersonId
from tests.builders import a_contact
from tests.made_rules import a_policy, a_rule
from ui.viewmodels.rules_words import (
    origins,
    quoted,
    roles,
    say_contact,
    say_origin,
    say_policy,
    say_role,
    sorts,
)


def test_everything_that_can_be_chosen_has_its_words():
    assert {each for each, _ in origins()} == set(Origin)
    assert {each for each, _ in sorts()} == set(PolicySort)
    assert {each for each, _ in roles()} == set(Role)


def test_a_policy_is_told_as_far_as_it_is_known():
    assert say_policy(a_policy()) == "Its number and date are not noted yet."
    known = a_policy(insurer="Lakeshore", number="7", in_force=ApproxDate(year=2026))
    assert say_policy(known) == "Lakeshore, policy 7, in force 2026"


def test_who_noted_it_and_from_where_is_told():
    tom = Helper(id=PersonId("tom"), name="Tom")
    policy = a_policy(
        said_by="tom",
        origin=Origin.WEBSITE,
        address="lakeshore.example",
        read_on=dt.date(2026, 11, 20),
    )
    told = say_origin(policy, Case.of([tom]))
    assert told == "Noted by Tom, from the website lakeshore.example, read Nov 20, 2026."
    assert say_origin(a_policy(), Case()) == "Noted by you."


def test_a_rule_is_quoted_on_one_line():
    assert quoted(a_rule("a", words="Age\n 18")) == "“Age 18”"


def test_what_a_piece_is_is_said_in_short():
    assert say_role(a_rule("a")) == "Rule"
    assert say_role(a_rule("a", role=Role.ANY_OF, at_least=2)) == "2 of these"
    assert say_role(a_rule("a", is_exclusion=True)) == "Rule, not paid when so"


def test_a_contact_is_told_by_its_day_and_whom():
    assert say_contact(a_contact(person="Dana")) == "Nov 12, 2026, Dana"
