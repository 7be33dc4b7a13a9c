from __future__ import annotations

import pytest

from intake.domain.opioids import Morphine, NoMorphine, morphine_of
from intake.domain.treatments import Dose
from intake.ids import TreatmentClassId, TreatmentId
from tests.builders import a_trial
from tests.intake.catalog.shipped import catalog


def told(treatment, amount, unit="mg", per="day", **more):
    return a_trial(
        more.pop("id", treatment),
        treatment=TreatmentId(treatment),
        group=TreatmentClassId("opioid"),
        dose=Dose(amount=amount, unit=unit, per=per),
        **more,
    )


@pytest.mark.parametrize(
    ("treatment", "dose", "a_day"),
    [
        ("codeine", (60, "mg", "4 times a day"), 36),
        ("fentanyl_patch", (25, "mcg", "hour"), 60),
        ("fentanyl_patch", (75, "mcg", "hour"), 180),
        ("hydrocodone", (5, "mg", "4 times a day"), 20),
        ("hydromorphone", (8, "mg", "day"), 40),
        ("methadone", (20, "mg", "day"), 94),
        ("methadone", (10, "mg", "3 times a day"), 141),
        ("morphine", (30, "mg", "twice a day"), 60),
        ("oxycodone", (10, "mg", "twice a day"), 30),
        ("oxymorphone", (10, "mg", "twice a day"), 60),
        ("tapentadol", (100, "mg", "twice a day"), 80),
        ("tramadol", (300, "mg", "day"), 60),
        ("methadone", (5000, "mcg", "day"), 23.5),
    ],
)
def test_a_dose_is_told_as_the_published_table_counts_it(treatment, dose, a_day):
    found = morphine_of(told(treatment, *dose), catalog())
    assert isinstance(found, Morphine)
    assert found.a_day == a_day


def test_the_sum_is_shown_with_its_table_and_its_caution():
    found = morphine_of(told("methadone", 20), catalog())
    assert isinstance(found, Morphine)
    assert found.worked_out == "20 mg a day × 4.7 = 94"
    assert "CDC" in found.scale.title
    assert "not for changing a dose" in found.scale.caution


@pytest.mark.parametrize(
    ("treatment", "dose"),
    [
        ("fentanyl_patch", (25, "mcg", "day")),
        ("fentanyl_patch", (25, "patches", "hour")),
        ("oxycodone", (5, "mg", "dose")),
        ("oxycodone", (2, "tablets", "day")),
        ("buprenorphine", (8, "mg", "day")),
        ("fentanyl_for_the_mouth", (200, "mcg", "day")),
    ],
)
def test_a_dose_that_the_table_does_not_count_has_no_figure_but_a_reason(treatment, dose):
    assert isinstance(morphine_of(told(treatment, *dose), catalog()), NoMorphine)


def test_what_is_no_opioid_or_has_no_dose_has_nothing():
    assert morphine_of(a_trial(), catalog()) is None
    assert morphine_of(told("morphine", 1).changed(dose=None), catalog()) is None
