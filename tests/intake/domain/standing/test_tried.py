from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.conditions import Taking, TrialsTried
from intake.domain.definitions import Requirement
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.readiness import Standing
from intake.domain.standing.tried import still_taken, tried
from intake.ids import TreatmentClassId
from tests.builders import a_catalog, a_document, a_proof, a_trial

TODAY = dt.date(2026, 11, 22)
TWO = a_catalog().find(Requirement, "tried.two")  # 2 in 2 classes, 6 weeks, proven


def held(*entries, condition=TWO.met_by):
    return tried(condition, TWO, know(Case.of(entries), a_catalog(), TODAY))


def tablets(name="t1", weeks=8, **more):
    return a_trial(
        name, **{"name": "Alpha", "group": "tablets", "weeks_at_dose": weeks, **more}
    )


def patches(name="t2", weeks=8, **more):
    return a_trial(
        name, **{"name": "Gamma", "group": "patches", "weeks_at_dose": weeks, **more}
    )


def proof(trial):
    return a_proof("d1", Target.trial(trial))


def test_nothing_listed_is_missing():
    assert held().standing is Standing.MISSING


def test_enough_with_pages_meets_it():
    found = held(tablets(), patches(), a_document(), proof("t1"), proof("t2"))
    assert (found.standing, found.because) == (
        Standing.MET,
        "2 treatments count, in 2 classes.",
    )
    assert [each.kind for each in found.evidence] == ["pages", "trial", "pages", "trial"]


def test_enough_without_pages_is_weak_and_names_one_to_prove():
    found = held(tablets(), patches(), a_document(), proof("t1"))
    assert found.standing is Standing.WEAK
    assert found.because == "1 of 2 have a page; the rest is your own account."
    assert found.to_do == "A page that shows Gamma would make it stronger."


def test_two_of_one_class_are_not_two_classes():
    found = held(tablets(), tablets("t9"))
    assert found.standing is Standing.WEAK
    assert "2 in 2 classes" in found.because


def test_unknown_weeks_never_count_as_too_short():
    found = held(tablets(), patches(weeks=None))
    assert found.standing is Standing.WEAK
    assert (
        found.because == "Between 1 and 2 count; often asked for: 2 in 2 classes, 6 weeks each."
    )
    assert found.to_do == "Add how many weeks you took Gamma at the highest dose."


def test_too_few_weeks_do_not_count():
    found = held(tablets(weeks=5), patches(weeks=1))
    assert found.standing is Standing.WEAK
    assert found.because.startswith("0 treatments count")


def test_an_unknown_class_may_be_another_class():
    condition = TrialsTried(at_least=2, in_classes=2, weeks=0)
    found = held(tablets(), a_trial("t3"), condition=condition)
    assert found.standing is Standing.WEAK
    assert found.to_do == "Choose the class of each treatment."


def test_one_own_account_is_called_so():
    condition = TrialsTried(proven=True, weeks=0)
    assert held(tablets(), condition=condition).because == "It is your own account so far."


@pytest.mark.parametrize(
    ("episode", "standing"),
    [(True, Standing.MET), (None, Standing.WEAK), (False, Standing.WEAK)],
)
def test_the_present_episode_has_to_be_told(episode, standing):
    condition = TrialsTried(weeks=6, current_episode=True)
    found = held(tablets(current_episode=episode), condition=condition)
    assert found.standing is standing
    if episode is None:
        assert found.to_do == "Tell us whether Alpha belongs to this episode."


def test_what_does_not_suit_counts_only_where_a_rule_says_so():
    row = tablets(weeks=None, not_tried_because="It thins the skin.")
    suits = TrialsTried(weeks=0, not_suitable_counts=True)
    assert held(row, condition=suits).standing is Standing.MET
    assert held(row, condition=TrialsTried(weeks=0)).standing is Standing.MISSING


def test_when_nothing_surely_counts_it_says_how_many_may():
    found = held(tablets(weeks=None), patches(weeks=None))
    assert found.because.startswith("2 may count; often asked for")


def test_a_treatment_that_goes_on_meets_what_asks_for_one_still_taken():
    rule = Taking(classes=(TreatmentClassId("tablets"),))
    going_on = a_trial(treatment="alpha", ongoing=True)
    for trials, standing in (((going_on,), Standing.MET), ((), Standing.MISSING)):
        known = know(Case.of(trials), a_catalog(), TODAY)
        assert still_taken(rule, a_catalog().requirements[0], known).standing is standing
