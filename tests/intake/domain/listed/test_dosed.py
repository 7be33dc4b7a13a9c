from __future__ import annotations

import pytest

from intake.domain.definitions import Treatment
from intake.domain.listed.dosed import take_dose, take_length
from intake.domain.listed.remaining import Remaining
from intake.ids import TreatmentClassId, TreatmentId

PILL = Treatment(id=TreatmentId("p"), name="Pill", group=TreatmentClassId("g"))


def dose_of(text, treatment=PILL):
    told, _ = take_dose(Remaining(text), treatment, 0)
    dose = told.get("dose")
    return (dose.amount, dose.unit, dose.per) if dose else None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "per"),
    [
        ("qd", "day"),
        ("q.d.", "day"),
        ("qhs", "day"),
        ("nightly", "day"),
        ("once a day", "day"),
        ("bid", "twice a day"),
        ("B.I.D.", "twice a day"),
        ("twice daily", "twice a day"),
        ("2x/day", "twice a day"),
        ("q12h", "twice a day"),
        ("tid", "3 times a day"),
        ("three times a day", "3 times a day"),
        ("every 8 hours", "3 times a day"),
        ("qid", "4 times a day"),
        ("q6h", "4 times a day"),
        ("q4h", "6 times a day"),
        ("qod", "every 2 days"),
        ("weekly", "week"),
        ("once a month", "month"),
        ("prn", "dose"),
        ("q6h as needed", "dose"),
        ("/hr", "hour"),
    ],
)
def test_how_often_is_read_in_the_short_forms_of_prescriptions(words, per):
    assert dose_of(f"50 mg {words}") == (50, "mg", per)


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("300", (300, "mg", "day")),
        ("1,200mg tid", (1200, "mg", "3 times a day")),
        ("0.5 mg bid", (0.5, "mg", "twice a day")),
        ("100-300 mg qd", (300, "mg", "day")),
        ("100mg → 300mg qd", (300, "mg", "day")),
        ("5/325 mg tid", (5, "mg", "3 times a day")),
        ("100 mg take 2 tablets by mouth bid", (200, "mg", "twice a day")),
        ("2000 tid", (2000, "mg", "3 times a day")),
        ("60 MG Extended Release Oral Tablet", (60, "mg", "")),
        ("60 MG Extended Release Oral Tablet bid", (60, "mg", "twice a day")),
        ("2000", None),
        ("12 visits", None),
        ("30% relief", None),
        ("", None),
    ],
)
def test_the_highest_amount_is_the_dose(text, dose):
    assert dose_of(text) == dose


def test_a_bare_number_is_no_dose_of_something_unknown():
    assert dose_of("300 tid", None) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x 12 wks", {"weeks_at_dose": 12}),
        ("for 3 months", {"weeks_at_dose": 13}),
        ("1 year", {"weeks_at_dose": 52}),
        ("14 visits", {"sessions": 14}),
        ("x3", {"sessions": 3}),
        ("2 years ago", {}),
        ("every 12 weeks", {}),
    ],
)
def test_weeks_and_sessions_are_read(text, told):
    assert take_length(Remaining(text))[0] == told
