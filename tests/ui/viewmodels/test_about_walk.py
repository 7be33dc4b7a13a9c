from __future__ import annotations

import pytest

from intake.domain.answers import ComeBack, DontKnow
from tests.builders import a_choice, not_answered
from tests.ui.interview import FUNDED, INSURER, KIND, NAME, an_interview
from tests.ui.open_case import OpenCase
from ui.viewmodels.about_legs import FIRST, Leg, LegKind
from ui.viewmodels.about_walk import Walk

PLAN = Leg(LegKind.PART, "Your plan")
EMPLOYER = a_choice(KIND, "employer")
MEDICARE = a_choice(KIND, "original_medicare")


@pytest.fixture
def case_of(qtbot):
    made: list[OpenCase] = []

    def make(*entries):
        made.append(OpenCase(qtbot, *entries, catalog=an_interview()))
        return made[-1]

    yield make
    for desk in made:
        desk.close()


def start(walk, leg):
    found = walk.start(leg)
    return "" if found is None else found.id


def row(desk, question):
    return next(each for each in desk.bridge.catalog.questions if each.id == question)


def test_a_walk_begins_at_the_first_open_question(case_of):
    walk = Walk(case_of(EMPLOYER, not_answered(FUNDED, DontKnow())).bridge)
    assert start(walk, PLAN) == INSURER
    assert start(walk, FIRST) == ""


def test_it_goes_on_to_what_is_open_and_back_to_what_is_not(case_of):
    desk = case_of(EMPLOYER)
    walk = Walk(desk.bridge)
    walk.start(PLAN)
    assert walk.after(row(desk, FUNDED)) == row(desk, INSURER)
    assert walk.after(row(desk, INSURER)) is None
    assert walk.before(row(desk, INSURER)) == row(desk, FUNDED)
    assert walk.before(row(desk, FUNDED)) is None


def test_what_is_to_come_back_to_is_met_again(case_of):
    walk = Walk(case_of(EMPLOYER, not_answered(FUNDED, ComeBack())).bridge)
    assert start(walk, PLAN) == FUNDED


def test_the_place_says_the_stretch_and_how_far(case_of):
    desk = case_of(EMPLOYER)
    walk = Walk(desk.bridge)
    walk.start(PLAN)
    assert walk.place(row(desk, INSURER)) == "Your plan · 2 of 2"
    assert walk.place(row(desk, KIND)) == "Your plan"


def test_a_question_of_another_stretch_is_walked_in_its_own(case_of):
    desk = case_of(EMPLOYER)
    walk = Walk(desk.bridge)
    walk.start(PLAN)
    walk.stand_at(row(desk, INSURER))
    assert walk.leg == PLAN
    walk.stand_at(row(desk, NAME))
    assert walk.leg == Leg(LegKind.PART, "You")
    walk.stand_at(row(desk, KIND))
    assert walk.leg == FIRST


def test_what_no_longer_applies_is_passed_over(case_of):
    desk = case_of(MEDICARE)
    walk = Walk(desk.bridge)
    assert start(walk, PLAN) == INSURER
    assert walk.place(row(desk, INSURER)) == "Your plan · 1 of 1"
