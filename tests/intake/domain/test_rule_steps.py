from __future__ import annotations

import datetime as dt

from intake.domain.answers import Waiting
from intake.domain.case import Case
from intake.domain.known import know
from intake.domain.policies import Passage
from intake.domain.readiness import assess
from intake.domain.rule_steps import rule_steps
from tests.builders import a_catalog
from tests.made_rules import a_policy, a_rule, rules

TODAY = dt.date(2026, 11, 23)


def steps(*entries):
    case = Case.of(entries)
    found = rule_steps(assess(case, a_catalog(), TODAY), know(case, a_catalog(), TODAY))
    return [each.step for each in found]


def test_an_open_rule_is_a_step_of_its_room():
    (step,) = steps(a_policy(), a_rule("r", words="Age 18 or older."))
    assert (step.id, step.room) == ("criterion:r", "rules")
    assert step.title.startswith("Plan rule 1: link the page")
    assert "“Age 18 or older.”" in step.because


def test_of_alternatives_one_step_is_offered():
    assert [each.id for each in steps(a_policy(), *rules("any a", " b", " c"))] == [
        "criterion:a"
    ]


def test_a_rule_that_waits_for_someone_comes_back_on_its_day():
    later = Waiting(whom="Ana", ask_again=dt.date(2026, 12, 1))
    assert steps(a_policy(), a_rule("r", not_yet=later)) == []
    assert steps(a_policy(), a_rule("r", not_yet=Waiting(whom="Ana"))) == []
    now = later.changed(ask_again=TODAY)
    assert len(steps(a_policy(), a_rule("r", not_yet=now))) == 1


def test_a_split_that_nobody_looked_at_is_a_step():
    words = (Passage(words="Age 18."),)
    (step,) = steps(a_policy(is_confirmed=False, passages=words))
    assert step.id == "policy:p1"
