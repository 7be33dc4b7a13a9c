from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import Answer, Answered, DontKnow, Quantity, Waiting
from intake.domain.case import Case
from intake.domain.contradictions.asked import asked
from intake.domain.known import know
from intake.ids import QuestionId
from tests.builders import a_catalog, an_answer, not_answered
from tests.intake.domain.test_codes import a_rule

TODAY = dt.date(2026, 11, 22)


def found(*entries):
    catalog = a_catalog().changed(code_exclusions=(a_rule(),))
    return list(asked(know(Case.of(entries), catalog, TODAY)))


def test_codes_that_exclude_each_other():
    (one,) = found(an_answer("request.diagnosis_codes", "G90.512, G56.41"))
    assert one.id == "codes:G90.512:G56.41"
    assert one.what == "The codes G90.512 and G56.41 do not go together. Not both."
    assert one.questions == ("request.diagnosis_codes",)


def test_codes_that_may_stand_together_are_left_alone():
    assert not found(an_answer("request.diagnosis_codes", "G90.512, M79.2"))


@pytest.mark.parametrize("dose", ["0.5 mg/kg", "0.35 mg / kg an hour", "1 mg per kilogram"])
def test_a_dose_by_weight_without_a_weight(dose):
    (one,) = found(an_answer("request.dose", dose))
    assert one.id == "weight_missing"
    unknown = not_answered("patient.weight", DontKnow())
    assert found(an_answer("request.dose", dose), unknown) == [one]


def test_a_weight_that_is_here_or_on_its_way_is_no_contradiction():
    dose = an_answer("request.dose", "0.5 mg/kg")
    weight = Answered(given=Quantity(amount=70, unit="kg"))
    assert not found(dose, Answer(id=QuestionId("patient.weight"), said=weight))
    assert not found(dose, not_answered("patient.weight", Waiting(whom="the clinic")))
    assert not found(an_answer("request.dose", "22 mg an hour"))
