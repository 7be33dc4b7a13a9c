from __future__ import annotations

import pytest

from intake.domain.answers import Choice, Quantity, Text, When, YesNo
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Question
from intake.domain.report.given_words import lowered, say_dose, say_given, say_number
from intake.domain.treatments import Dose
from tests.reports import a_report_catalog

MEDICINES = a_report_catalog().find(Question, "safety.medicines")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Text(text="two\nlines"), "two lines"),
        (Choice(options=("a", "b")), "says a; says b"),
        (Choice(options=("none",)), "says none (says a; says b)"),
        (Choice(options=("gone",)), "gone"),
        (YesNo(yes=True), "yes"),
        (YesNo(yes=False), "no"),
        (Quantity(amount=61.5, unit="kg"), "61.5 kg"),
        (When(date=ApproxDate(year=2021, month=3, about=True)), "about March 2021"),
        (
            When(date=ApproxDate(year=2026, month=12, day=3), time="10:30 AM"),
            "Dec 3, 2026, 10:30 AM",
        ),
    ],
)
def test_an_answer_is_said_in_words(given, words):
    assert MEDICINES is not None
    assert say_given(MEDICINES, given) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (2400, "2,400"),
        (0.35, "0.35"),
        (4.0, "4"),
        (0, "0"),
        (12_345.5, "12,345.5"),
        (12_345.001, "12,345"),
    ],
)
def test_numbers_have_no_needless_zeros(amount, words):
    assert say_number(amount) == words


def test_short_forms_keep_their_large_letters():
    assert lowered("An MAOI antidepressant") == "an MAOI antidepressant"
    assert lowered("MAOI") == "MAOI"
    assert lowered("A stimulant") == "a stimulant"


@pytest.mark.parametrize(
    ("dose", "says"),
    [
        (Dose(amount=10), "10 mg a day"),
        (Dose(amount=600, per="3 times a day"), "600 mg 3 times a day"),
        (Dose(amount=25, unit="mcg", per="hour"), "25 mcg an hour"),
        (Dose(amount=2.5, per="dose"), "2.5 mg as needed"),
        (Dose(amount=1, unit="g", per=""), "1 g"),
        (Dose(amount=0.5, unit="mg/kg", per=""), "0.5 mg/kg"),
        (Dose(amount=4, per="shift"), "4 mg per shift"),
        (Dose(amount=1_200_000, unit="units", per="month"), "1,200,000 units a month"),
    ],
)
def test_a_dose_says_how_often(dose, says):
    assert say_dose(dose) == says
