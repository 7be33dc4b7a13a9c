from __future__ import annotations

import pytest

from intake.domain.medicines import Medicine
from intake.domain.opioids import Morphine, NoMorphine, morphine_now, morphine_of
from intake.domain.treatments import Dose
from intake.ids import MedicineId, TreatmentClassId, TreatmentId
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
        ("oxycodone", (60, "mg", "")),
        ("oxycodone", (2, "tablets", "day")),
        ("buprenorphine", (8, "mg", "day")),
        ("fentanyl_for_the_mouth", (200, "mcg", "day")),
    ],
)
def test_a_dose_that_the_table_does_not_count_has_no_figure_but_a_reason(treatment, dose):
    assert isinstance(morphine_of(told(treatment, *dose), catalog()), NoMorphine)


def test_what_is_no_opioid_has_nothing():
    assert morphine_of(a_trial(), catalog()) is None


def test_an_opioid_without_a_dose_has_no_figure_but_a_reason():
    found = morphine_of(told("morphine", 1).changed(dose=None), catalog())
    assert found == NoMorphine("Its dose is not noted.")


@pytest.mark.parametrize("name", ["Percocet 5/325", "my old oxycodone"])
def test_an_opioid_in_own_words_is_seen_and_not_counted(name):
    assert isinstance(morphine_of(a_trial(name=name), catalog()), NoMorphine)


def a_tablet(name, amount, per="day"):
    return Medicine(
        id=MedicineId(name),
        name=name,
        treatment=TreatmentId("oxycodone"),
        group=TreatmentClassId("opioid"),
        dose=Dose(amount=amount, per=per),
    )


def test_all_that_is_taken_is_added_up_and_what_has_no_figure_is_named():
    slow, fast = a_tablet("slow", 60, "twice a day"), a_tablet("fast", 10, "4 times a day")
    needed = told("tramadol", 50, per="dose")
    found = morphine_now([slow, fast, needed, a_trial()], catalog())
    assert found is not None
    assert found.a_day == 240
    assert [entry.name for entry, _ in found.counted] == ["slow", "fast"]
    assert [entry.id for entry, _ in found.open] == ["tramadol"]


def test_the_same_dose_in_both_lists_is_counted_once():
    tablet = a_tablet("Oxycodone", 20)
    found = morphine_now([told("oxycodone", 20), tablet], catalog())
    assert found is not None
    assert found.a_day == 30


def test_a_list_without_opioids_has_no_sum():
    assert morphine_now([a_trial()], catalog()) is None
