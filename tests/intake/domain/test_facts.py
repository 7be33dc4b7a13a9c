from __future__ import annotations

import pytest

from intake.domain.answers import (
    Answer,
    Answered,
    DoesNotApply,
    DontKnow,
    Quantity,
    Waiting,
    When,
)
from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.facts import (
    Coverage,
    Patient,
    Request,
    Visit,
    choice_of,
    coverage_of,
    date_of,
    patient_of,
    request_of,
    text_of,
    visit_of,
)
from intake.ids import QuestionId
from tests.builders import a_choice, a_yes, an_answer, not_answered

DECEMBER = ApproxDate(year=2026, month=12)
THIRD = ApproxDate(year=2026, month=12, day=3)


def given(question, value):
    return Answer(id=QuestionId(question), said=Answered(given=value))


def test_an_empty_case_has_empty_facts():
    empty = Case()
    assert patient_of(empty) == Patient()
    assert request_of(empty) == Request()
    assert coverage_of(empty) == Coverage()
    assert visit_of(empty) == Visit()


@pytest.mark.parametrize("said", [DontKnow(), DoesNotApply(), Waiting()])
def test_what_was_not_answered_stays_empty(said):
    case = Case.of([not_answered("patient.name", said), not_answered("coverage.kind", said)])
    assert patient_of(case).name == ""
    assert coverage_of(case).kind is None


@pytest.mark.parametrize(
    ("amount", "unit", "kilograms"),
    [(61, "kg", 61.0), (134.5, "lb", 61.0), (100, "lb", 45.4), (70.25, "kg", 70.2)],
)
def test_weight_is_told_in_kilograms(amount, unit, kilograms):
    case = Case.of([given("patient.weight", Quantity(amount=amount, unit=unit))])
    assert patient_of(case).weight == kilograms


def test_the_request_is_read_from_its_answers():
    case = Case.of(
        [
            a_choice("request.condition", "crps_1"),
            a_choice("request.route", "iv"),
            a_choice("request.first_or_more", "more"),
            given("request.sessions", Quantity(amount=10)),
            given("request.hours", Quantity(amount=4.5)),
            an_answer("request.npi", "1234567893"),
        ]
    )
    request = request_of(case)
    assert (request.condition, request.route, request.is_first) == ("crps_1", "iv", False)
    assert (request.sessions, request.hours, request.npi) == (10, 4.5, "1234567893")


@pytest.mark.parametrize(
    ("number", "shown"), [("XYZ9914471", "ending 4471"), ("4471", ""), ("", "")]
)
def test_a_member_number_is_never_shown_whole(number, shown):
    assert Coverage(member_id=number).masked_member_id == shown


def test_the_visit_has_a_day_only_if_one_day_was_named():
    exact = Case.of([given("visit.date", When(date=THIRD, time="10:30 AM"))])
    vague = Case.of([given("visit.date", When(date=DECEMBER))])
    assert visit_of(exact).day == THIRD.first
    assert visit_of(exact).time == "10:30 AM"
    assert visit_of(vague).day is None


def test_whom_one_sees_falls_back_to_who_asks_for_it():
    asks = an_answer("request.clinician", "Dr. Okafor")
    assert visit_of(Case.of([asks])).clinician == "Dr. Okafor"
    sees = an_answer("visit.with", "Dr. Lee")
    assert visit_of(Case.of([asks, sees])).clinician == "Dr. Lee"


def test_answers_of_another_shape_are_left_alone():
    case = Case.of([a_choice("patient.name", "x"), an_answer("visit.date", "soon")])
    assert text_of(case, "patient.name") == ""
    assert date_of(case, "visit.date") is None
    assert choice_of(case, "visit.date") == ""


def test_yes_and_no_are_choices_too():
    case = Case.of([a_yes("a"), a_yes("b", yes=False)])
    assert (choice_of(case, "a"), choice_of(case, "b")) == ("yes", "no")
