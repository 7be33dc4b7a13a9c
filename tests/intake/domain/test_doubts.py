from __future__ import annotations

import pytest

from intake.domain.answers import Text, YesNo
from intake.domain.definitions import AnswerKind, AnswerOption, Catalog, Question
from intake.domain.doubts import doubt, notes_on
from intake.ids import QuestionId
from tests.intake.domain.test_codes import a_rule

CODES = QuestionId("request.diagnosis_codes")
NPI = QuestionId("request.npi")


def a_question(kind, *options):
    return Question(
        id=CODES, section="s", asks="Which codes?", why="Why.", kind=kind, options=options
    )


def a_catalog():
    rule = a_rule().changed(because="Type I or type II.", ask_when_unsure="Ask the clinic.")
    return Catalog(questions=(a_question(AnswerKind.DIAGNOSIS_CODES),), code_exclusions=(rule,))


def test_codes_that_exclude_each_other_are_told_beside_the_answer():
    told = doubt(CODES, Text(text="G56.41, G90.512"), a_catalog())
    assert told == (
        "The codes G90.512 and G56.41 do not go together. Type I or type II. Ask the clinic."
    )
    assert doubt(CODES, Text(text="G90.512, M79.2"), a_catalog()) == ""


def test_a_provider_number_that_cannot_be_is_told():
    assert "does not check" in doubt(NPI, Text(text="1234567890"), Catalog())
    assert doubt(NPI, Text(text="1234567893"), Catalog()) == ""


@pytest.mark.parametrize("given", [None, YesNo(yes=True)])
def test_nothing_is_doubted_where_nothing_was_typed(given):
    assert doubt(CODES, given, a_catalog()) == ""


def test_each_code_says_what_it_stands_for():
    question = a_question(
        AnswerKind.DIAGNOSIS_CODES,
        AnswerOption(id="G90.512", says="CRPS I of left upper limb"),
        AnswerOption(id="G90.5", says="CRPS I", help="Clinics need a longer one."),
    )
    assert list(notes_on(question, "g90512; G90.5, Z99.9 G9O.5")) == [
        "G90.512: CRPS I of left upper limb.",
        "G90.5: CRPS I. Clinics need a longer one.",
        "Z99.9 is not in our short list. That is fine if the clinic wrote it so.",
        "We cannot read “G9O.5” as a code. It is kept as you typed it.",
    ]


def test_treatment_codes_are_read_by_their_own_form():
    question = a_question(
        AnswerKind.TREATMENT_CODES, AnswerOption(id="J3490", says="A drug without its own code")
    )
    assert list(notes_on(question, "J3490, 96365, 9636")) == [
        "J3490: A drug without its own code.",
        "96365 is not in our short list. That is fine if the clinic wrote it so.",
        "We cannot read “9636” as a code. It is kept as you typed it.",
    ]
