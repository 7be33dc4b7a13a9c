from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.codes import Code, CodeList
from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.sourced import Confidence, Source
from intake.domain.suggesting import ScoreTotal, Spot, Suggestion, Sureness
from tests.builders import a_contact, a_document
from tests.ui.robots.papers_that_say import papers_catalog
from ui.viewmodels.found_words import found_row, queue_words, stranger_words

DAY = ApproxDate(year=2021, month=3, day=4)
OTHER = ApproxDate(year=2021, month=4, day=3)


def one(field, value, *others, note=""):
    spots = (Spot(2, "Seen: 03/04/21"),)
    return Suggestion(field, value, Sureness.UNCLEAR, spots, others, note)


def row(suggestion, case=None, **more):
    return found_row(suggestion, a_document(**more), case or Case(), papers_catalog())


def test_an_unclear_date_offers_its_other_reading_and_quotes_the_paper():
    told = row(one(PaperField.DATE, DAY, OTHER))
    assert (told.value, told.others) == ("Mar 4, 2021", ("Apr 3, 2021",))
    assert told.quote == "Page 2: “Seen: 03/04/21”"
    assert told.sure == "Not clear. Please check."
    assert told.can_correct


@pytest.mark.parametrize(
    ("suggestion", "value"),
    [
        (one(PaperField.TYPE, "visit_note"), "Visit note"),
        (one(PaperField.MEDICATION, "gabapentin"), "Gabapentin"),
        (one(PaperField.MEDICINE, "Atenolol", note="Atenolol 25 MG"), "Atenolol"),
        (one(PaperField.SCORE, ScoreTotal("peg", 7.3)), "peg 7.3, Mar 4, 2021"),
        (one(PaperField.DIAGNOSIS, "G90.512", note="A syndrome"), "G90.512, A syndrome"),
        (one(PaperField.REFERENCE, "TX-1"), "TX-1, for the contact of Mar 4, 2021"),
    ],
)
def test_values_are_told_in_words(suggestion, value):
    case = Case.of([a_contact(date=DAY)])
    assert row(suggestion, case, date=DAY).value == value


def test_a_diagnosis_by_name_says_that_the_paper_gives_no_code_and_offers_others():
    told = row(one(PaperField.DIAGNOSIS_NAME, "G90.512", "G56.42"))
    assert (told.what, told.yes) == ("A diagnosis, by its name", "Add it")
    assert "no code" in told.sure
    assert "Ask the clinic" in told.sure
    assert told.others == ("G56.42",)


def test_a_code_of_the_list_is_shown_with_its_words():
    codes = CodeList(
        id="icd10cm",
        title="ICD-10-CM",
        codes=(Code(code="G90.512", says="CRPS I of left upper limb"),),
        source=Source(title="A list"),
        as_of=dt.date(2026, 11, 22),
        confidence=Confidence.HIGH,
        ask_when_unsure="Ask the clinic.",
    )
    catalog = papers_catalog().changed(code_lists=(codes,))
    suggestion = one(PaperField.DIAGNOSIS_NAME, "G90.512")
    told = found_row(suggestion, a_document(), Case(), catalog)
    assert told.value == "G90.512, CRPS I of left upper limb"


def test_what_is_offered_is_added_and_long_words_are_cut():
    told = row(one(PaperField.MEDICATION, "gabapentin", note="word " * 40))
    assert (told.yes, told.can_correct, told.others) == ("Add it", False, ())
    assert told.quote.endswith("…”")


def test_a_stranger_is_named_as_the_paper_does():
    name, born = one(PaperField.PATIENT, "ANN OTHER"), one(PaperField.BIRTH_DATE, DAY)
    both = "This paper names ANN OTHER, born Mar 4, 2021. Is it yours?"
    assert stranger_words((name, born)) == both
    assert stranger_words((name,)) == "This paper names ANN OTHER. Is it yours?"
    assert "somebody born Mar 4, 2021" in stranger_words((born,))


def test_the_queue_is_counted_in_words():
    told = [queue_words(many) for many in (0, 1, 5)]
    assert told == ["", "1 paper to confirm", "5 papers to confirm"]
