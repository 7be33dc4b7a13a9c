from __future__ import annotations

from intake.domain.answers import DontKnow
from intake.domain.case import Case
from tests.builders import a_choice, not_answered
from tests.ui.learn_catalog import EMPLOYER, MEDICARE, learn_catalog
from ui.viewmodels.plan_path import PlanPath, plan_path


def test_how_it_goes_is_told_once_the_kind_of_plan_is_known():
    case = Case.of([a_choice("coverage.kind", EMPLOYER)])
    found = plan_path(case, learn_catalog())
    assert found == PlanPath("Employer plan", "The way of Employer plan.", is_other=False)


def test_a_plan_without_requests_says_so_in_its_title():
    case = Case.of([a_choice("coverage.kind", MEDICARE)])
    found = plan_path(case, learn_catalog())
    assert found is not None
    assert found.title == "Original Medicare: there is no request to send"
    assert found.is_other


def test_while_the_plan_is_not_known_nothing_is_said():
    assert plan_path(Case(), learn_catalog()) is None
    unknown = Case.of([not_answered("coverage.kind", DontKnow())])
    assert plan_path(unknown, learn_catalog()) is None
