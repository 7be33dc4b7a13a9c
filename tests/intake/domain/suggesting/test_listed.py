from __future__ import annotations

import pytest

from intake.domain.definitions import PaperField
from intake.domain.page_words import WordSource
from intake.domain.suggesting import Sureness, listed


def codes_on(page):
    return listed.codes_on(page)


def insurer_of(page):
    return listed.insurer_of(page)


def numbers_on(page):
    return listed.numbers_on(page)


def scores_in(page):
    return listed.scores_in(page)


def treatments_in(page):
    return listed.treatments_in(page)


def test_treatments_are_found_by_brand_with_what_the_paper_says(paper):
    (found,) = treatments_in(paper("She took Neurontin 300 mg three times a day for 8 weeks."))
    assert (found.value, found.sureness) == ("gabapentin", Sureness.SURE)
    assert found.note == "Neurontin 300 mg three times a day for 8 weeks"


@pytest.mark.parametrize(
    "text",
    [
        "Allergies: gabapentin",
        "She never tried pregabalin",
        "Consider duloxetine",
        "We discussed gabapentin",
    ],
)
def test_what_was_not_taken_is_not_offered(paper, text):
    assert not list(treatments_in(paper(text)))


def test_what_stands_under_allergies_is_not_offered_and_what_follows_is(paper):
    page = paper(
        "ALLERGIES AND ADVERSE REACTIONS\nSubstance Reaction\nCodeine Wheezing\n"
        "MEDICATIONS\nGabapentin 300 mg"
    )
    assert [each.value for each in treatments_in(page)] == ["gabapentin"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("PEG score: 7.3", ["peg=7.3"]),
        ("PHQ-9: 17/27", ["phq9=17"]),
        ("PHQ-9 total score of 17", ["phq9=17"]),
        ("PHQ-9 17%", []),
        ("PHQ-9: 45", []),
        ("PHQ-9 03/14/2021", []),
        ("PHQ-9: 17/30", []),
        ("PHQ-9: 6.5", []),
        ("the peg was removed", []),
    ],
)
def test_totals_fit_their_instrument(paper, text, said):
    assert [str(each.value) for each in scores_in(paper(text))] == said


def test_several_totals_of_one_instrument_are_not_sure(paper):
    found = list(scores_in(paper("PHQ-9: 17 on 03/14/2021\nPHQ-9: 12 on 04/15/2021")))
    assert [each.sureness for each in found] == [Sureness.LIKELY] * 2
    assert [each.others[0].month for each in found] == [3, 4]


def test_codes_are_those_of_the_official_list(paper):
    (found,) = codes_on(paper("Assessment: CRPS (G90.512), room B12, T36.9"))
    assert (found.value, found.sureness) == ("G90.512", Sureness.SURE)


def test_numbers_stand_behind_their_labels(paper):
    page = paper("Reference number: TX-4471889\nMember ID: W123456789  Group number: 88120")
    found = {each.field: each.value for each in numbers_on(page)}
    assert found == {
        PaperField.REFERENCE: "TX-4471889",
        PaperField.MEMBER_ID: "W123456789",
        PaperField.GROUP_NUMBER: "88120",
    }


def test_a_number_that_was_read_with_a_gap_is_one_number(paper):
    (found,) = numbers_on(paper("Reference number: TX- 4471889"))
    assert (found.value, found.spots[0].words) == (
        "TX-4471889",
        "Reference number: TX- 4471889",
    )


def test_telephone_numbers_and_dates_are_no_numbers(paper):
    assert not list(numbers_on(paper("Reference: 03/14/2021\nReference: call us")))


def test_a_number_read_once_off_a_picture_is_not_sure(paper):
    (found,) = numbers_on(paper("Reference number: 4471889", source=WordSource.READ))
    assert found.sureness is Sureness.LIKELY


def test_an_insurer_is_named_by_label_or_letterhead(paper):
    assert insurer_of(paper("Payer: Northern Mutual")).value == "Northern Mutual"
    assert insurer_of(paper("Lakeside Health Plan\nNotice")).value == "Lakeside Health Plan"
    assert insurer_of(paper("Pain clinic")) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Member ID: BMX 774 120 883", "BMX774120883"),
        ("Claim number: 25280 44719 00 Provider: Dr. Lee", "252804471900"),
        ("Authorization number A-7710-2266", "A-7710-2266"),
    ],
)
def test_a_number_in_groups_is_one_number(suggested, text, number):
    assert number in {each.value for each in suggested(text)}


def test_a_number_in_groups_is_never_sure_for_an_address_may_follow_it(suggested):
    (found,) = suggested("Member ID: KM40029917 412 Cherry Lane")
    assert found.sureness < Sureness.SURE


def test_the_total_of_a_sheet_is_that_of_the_instrument_in_its_heading(suggested):
    found = [str(each.value) for each in suggested("PHQ-9\nName: Ana Rivera\nTotal score: 15")]
    assert "phq9=15" in found
    two = [str(each.value) for each in suggested("PHQ-9\nGAD-7\nTotal score: 15")]
    assert not any("=15" in each for each in two)


@pytest.mark.parametrize(
    "text",
    [
        "Fentanyl patch: not detected",
        "Can't take: tramadol (seizure)",
        "Plan: esketamine to be discussed with her plan",
        "an opinion about ketamine infusions",
    ],
)
def test_what_was_not_given_is_no_treatment(suggested, text):
    assert not [each for each in suggested(text) if each.field is PaperField.MEDICATION]


def test_a_treatment_is_known_in_the_plural(suggested):
    assert any(
        "lidocaine" in str(each.value) for each in suggested("She tried lidocaine patches.")
    )


def test_a_number_that_runs_into_a_word_is_left_out_rather_than_cut(suggested):
    assert not suggested("Member ID: MCP-2298-01Group No: 77")
