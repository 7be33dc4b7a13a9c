from __future__ import annotations

from intake.domain.crps import Signs, Symptoms
from intake.domain.dates import ApproxDate
from intake.ids import SignsId, SymptomsId

WHEN = ApproxDate(year=2026, month=11)


def test_nothing_is_recorded_until_a_record_says_it():
    signs = Signs(id=SignsId("s1"), date=WHEN)
    assert (signs.seen, signs.out_of_proportion, signs.nothing_else) == ((), False, False)


def test_symptoms_have_their_date_and_no_clinician():
    told = Symptoms(id=SymptomsId("y1"), date=WHEN, noticed=("sensory.touch_hurts",))
    assert told.date == WHEN
    assert "recorded_by" not in Symptoms.model_fields
