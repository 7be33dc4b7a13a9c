from __future__ import annotations

import pytest

from intake.domain.suggesting import Sureness, authors


def author_of(page):
    return authors.author_of(page)


def house_of(page):
    return authors.house_of(page)


def test_a_label_and_a_signature_that_agree_are_sure(paper):
    found = author_of(paper("Provider: Ana Rivera, MD\nPain.\nSincerely,\nAna Rivera"))
    assert (found.value, found.sureness) == ("Ana Rivera, MD", Sureness.SURE)


def test_who_referred_is_not_who_wrote(paper):
    page = paper("Referring physician: Tom Lee, MD\nInterpreted by: Ana Rivera, MD")
    assert author_of(page).value == "Ana Rivera, MD"
    assert author_of(paper("PCP: Tom Lee, MD")) is None


def test_a_house_stands_in_the_letterhead_or_behind_its_label(paper):
    head = house_of(paper("Lakeside Pain Clinic\n12 Main Street"))
    assert (head.value, head.sureness) == ("Lakeside Pain Clinic", Sureness.LIKELY)
    assert house_of(paper("Facility: Mercy Hospital")).value == "Mercy Hospital"
    assert house_of(paper("Call the clinic today")) is None


def test_a_name_behind_by_may_be_the_author(paper):
    found = author_of(paper("Seen on January 6, 2023 by Ana Rivera, MD"))
    assert (found.value, found.sureness) == ("Ana Rivera, MD", Sureness.UNCLEAR)
    assert author_of(paper("Sent by registered mail")) is None


def test_a_house_may_stand_below_the_one_who_signed(paper):
    found = house_of(paper("Progress Note\nPain.\nAna Rivera, MD\nMercy General Hospital"))
    assert (found.value, found.sureness) == ("Mercy General Hospital", Sureness.LIKELY)


def test_the_beginning_of_a_clinics_name_is_no_author(paper):
    assert author_of(paper("Local Community Hospital\nEncounter")) is None
    assert author_of(paper("From: Get Well Clinic\nProvider: Get Well Clinic")) is None
    assert author_of(paper("Ana Rivera, MD, Mercy Hospital")).value == "Ana Rivera, MD"


def test_a_heading_is_no_house_and_a_second_column_no_part_of_it(paper):
    assert house_of(paper("Good Faith Estimate for Health Care Items and Services")) is None
    assert house_of(paper("NUCLEAR MEDICINE")) is None
    found = house_of(paper("Mindful Path Psychiatry Service date: 12/17/2025"))
    assert found.value == "Mindful Path Psychiatry"


def test_a_name_that_goes_on_as_a_house_is_nobody(paper):
    assert author_of(paper("Provider: Willow Creek Ketamine & Pain")) is None


def test_the_number_of_a_store_is_no_part_of_its_name_and_a_table_is_no_house(paper):
    assert house_of(paper("MILLRACE DRUG #0412\nRX# DATE DRUG")).value == "MILLRACE DRUG"
    assert house_of(paper("RX# DATE DRUG\n6610021 GABAPENTIN")) is None


@pytest.mark.parametrize("closing", ["Warmly,", "With thanks,", "Yours sincerely,"])
def test_whoever_stands_below_the_closing_of_a_letter_wrote_it(paper, closing):
    found = author_of(paper(f"She is better.\n{closing}\nHannah Brightwater"))
    assert found.value == "Hannah Brightwater"
