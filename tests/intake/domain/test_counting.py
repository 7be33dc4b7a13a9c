from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.conditions import TrialsTried
from intake.domain.counting import Adequate, count_trial, count_trials, weeks_at_dose
from intake.domain.dates import ApproxDate, Edge
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.treatments import Result
from intake.ids import TreatmentClassId, TrialId
from tests.builders import a_catalog, a_document, a_proof, a_trial

TODAY = dt.date(2026, 11, 22)
MARCH = ApproxDate(year=2021, month=3)
MAY = ApproxDate(year=2021, month=5)


def counted(*entries, rule=None):
    return count_trials(
        rule or TrialsTried(weeks=6), know(Case.of(entries), a_catalog(), TODAY)
    )


def one(trial, weeks=None):
    return count_trial(trial, weeks, know(Case.of([trial]), a_catalog(), TODAY))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"weeks_at_dose": 7}, (7, 7)),
        ({}, (0, None)),
        ({"start": MARCH}, (0, None)),
        ({"start": MARCH, "end": MAY}, (0, 13)),
        ({"start": ApproxDate(year=2026, month=11, day=1), "ongoing": True}, (0, 3)),
        ({"start": MAY, "end": MARCH}, (0, 0)),
        ({"start": ApproxDate(year=2020, edge=Edge.BEFORE), "end": MAY}, (0, None)),
    ],
)
def test_the_dates_of_a_drug_say_the_most_weeks_at_dose(more, expected):
    weeks = weeks_at_dose(a_trial(**more), TODAY, is_drug=True)
    assert (weeks.least, weeks.most) == expected


def test_the_dates_of_a_therapy_are_its_weeks():
    weeks = weeks_at_dose(a_trial(start=MARCH, end=MAY), TODAY, is_drug=False)
    assert (weeks.least, weeks.most) == (4, 13)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"weeks_at_dose": 6}, Adequate.YES),
        ({"weeks_at_dose": 5}, Adequate.NO),
        ({}, Adequate.UNKNOWN),
        ({"start": MARCH, "end": MARCH}, Adequate.NO),
        ({"start": MARCH, "end": MAY}, Adequate.UNKNOWN),
    ],
)
def test_a_trial_is_held_against_the_weeks_of_its_class(more, expected):
    found = one(a_trial(group="tablets", **more))
    assert (found.needed_weeks, found.adequate) == (6, expected)


def test_without_a_class_there_is_nothing_to_hold_a_trial_against():
    found = one(a_trial(group=None, treatment=None, weeks_at_dose=30))
    assert (found.adequate, found.needs_class) == (Adequate.UNKNOWN, True)
    assert one(a_trial(group=None, treatment=None), weeks=0).adequate is Adequate.YES


def test_a_rules_own_weeks_come_before_those_of_the_class():
    assert one(a_trial(group="tablets", weeks_at_dose=5), weeks=4).adequate is Adequate.YES


def test_a_treatment_brings_its_class():
    assert one(a_trial(treatment="gamma")).group == "patches"
    assert one(a_trial(treatment="gamma", group="tablets")).group == "tablets"
    assert one(a_trial(treatment="unheard_of")).group is None


def test_counts_are_ranges_while_weeks_are_unknown():
    count = counted(
        a_trial("t1", group="tablets", weeks_at_dose=8),
        a_trial("t2", group="patches", name="Lidocaine"),
        a_trial("t3", group="tablets", weeks_at_dose=2),
        a_trial("t4", name="A cream"),
    )
    assert (count.tried, count.least, count.most, count.classes) == (4, 1, 3, (1, 3))


def test_one_treatment_tried_twice_is_one_treatment():
    count = counted(
        a_trial("t1", group="tablets", weeks_at_dose=8),
        a_trial("t2", group="tablets", weeks_at_dose=9),
    )
    assert (count.tried, len(count.sure), count.least, count.most) == (2, 2, 1, 1)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"adherence": 80}, (1, 1)),
        ({"adherence": 79}, (0, 0)),
        ({}, (0, 1)),
    ],
)
def test_how_much_was_taken_counts_where_a_rule_asks_for_it(more, expected):
    rule = TrialsTried(weeks=6, adherence=80)
    count = counted(a_trial(weeks_at_dose=8, **more), rule=rule)
    assert (count.least, count.most) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"relief": 25}, (1, 1)),
        ({"relief": 26}, (0, 0)),
        ({"result": Result.WORSE}, (1, 1)),
        ({"result": Result.FROM_25_TO_49}, (0, 1)),
        ({"result": Result.REMISSION}, (0, 0)),
        ({"result": Result.NONE, "relief": 40}, (0, 0)),
        ({}, (0, 1)),
    ],
)
def test_how_little_it_helped_counts_where_a_rule_asks_for_it(more, expected):
    rule = TrialsTried(weeks=0, relief_at_most=25)
    count = counted(a_trial(**more), rule=rule)
    assert (count.least, count.most) == expected


def test_pages_are_counted_apart():
    trial = a_trial(group="tablets", weeks_at_dose=8)
    assert counted(trial).proven == 0
    assert counted(trial, a_document(), a_proof("d1", Target.trial(TrialId("t1")))).proven == 1


def test_only_the_classes_that_a_rule_names_are_looked_at():
    rule = TrialsTried(classes=(TreatmentClassId("patches"),), weeks=0)
    assert counted(a_trial(group="tablets"), rule=rule).tried == 0


@pytest.mark.parametrize(
    ("episode", "adequate"),
    [(True, Adequate.YES), (None, Adequate.UNKNOWN), (False, Adequate.NO)],
)
def test_the_episode_limits_what_counts(episode, adequate):
    rule = TrialsTried(weeks=6, current_episode=True)
    trial = a_trial(weeks_at_dose=8, current_episode=episode)
    assert counted(trial, rule=rule).counted[0].adequate is adequate


def test_too_short_stays_too_short_in_an_unknown_episode():
    rule = TrialsTried(weeks=6, current_episode=True)
    assert counted(a_trial(weeks_at_dose=2), rule=rule).counted[0].adequate is Adequate.NO


def test_what_was_not_suitable_counts_apart_from_what_failed():
    row = a_trial(group="tablets", not_tried_because="Allergy.")
    assert counted(row).tried == 0
    rule = TrialsTried(weeks=6, not_suitable_counts=True)
    assert counted(row, rule=rule).least == 1
