from __future__ import annotations

import pytest

from intake.domain.definitions import LabelUse, PaperField
from intake.domain.suggesting.paper import paper_of
from tests.intake.domain.suggesting.conftest import TODAY, words_of


def behind(paper, field, *uses):
    return [each.text.strip() for each in paper.behind(field, *(uses or (LabelUse.CLEAR,)))]


def test_what_stands_on_the_same_line_ends_where_the_next_label_begins(paper):
    page = paper("Patient: Maria Nguyen  DOB: 03/24/1970")
    assert behind(page, PaperField.PATIENT) == ["Maria Nguyen"]
    assert behind(page, PaperField.BIRTH_DATE) == ["03/24/1970"]


def test_a_label_alone_has_its_thing_in_the_line_below(paper):
    assert behind(paper("Date of service\n03/14/2021"), PaperField.DATE) == ["03/14/2021"]


def test_a_row_of_labels_has_its_things_below_each_of_them(paper):
    page = paper(
        "Patient name        DOB           Date of service\n"
        "Maria Nguyen        03/24/1970    03/14/2021"
    )
    assert behind(page, PaperField.PATIENT) == ["Maria Nguyen"]
    assert behind(page, PaperField.DATE) == ["03/14/2021"]


def test_a_row_of_labels_is_understood_on_a_page_that_lies_on_its_side(rules):
    upright = words_of(
        "Patient name        DOB           Date of service\n"
        "Maria Nguyen        03/24/1970    03/14/2021"
    )
    for quarters in range(4):
        boxes = tuple(box.turned(-quarters) for box in upright.boxes)
        page = paper_of({1: upright.changed(boxes=boxes, quarters=quarters)}, rules, TODAY)
        assert behind(page, PaperField.DATE) == ["03/14/2021"]


def test_a_word_in_a_sentence_is_no_label(paper):
    assert not behind(paper("The patient was seen and the date was kept"), PaperField.PATIENT)


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        (
            "Patient Siobhán O'Malley Born March 22, 1986",
            PaperField.PATIENT,
            "Siobhán O'Malley",
        ),
        ("Your reference number is PA-260112 today", PaperField.REFERENCE, "PA-260112 today"),
        ("Member ID MCP-2298-01", PaperField.MEMBER_ID, "MCP-2298-01"),
    ],
)
def test_a_label_without_a_sign_counts_where_what_follows_can_be_meant(
    paper, text, field, said
):
    assert behind(paper(text), field) == [said]


@pytest.mark.parametrize(
    "text", ["Patient is doing well", "The ID was lost", "denial dated 02/03/2021 is wrong"]
)
def test_a_word_of_a_sentence_is_no_label(paper, text):
    page = paper(text)
    assert not behind(page, PaperField.PATIENT)
    assert not behind(page, PaperField.MEMBER_ID)
    assert not behind(page, PaperField.DATE, LabelUse.VAGUE)


def test_a_label_begins_behind_a_wide_gap(paper):
    page = paper("Ana Rivera      Member Rosa Delgado")
    assert behind(page, PaperField.PATIENT) == ["Rosa Delgado"]
