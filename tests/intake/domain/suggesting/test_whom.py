from __future__ import annotations

import pytest

from intake.domain.suggesting import Sureness, whom


def patient_of_paper(page):
    return whom.patient_of_paper(page)


def test_the_patient_is_named_as_the_paper_does(paper):
    found = patient_of_paper(paper("Patient: NGUYEN, MARIA T.  DOB: 03/24/1970"))
    assert (found.value, found.sureness) == ("NGUYEN, MARIA T.", Sureness.SURE)


def test_another_name_takes_the_sureness_and_patient_goes_before_member(paper):
    found = patient_of_paper(paper("Member: John Nguyen\nPatient: Maria Lopez"))
    assert (found.value, found.others) == ("Maria Lopez", ("John Nguyen",))
    assert found.sureness is not Sureness.SURE


def test_a_subject_is_no_name(paper):
    assert patient_of_paper(paper("Re: Prior Authorization Request\nDear Dr. Lee:")) is None


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez  DOB 03/24/1970  DOS 03/14/2021",
        "Thank you for sending Maria Lopez, born March 24, 1970, to us.",
    ],
)
def test_a_name_right_before_a_birth_date_is_the_patients_and_never_sure(paper, text):
    found = patient_of_paper(paper(text))
    assert found.value == "Maria Lopez"
    assert found.sureness is Sureness.LIKELY
    assert found.spots[0].words == "Maria Lopez"


@pytest.mark.parametrize("before", ["", "Sticker: "])
def test_a_family_name_may_come_first_before_a_birth_date(paper, before):
    found = patient_of_paper(paper(before + "HAWTHORNE, IMOGEN  DOB 04/27/1988"))
    assert found.value == "HAWTHORNE, IMOGEN"


def test_a_city_and_its_state_before_a_birth_date_are_no_name(paper):
    assert patient_of_paper(paper("I live in Toledo, Ohio, born 04/27/1951")) is None


def test_a_name_behind_a_label_without_a_sign_is_not_sure(paper):
    told, bare = paper("Patient: Maria Lopez"), paper("Patient Maria Lopez")
    assert patient_of_paper(told).sureness is Sureness.SURE
    assert patient_of_paper(bare).sureness is Sureness.LIKELY


def test_a_name_that_words_of_a_form_may_follow_is_not_sure(paper):
    found = patient_of_paper(paper("Patient: Lorna Achebe Starting 09/10/2025"))
    assert found.sureness is Sureness.LIKELY
    found = patient_of_paper(paper("Patient: Viggo Marsh Evaluated 12/04/2024"))
    assert (found.value, found.sureness) == ("Viggo Marsh", Sureness.LIKELY)


@pytest.mark.parametrize("title", ["Patient Rx History Report", "Patient Details Specimen"])
def test_the_title_of_a_form_is_no_name(paper, title):
    assert patient_of_paper(paper(title)) is None


@pytest.mark.parametrize(
    "text",
    ["Lakeside Pain Clinic DOB 03/24/1970", "She was born March 24, 1970", "DOB unknown"],
)
def test_other_words_before_a_birth_date_are_no_name(paper, text):
    assert patient_of_paper(paper(text)) is None


def test_a_name_that_its_label_marks_is_not_marked_twice(paper):
    found = patient_of_paper(paper("Patient: Maria Lopez  DOB: 03/24/1970"))
    assert [spot.words for spot in found.spots] == ["Patient: Maria Lopez"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Rosa Delgado:\nWe write to you", "Rosa Delgado"),
        ("Yolanda Brightwater, 49 F", "Yolanda Brightwater"),
        ("Pham, Vincent MRN 402277", "Pham, Vincent"),
        ("Jonah Castellane (b. 4/4/1995) has been coming", "Jonah Castellane"),
        ("Prepared 10/06/2025 for Florence Tadesse (03/08/1972)", "Florence Tadesse"),
        ("I, Walter Zabriskie, name my daughter", "Walter Zabriskie"),
    ],
)
def test_a_name_without_a_label_is_known_by_what_stands_beside_it(paper, text, name):
    found = patient_of_paper(paper(text))
    assert (found.value, found.sureness < Sureness.SURE) == (name, True)


def test_a_colleague_who_is_written_to_is_no_patient(paper):
    assert patient_of_paper(paper("Dear Dr. Ferreira,\nThank you")) is None
