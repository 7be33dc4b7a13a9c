from __future__ import annotations

import pytest

from intake.domain.conditions import TrialsTried
from intake.domain.policies import Criterion, Policy
from intake.ids import CriterionId, PolicyId, TreatmentClassId, TreatmentId
from tests.builders import a_trial
from tests.intake.catalog.shipped import catalog
from tests.ui.open_case import OpenCase, a_choice
from ui.viewmodels.treatments_sums import YOUR_PLAN, SumsViewModel

MOOD = a_choice("request.condition", "depression")
PLAN = Policy(id=PolicyId("p1"), title="The plan’s policy")
RULE = Criterion(
    id=CriterionId("c1"),
    policy=PLAN.id,
    words="Two medicines, 8 weeks each.",
    counts=TrialsTried(at_least=2, weeks=8),
)


def sertraline(name="s1", **more):
    known = {"treatment": TreatmentId("sertraline"), "group": TreatmentClassId("ssri")}
    return a_trial(name, name="Sertraline", **known, **more)


@pytest.fixture
def model(qtbot):
    desks: list[OpenCase] = []

    def make(*entries):
        desks.append(OpenCase(qtbot, *entries, catalog=catalog()))
        return SumsViewModel(desks[-1].bridge)

    yield make
    for each in desks:
        each.close()


@pytest.fixture
def sums(model):
    return lambda *entries: model(*entries).sums()


def test_the_plans_own_rule_stands_first_in_its_own_words(sums):
    first, *others = sums(MOOD, PLAN, RULE, sertraline(weeks_at_dose=6))
    assert (first.whose, first.is_own) == (YOUR_PLAN, True)
    assert first.asks == "“Two medicines, 8 weeks each.”"
    assert first.shortfalls[0].says == (
        "Sertraline would count if you can show 2 more weeks (your plan’s rule: 8)."
    )
    assert not any(each.is_own for each in others)


def test_each_class_tells_what_every_treatment_of_it_counts(sums):
    found = sums(MOOD, sertraline(weeks_at_dose=6), sertraline("s2", weeks_at_dose=2))
    (athf,) = [each for each in found if each.whose.startswith("ATHF")]
    assert [(each.title, each.says) for each in athf.classes] == [("SSRI", "1 of 2 counts")]
    assert athf.classes[0].trials == (
        "Sertraline: counts. Weeks: 6 weeks, your own account.",
        "Sertraline: does not count by this rule. Weeks: 2 weeks, your own account.",
    )


def test_without_treatments_each_way_says_so(sums):
    assert {each.counts for each in sums(MOOD)} == {
        "No treatment of this kind is in your list yet."
    }


def test_a_shortfall_names_the_paper_of_its_class(model):
    trial = sertraline(weeks_at_dose=3)
    short = model(MOOD, trial).shortfall_of(trial)
    assert short is not None
    assert short.says == (
        "Sertraline would count if you can show 1 more week (ATHF, a research form: 4)."
    )
    assert short.requirement == "tried.pharmacy"
    assert short.paper.startswith("Pharmacy fill history: Each pharmacy you used.")


def test_weeks_that_nobody_told_are_asked_for_whole(model):
    trial = sertraline()
    short = model(MOOD, trial).shortfall_of(trial)
    assert short is not None
    assert "if you can show 4 weeks" in short.says


def test_what_is_long_enough_everywhere_has_no_shortfall(model):
    trial = sertraline(weeks_at_dose=20, adherence=100)
    assert model(MOOD, trial).shortfall_of(trial) is None


def test_nothing_says_what_a_plan_will_do(sums):
    told = " ".join(str(each) for each in sums(MOOD, PLAN, RULE, sertraline(weeks_at_dose=6)))
    for word in ("approved", "covered", "qualif", "chance", "%"):
        assert word not in told.lower()
