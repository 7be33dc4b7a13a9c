from __future__ import annotations

from intake.domain.case import Case
from intake.domain.facts import coverage_of, patient_of, visit_of
from intake.workflows.example.person import person
from tests.reports import TODAY


def test_the_person_is_marked_as_made_up():
    assert "made-up" in patient_of(Case.of(person(TODAY))).name


def test_the_visit_lies_ahead_and_the_plan_is_known():
    case = Case.of(person(TODAY))
    day = visit_of(case).day
    assert day is not None
    assert (day - TODAY).days == 11
    assert coverage_of(case).kind == "employer"
