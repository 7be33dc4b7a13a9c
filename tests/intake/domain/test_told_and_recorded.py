from __future__ import annotations

from pathlib import Path

import pytest

from intake.adapters.catalog_files import read_catalog
from intake.domain.case import Case
from intake.domain.definitions import Catalog
from intake.domain.told_and_recorded import (
    criteria_for,
    held_against,
    say_asked,
    say_by_category,
    say_counts,
    say_recorded,
    signs_by_date,
)
from tests.builders import a_choice
from tests.crps import CRITERIA, noticed, seen

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def told(*entries):
    return held_against(CRITERIA, Case.of(entries))


def test_nothing_told_counts_nothing_and_claims_nothing():
    found = told()
    assert (found.symptoms_in, found.signs_in) == (0, 0)
    assert say_counts(found) == (
        "Symptoms told: 0 of 3 categories. No signs recorded by a clinician are entered yet."
    )


def test_the_newest_of_each_is_counted_by_category():
    found = told(
        noticed("old", 1, "sensory.told", "vasomotor.told", "motor.told"),
        noticed("new", 6, "sensory.told", "motor.told"),
        seen("s-old", 2, "sensory.seen", "motor.seen"),
        seen("s-new", 5, "vasomotor.seen"),
    )
    assert (found.symptoms_in, found.signs_in) == (2, 1)
    assert [each.has_symptom for each in found.categories] == [True, False, True]
    assert "Signs recorded by Dr. Lee (May 2026): 1 of 3" in say_counts(found)


def test_signs_without_a_name_are_not_counted_as_recorded():
    found = told(seen("s", 5, "sensory.seen", by=""))
    assert (found.signs, found.signs_in) == (None, 0)


def test_ticks_of_the_interview_count_until_symptoms_have_a_date():
    ticks = a_choice("crps.symptoms", "sensory", "motor")
    assert told(ticks).symptoms_in == 2
    assert told(ticks, noticed("n", 6, "sensory.told")).symptoms_in == 1


def test_what_is_asked_for_is_said_and_never_that_it_is_met():
    found = told(
        noticed("n", 6, "sensory.told", "vasomotor.told"), seen("s", 6, "sensory.seen")
    )
    words = f"{say_asked(found)} {say_counts(found)}"
    assert "at least 2 of 3 categories" in words
    assert "met" not in words.casefold().split()
    assert "you have" not in words.casefold()


def test_only_a_record_says_that_nothing_else_explains_it():
    assert say_recorded(CRITERIA, seen("s", 6)) == ()
    both = seen("s", 6, nothing_else=True, out_of_proportion=True)
    assert say_recorded(CRITERIA, both) == (
        "More pain than the cause explains.",
        "Nothing else explains it.",
    )


def test_each_category_stands_once_with_its_clinical_words():
    assert say_by_category(CRITERIA, ["motor.told", "sensory.told"]) == (
        "Sensory: told word",
        "Motor: told word",
    )


def test_the_criteria_are_those_of_the_condition():
    catalog = Catalog(criteria=(CRITERIA,))
    assert criteria_for(Case.of([a_choice("request.condition", "crps_1")]), catalog) is CRITERIA
    assert criteria_for(Case.of([a_choice("request.condition", "ptsd")]), catalog) is None
    assert criteria_for(Case(), catalog) is None


def test_exams_lie_newest_first():
    case = Case.of([seen("a", 1), seen("b", 7), seen("c", 3)])
    assert [each.id for each in signs_by_date(case)] == ["b", "c", "a"]


@pytest.fixture(scope="module")
def shipped():
    return read_catalog(RESOURCES, None).criteria[0]


def test_the_shipped_criteria_have_all_four_categories_with_both_lists(shipped):
    assert [each.id for each in shipped.categories] == [
        "sensory",
        "vasomotor",
        "sudomotor",
        "motor",
    ]
    assert (shipped.symptoms_in, shipped.signs_in) == (3, 2)
    vasomotor = shipped.categories[1]
    assert {each.clinical for each in vasomotor.symptoms} == {
        "temperature asymmetry",
        "skin color changes or asymmetry",
    }


def test_no_two_symptoms_or_signs_share_an_id(shipped):
    ids = [one.id for each in shipped.categories for one in (*each.symptoms, *each.signs)]
    assert len(ids) == len(set(ids))
