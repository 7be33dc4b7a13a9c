from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.definitions import LetterFact, RecordsNote
from intake.domain.people import Helper
from intake.domain.records_requests import Recipient
from intake.domain.report.letter_facts import Asked, letter_facts, one_line
from intake.ids import PersonId
from tests.builders import a_catalog, a_holder, a_request, an_answer

SENT = dt.date(2026, 11, 2)
ANA = Helper(id=PersonId("ana"), name="Ana Ortiz", relation="daughter")


def a_signing(can_sign):
    row = a_catalog().records_notes[0]
    return RecordsNote.model_validate(
        {**dict(row), "id": "signing", "about": "signing", "option": "power"}
        | {"can_sign": can_sign, "attach": "A copy of the power"}
    )


def asked(*entries, can_sign=True, **more):
    request = a_request(**more)
    case = Case.of([a_holder(), an_answer(), request, *entries])
    notes = (*a_catalog().records_notes, a_signing(can_sign))
    return Asked(request, case, a_catalog().changed(records_notes=notes))


def test_what_is_not_known_is_not_there():
    facts = letter_facts(asked())
    assert facts[LetterFact.PATIENT] == "Maria Nguyễn"
    assert LetterFact.BIRTH_DATE not in facts
    assert LetterFact.SENT_ON not in facts


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        (ApproxDate(year=2024), ApproxDate(year=2026, month=3), "2024 to March 2026"),
        (ApproxDate(year=2024), None, "from 2024 on"),
        (None, ApproxDate(year=2026), "up to 2026"),
        (ApproxDate(year=2024), ApproxDate(year=2024), "2024"),
    ],
)
def test_dates_of_care_stay_as_rough_as_they_were_told(first, last, says):
    assert letter_facts(asked(first=first, last=last))[LetterFact.SPAN] == says


@pytest.mark.parametrize(
    ("told", "says"),
    [("20", "$20"), ("20.50", "$20.50"), ("$25", "$25"), ("25 dollars", "25 dollars")],
)
def test_a_sum_without_a_sign_is_one_of_dollars(told, says):
    assert letter_facts(asked(fee_limit=told))[LetterFact.FEE_LIMIT] == says


def test_somebody_else_gets_the_copies_only_where_that_was_said():
    assert LetterFact.NO_RECIPIENT in letter_facts(asked())
    other = Recipient(name="Pain Clinic", address="1 Main St\nDuluth")
    facts = letter_facts(asked(recipient=other))
    assert LetterFact.NO_RECIPIENT not in facts
    assert facts[LetterFact.RECIPIENT_ADDRESS] == "1 Main St, Duluth"


def test_a_helper_signs_only_with_a_paper_that_allows_it():
    assert letter_facts(asked(ANA, authority="power"))[LetterFact.HELPER] == "Ana Ortiz"
    assert LetterFact.HELPER not in letter_facts(asked(ANA))
    refused = asked(ANA, authority="power", can_sign=False)
    assert LetterFact.HELPER not in letter_facts(refused)


def test_reminders_know_what_went_out_and_what_came():
    request = asked(sent=SENT)
    facts = letter_facts(request)
    assert facts[LetterFact.SENT_ON] == "Nov 2, 2026"
    assert facts[LetterFact.SENT_HOW] == "by fax"
    assert facts[LetterFact.LAST_DAY] == "Dec 2, 2026"
    assert LetterFact.FOLLOWED_UP not in facts
    assert LetterFact.CAME not in facts


def test_an_address_is_one_line():
    assert one_line(" 1 Main St \n\nDuluth ") == "1 Main St, Duluth"
