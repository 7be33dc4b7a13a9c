from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.counting import WeeksRange
from intake.domain.dates import ApproxDate
from intake.domain.treatments import Dose, Result, StopReason
from tests.builders import a_trial
from tests.ui.rooms_catalog import TRICYCLIC, rooms_catalog
from ui.viewmodels.treatments_words import (
    facts_of,
    line_of,
    say_weeks,
    still_to_tell,
    title_of,
)

TODAY = dt.date(2026, 11, 23)
ABOUT_MARCH = ApproxDate(year=2021, month=3, about=True)


def test_the_list_says_dose_dates_and_weeks_without_sharpening_them():
    trial = a_trial(
        name="Nortriptyline",
        group=TRICYCLIC,
        dose=Dose(amount=50, per="day"),
        start=ABOUT_MARCH,
        end=ApproxDate(year=2021, month=5, about=True),
        weeks_at_dose=6,
    )
    assert title_of(trial) == "Nortriptyline 50 mg a day"
    assert line_of(trial, rooms_catalog(), TODAY) == "about Mar–May 2021, 6 weeks"


def test_nothing_told_is_said_as_not_told_yet():
    assert line_of(a_trial(), rooms_catalog(), TODAY) == "When: not told yet"


def test_what_was_not_suitable_says_why():
    trial = a_trial(not_tried_because="Glaucoma")
    assert line_of(trial, rooms_catalog(), TODAY) == "Not tried: Glaucoma"
    assert ("Not suitable", "Glaucoma") in facts_of(trial, rooms_catalog(), TODAY)
    assert still_to_tell(trial) == ""


def test_facts_leave_out_what_is_not_known():
    trial = a_trial(
        group=TRICYCLIC,
        result=Result.UNDER_25,
        relief=20,
        ended_because=(StopReason.SIDE_EFFECT, StopReason.PARTIAL),
        current_episode=False,
    )
    facts = dict(facts_of(trial, rooms_catalog(), TODAY))
    assert facts["Result"] == "Under 25% relief; 20% at its best"
    assert facts["Ended"] == "Side effects, Helped too little"
    assert facts["This episode"] == "Tried in an earlier episode"
    assert "Prescriber" not in facts


def test_what_a_reviewer_still_looks_for_is_one_sentence():
    assert still_to_tell(a_trial(start=ABOUT_MARCH, ongoing=True, result=Result.NONE)) == (
        "A reviewer also looks for the highest dose. Your best guess is fine."
    )


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (6, 6, "6 weeks"),
        (1, 1, "1 week"),
        (3, 5, "3 to 5 weeks"),
        (0, 9, "up to 9 weeks"),
        (4, None, "4 weeks or more"),
        (0, None, "not known"),
    ],
)
def test_weeks_are_told_as_a_range(least, most, words):
    assert say_weeks(WeeksRange(least=least, most=most)) == words
