from __future__ import annotations

import pytest

from intake.domain.suggesting import Sureness
from intake.domain.suggesting.medicines_listed import medicines_listed


def listed(paper, *lines):
    page = paper("\n".join(("MEDICATIONS", *lines)))
    return [str(each.value) for each in medicines_listed(page)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Atenolol 25 MG Oral Tablet 1 every 12 hours Orally", "Atenolol"),
        ("- Lantus 100 units/ml subcutaneous solution 30 units", "Lantus"),
        ("Proventil HFA 108 (90 Base) MCG/ACT Inhalation Aerosol Solution", "Proventil HFA"),
        ("120 ACTUAT Fluticasone propionate 0.11 MG/ACTUAT Metered", "Fluticasone propionate"),
        ("azithromycin Oral Tablet 250 mg 1/21/2013", "azithromycin"),
        ("3. Metoprolol tartrate 25mg tablet", "Metoprolol tartrate"),
        ("Hydrocortisone cream 1 %", "Hydrocortisone"),
    ],
)
def test_a_line_that_begins_with_a_name_and_goes_on_with_a_strength_lists_a_medicine(
    paper, line, name
):
    assert listed(paper, line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "INHALE 2 PUFFS every 6 hours",
        "Take 500 mg once daily",
        "1 day then 1 tablet (250 mg) by oral route",
        "inhalation route every 6 hours for 30 days",
        "Medication Directions Start Date Status",
        "Lot 8362 of 5 ml",
        "Atenolol 25 MG, discontinued in May",
        "Atenolol, no longer taken, 25 MG",
        "Not available.",
    ],
)
def test_directions_headings_and_what_has_ended_are_no_medicine(paper, line):
    assert listed(paper, line) == []


def test_what_stands_under_expired_is_left_out_until_active(paper):
    lines = ("Expired", "Atenolol 25 MG", "Active", "Metoprolol 25 MG")
    assert listed(paper, *lines) == ["Metoprolol"]


def test_only_what_stands_under_a_heading_for_medicines_counts(paper):
    page = paper("RESULTS\nSodium 135 mg\nAllergies\nCodeine 30 mg\nAtenolol 25 mg hives")
    assert not list(medicines_listed(page))
    given = paper("Medications Administered\nCefazolin 1 g")
    assert not list(medicines_listed(given))


@pytest.mark.parametrize("words", ["Current Medications: Taking", "Medications Reviewed:"])
def test_the_words_of_the_heading_are_no_medicine(paper, words):
    assert not list(medicines_listed(paper(f"{words} Atenolol 25 MG Tablet")))
    assert list(medicines_listed(paper("Medications\nAtenolol 25 MG Tablet")))


def test_a_treatment_of_the_catalog_is_not_offered_as_a_medicine_too(paper):
    assert listed(paper, "Gabapentin 300 mg capsule", "Atenolol 25 MG") == ["Atenolol"]


def test_a_medicine_named_twice_is_offered_once_with_both_places_and_never_sure(paper):
    page = paper("Medications\nAlbuterol sulfate 90 mcg\nAlbuterol HFA 90 mcg, at need")
    (found,) = medicines_listed(page)
    assert (found.value, found.sureness) == ("Albuterol sulfate", Sureness.LIKELY)
    assert len(found.spots) == 2
    assert found.note == "Albuterol sulfate 90 mcg"
