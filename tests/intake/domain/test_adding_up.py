from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.adding_up import measures
from intake.domain.case import Case
from intake.domain.conditions import TrialsTried
from intake.domain.counting import count_trials
from intake.domain.definitions import Yardstick
from intake.domain.known import know
from intake.domain.policies import Criterion, Policy
from intake.ids import CriterionId, PolicyId, TreatmentClassId, TreatmentId
from tests.builders import a_trial
from tests.histories import date_of, histories, trials_of
from tests.intake.catalog.shipped import catalog

TODAY = dt.date(2026, 11, 22)
IDS = {
    "athf": "athf",
    "united": "united",
    "bcbsma": "bcbs_massachusetts",
    "cigna": "cigna",
    "triple": "triple_s",
    "usual": "usual_for_pain",
}
EXPECTED = [
    (history, definition, numbers)
    for history in histories()
    for definition, numbers in history["expected"].items()
]


def laid_out(*entries):
    return know(Case.of(entries), catalog(), TODAY)


def numbers_of(count):
    return [count.least, count.most, *count.classes]


def test_there_are_thirty_histories_each_counted_under_five_definitions():
    assert len(histories()) == 30
    assert all(set(IDS) - {"usual"} <= set(each["expected"]) for each in histories())


@pytest.mark.parametrize(
    ("history", "definition", "numbers"),
    EXPECTED,
    ids=[f"{history['name']}-{definition}" for history, definition, _ in EXPECTED],
)
def test_a_history_counts_as_it_was_counted_by_hand(history, definition, numbers):
    row = catalog().find(Yardstick, IDS[definition])
    assert row is not None
    assert numbers_of(count_trials(row.counts, laid_out(*trials_of(history)))) == numbers


def sertraline(name="s1", **more):
    known = {"treatment": TreatmentId("sertraline"), "group": TreatmentClassId("ssri")}
    return a_trial(name, name="Sertraline", **known, **more)


def closers_of(trial, yardstick="bcbs_massachusetts"):
    found = measures(laid_out(trial), "mood")
    (one,) = [each for each in found if each.yardstick and each.yardstick.id == yardstick]
    return [(each.weeks_short, each.needed) for each in one.closers]


def dated(start, end):
    return {"start": date_of(start), "end": date_of(end)}


def test_weeks_that_are_short_are_named_while_the_dates_leave_room():
    assert closers_of(sertraline(weeks_at_dose=4, **dated("2021-03", "2021-06"))) == [(2, 6)]
    assert closers_of(sertraline(weeks_at_dose=4)) == [(2, 6)]
    assert closers_of(sertraline()) == [(6, 6)]


def test_what_the_dates_rule_out_is_not_held_out():
    assert closers_of(sertraline(weeks_at_dose=4, **dated("2021-03-01", "2021-03-31"))) == []


def test_what_counts_already_or_falls_short_otherwise_needs_no_weeks():
    assert closers_of(sertraline(weeks_at_dose=8)) == []
    assert closers_of(sertraline(weeks_at_dose=4, current_episode=False), "united") == []
    assert closers_of(sertraline(weeks_at_dose=4, adherence=50), "triple_s") == []
    assert closers_of(sertraline(not_tried_because="Advised against.")) == []


def test_the_plans_own_rule_comes_first_and_counts_by_its_own_numbers():
    policy = Policy(id=PolicyId("p1"), title="The plan’s policy")
    counts = TrialsTried(at_least=2, weeks=8)
    rule = Criterion(
        id=CriterionId("c1"), policy=policy.id, words="Two medicines, 8 weeks.", counts=counts
    )
    found = measures(laid_out(policy, rule, sertraline(weeks_at_dose=6)), "pain")
    assert found[0].criterion == rule
    assert (found[0].count.least, found[0].closers[0].weeks_short) == (0, 2)
    assert all(each.criterion is None for each in found[1:])


def test_only_the_ways_of_the_persons_path_are_shown_once_it_is_known():
    known = laid_out()
    pain = {each.yardstick.id for each in measures(known, "pain") if each.yardstick}
    mood = {each.yardstick.id for each in measures(known, "mood") if each.yardstick}
    assert pain
    assert not pain & mood
    assert len(measures(known, "")) == len(pain | mood)
