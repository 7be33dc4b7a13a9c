from __future__ import annotations

import pytest

from intake.domain.conditions import AnswerGiven
from intake.domain.definitions import AnswerKind, Catalog
from intake.ids import RequirementId
from tests.ui.interview import INSURER, NAME, a_question
from tests.ui.learn_catalog import a_page
from tests.ui.open_case import a_requirement
from ui.viewmodels.places import LEARN, Place
from ui.viewmodels.read_more import read_about_date, read_with

LETTER = RequirementId("doctor.letter")
ROW = a_question(NAME, "You", AnswerKind.TEXT)


def catalog(*explains, met_by=INSURER):
    page = a_page("p1", "A page.", explains=explains)
    needed = a_requirement(LETTER, "papers", met_by=AnswerGiven(question=met_by))
    return Catalog(questions=(ROW,), requirements=(needed,), learn=(page,))


def test_a_question_leads_to_the_page_about_it_before_any_other():
    row = ROW.changed(read="tell", sharpens=(LETTER,))
    assert read_with(row, catalog(NAME)) == Place(LEARN, "p1")
    assert read_with(row, catalog(LETTER)) == Place(LEARN, "tell")


def test_else_to_the_page_about_what_it_is_asked_for():
    assert read_with(ROW.changed(sharpens=(LETTER,)), catalog(LETTER)) == Place(LEARN, "p1")
    assert read_with(ROW, catalog(LETTER, met_by=NAME)) == Place(LEARN, "p1")
    assert read_with(ROW, catalog(LETTER)) is None


@pytest.mark.parametrize(
    ("deadline", "about"),
    [
        ("rule:employer.appeal", "employer.appeal"),
        ("rule:records.thirty_days:Earlier visit notes", "records.thirty_days"),
        ("letter:decision.answer_by", "decision.answer_by"),
        ("ask:doctor.letter", "doctor.letter"),
        ("records:request-1", "records.thirty_days"),
        ("chase:request-1", "records.thirty_days"),
    ],
)
def test_a_date_leads_to_the_page_about_its_rule(deadline, about):
    assert read_about_date(deadline, catalog(about)) == Place(LEARN, "p1")
    assert read_about_date(deadline, catalog("else")) is None


def test_what_was_promised_has_no_page():
    assert read_about_date("promise:c1:1", catalog("c1")) is None
