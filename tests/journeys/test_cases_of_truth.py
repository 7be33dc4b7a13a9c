"""Made-up cases against the shipped catalog: how each thing stands, what comes next."""

from __future__ import annotations

from functools import cache

import pytest

from intake.bootstrap import open_catalog
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


def test_they_reach_every_plan_every_condition_and_every_route():
    assert len(CASES) >= 20
    seen = {choice_of(each.case, "coverage.kind") for each in CASES} - {""}
    assert seen == {each.id for each in catalog().plan_kinds}
    conditions = {choice_of(each.case, "request.condition") for each in CASES} - {""}
    assert conditions == {each.id for each in catalog().conditions}
    routes = {choice_of(each.case, "request.route") for each in CASES} - {""}
    assert routes == {each.id for each in catalog().routes}
