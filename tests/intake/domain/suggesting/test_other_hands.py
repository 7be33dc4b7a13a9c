"""Papers that were not written with our rules in mind."""

from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField
from intake.domain.page_words import WordSource
from intake.domain.suggesting import Sureness
from tests.letters_of_other_hands import LETTERS


def told(found, field):
    return next((each.value for each in found if each.field is field), None)


def day(letter):
    return ApproxDate.of(dt.date.fromisoformat(letter.day)) if letter.day else None


@pytest.mark.parametrize("source", [WordSource.FILE, WordSource.READ])
@pytest.mark.parametrize("letter", LETTERS, ids=lambda each: each.text.partition("\n")[0])
def test_its_kind_and_day_are_told(suggested, letter, source):
    found = suggested(letter.text, source=source)
    assert told(found, PaperField.TYPE) == (letter.kind or None)
    assert told(found, PaperField.DATE) == day(letter)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda each: each.text.partition("\n")[0])
def test_nothing_wrong_is_shown_as_sure(suggested, letter):
    right = {PaperField.TYPE: letter.kind, PaperField.DATE: day(letter)}
    sure = [each for each in suggested(letter.text) if each.sureness is Sureness.SURE]
    assert all(each.value == right[each.field] for each in sure if each.field in right)


def test_what_is_only_named_is_no_treatment_and_whom_it_is_to_is_no_patient(suggested):
    by_kind = {letter.kind: suggested(letter.text) for letter in LETTERS}
    for kind in ("drug_screen", "referral", "denial_letter"):
        assert told(by_kind[kind], PaperField.MEDICATION) is None
    assert told(by_kind["drug_screen"], PaperField.PATIENT) == "Brandt, Eugene"
    assert told(by_kind["referral"], PaperField.PATIENT) == "Siobhan O'Malley"
