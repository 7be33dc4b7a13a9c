"""Made-up cases against the shipped catalog: how each thing stands, what comes next."""

from __future__ import annotations

from functools import cache

import pytest

from intake.bootstrap import open_catalog
from intake.domain.deadlines import deadlines
from intake.domain.facts import choice_of
from intake.domain.next_step import next_step
from intake.domain.readiness import assess
from tests.conftest import ROOT
from tests.truth import TODAY, expected

CASES = expected()


@cache
def catalog():
    return open_catalog(ROOT / "resources")


@pytest.mark.parametrize("made_up", CASES, ids=lambda each: each.says)
def test_each_requirement_stands_as_the_sources_say(made_up):
    found = assess(made_up.case, catalog(), TODAY)
    standing = {each.requirement.id: str(each.standing) for each in found.findings}
    told = {name: standing.get(name, "not asked") for name in made_up.lists}
    assert told == made_up.lists
    assert not set(made_up.leaves_out) & set(standing)


@pytest.mark.parametrize("made_up", CASES, ids=lambda each: each.says)
def test_the_next_step_is_what_slips_first(made_up):
    found = assess(made_up.case, catalog(), TODAY)
    assert next_step(found, made_up.case, catalog(), TODAY).id == made_up.next_step


@pytest.mark.parametrize(
    "made_up", [each for each in CASES if each.dates], ids=lambda e: e.says
)
def test_a_deadline_is_the_one_that_the_sources_give(made_up):
    told = deadlines(made_up.case, catalog(), TODAY)
    ends = {each.id.removeprefix("rule:"): each.date.isoformat() for each in told}
    assert {name: ends.get(name, "none") for name in made_up.dates} == made_up.dates


def test_they_reach_every_plan_every_condition_and_every_route():
    assert len(CASES) >= 20
    seen = {choice_of(each.case, "coverage.kind") for each in CASES} - {""}
    assert seen == {each.id for each in catalog().plan_kinds}
    conditions = {choice_of(each.case, "request.condition") for each in CASES} - {""}
    assert conditions == {each.id for each in catalog().conditions}
    routes = {choice_of(each.case, "request.route") for each in CASES} - {""}
    assert routes == {each.id for each in catalog().routes}
