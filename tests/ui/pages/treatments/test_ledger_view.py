from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from intake.domain.treatments import Dose
from intake.ids import TreatmentClassId, TreatmentId
from tests.builders import a_trial
from tests.intake.catalog.shipped import catalog


@pytest.fixture
def enter(enter):
    def make(*entries):
        return enter(*entries, catalog=catalog())

    return make


def of_class(treatment, group, **more):
    return a_trial(
        name=treatment.capitalize(),
        treatment=TreatmentId(treatment),
        group=TreatmentClassId(group),
        **more,
    )


def test_an_opioid_is_told_as_morphine_with_its_source_and_caution(enter):
    dose = Dose(amount=25, unit="mcg", per="hour")
    words = enter(of_class("fentanyl_patch", "opioid", dose=dose)).hand.words()
    assert "As morphine (MME): 60 mg a day. 25 mcg an hour × 2.4 = 60." in words
    assert "CDC guideline for prescribing opioids, 2022" in words
    assert "not for changing a dose" in words


def test_doses_that_labels_name_are_told_as_no_advice(enter):
    words = enter(of_class("gabapentin", "gabapentinoid")).hand.words()
    assert "1800 to 3600 mg a day" in words
    assert "it is no advice" in words


def test_weeks_that_are_short_lead_to_the_paper_that_may_show_them(enter):
    room = enter(of_class("gabapentin", "gabapentinoid", weeks_at_dose=4))
    assert "would count if you can show 2 more weeks" in room.hand.words()
    room.hand.press("Look for those weeks")
    assert room.went == [("checklist", "tried.pharmacy")]


def test_enough_weeks_ask_for_no_paper(enter):
    room = enter(of_class("gabapentin", "gabapentinoid", weeks_at_dose=12))
    assert not room.hand.sees(QAbstractButton, "Look for those weeks")


def test_a_form_begins_with_name_dates_and_why_it_ended(enter):
    room = enter(a_trial())
    room.hand.press("Change this treatment")
    words = room.hand.words()
    assert "Why did it end?" in words
    assert "Highest dose" not in words
    room.unfold()
    assert "Highest dose" in room.hand.words()


def test_what_was_told_before_is_not_folded_away(enter):
    room = enter(a_trial(dose=Dose(amount=300)))
    room.hand.press("Change this treatment")
    assert "Highest dose" in room.hand.words()
