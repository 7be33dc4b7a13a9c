"""A short made-up interview for tests of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.conditions import AnswerIs
from intake.domain.definitions import AnswerKind, AnswerOption, Question
from intake.ids import QuestionId
from tests.ui.open_case import a_catalog

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog

NAME = QuestionId("patient.name")
KIND = QuestionId("coverage.kind")
FUNDED = QuestionId("coverage.self_funded")
INSURER = QuestionId("coverage.insurer")


def a_question(question: QuestionId, section: str, kind: AnswerKind, **more) -> Question:
    known = {"asks": f"Asks for {question}", "why": "It is asked for.", "find_out": "Ask HR."}
    return Question(id=question, section=section, kind=kind, **{**known, **more})


def options(*ids: str) -> tuple[AnswerOption, ...]:
    return tuple(AnswerOption(id=each, says=each.capitalize()) for each in ids)


def an_interview() -> Catalog:
    of_employer = AnswerIs(question=KIND, one_of=("employer",))
    kinds = options("employer", "original_medicare")
    return a_catalog().changed(
        questions=(
            a_question(NAME, "You", AnswerKind.TEXT, example="Maria Nguyễn"),
            a_question(KIND, "Your plan", AnswerKind.CHOICE, options=kinds, essential=True),
            a_question(
                FUNDED,
                "Your plan",
                AnswerKind.CHOICE,
                options=options("self_funded", "insured"),
                when=of_employer,
                look="The card.",
                check="Look twice.",
                help="Many employer plans use an insurer’s name.",
            ),
            a_question(INSURER, "Your plan", AnswerKind.TEXT),
        )
    )
