from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import Answer, Answered, When
from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.people import Helper
from intake.ids import PATIENT, PersonId, QuestionId
from tests.builders import an_answer
from ui.viewmodels.frame import saved_words, say_time, typing_words, visit_words, who

TOM = PersonId("tom")
CASE = Case.of((an_answer(), Helper(id=TOM, name="Tom")))
NOON = dt.datetime(2026, 11, 23, 14, 14, tzinfo=dt.UTC)


def test_the_case_goes_by_the_patients_name():
    assert who(CASE) == "Maria Nguyễn"
    assert who(Case()) == "My case"


def test_who_types_for_whom_is_said_only_when_somebody_helps():
    assert typing_words(CASE, TOM) == "Tom is typing for Maria"
    assert typing_words(Case.of((Helper(id=TOM, name="Tom"),)), TOM) == (
        "Tom is typing for the patient"
    )
    assert typing_words(CASE, PATIENT) == ""
    assert typing_words(CASE, PersonId("gone")) == ""


def test_the_visit_is_named_by_its_date_as_sharp_as_it_is():
    date = ApproxDate(year=2026, month=12)
    said = Answered(given=When(date=date))
    case = Case.of((Answer(id=QuestionId("visit.date"), said=said),))
    assert visit_words(case) == "Visit December 2026"
    assert visit_words(Case()) == ""


@pytest.mark.parametrize(
    ("hour", "words"), [(0, "12:05 AM"), (9, "9:05 AM"), (12, "12:05 PM"), (23, "11:05 PM")]
)
def test_the_time_of_day_is_said_as_people_say_it(hour, words):
    assert say_time(NOON.replace(hour=hour, minute=5)) == words


def test_the_line_says_when_it_was_saved():
    assert saved_words(NOON, read_only=False) == "Saved 2:14 PM"
    assert saved_words(None, read_only=False) == "Everything is saved"
    assert saved_words(NOON, read_only=False, has_unsaved=True) == "Not saved yet"
    assert "Read only" in saved_words(NOON, read_only=True)
