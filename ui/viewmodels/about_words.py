"""Answers of the interview, and what is not known yet, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.domain.answers import (
    Answered,
    Choice,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Waiting,
    YesNo,
)
from intake.domain.report.given_words import say_given

if TYPE_CHECKING:
    from intake.domain.answers import Given, Said
    from intake.domain.definitions import Question


def say_said(question: Question, said: Said | None) -> str:
    """Return what was said in words; "Not answered yet" where nothing was."""
    match said:
        case None:
            words = "Not answered yet"
        case Answered(given=given):
            words = _say(question, given)
        case DontKnow():
            words = "You don’t know yet"
        case DoesNotApply():
            words = "Does not apply"
        case ComeBack():
            words = "You’ll come back to this"
        case Waiting(whom=whom):
            words = f"Waiting for {whom or 'someone'}"
        case _:
            assert_never(said)
    return words


def _say(question: Question, given: Given) -> str:
    """Return an answer as its card says it; other kinds as the summary does."""
    if isinstance(given, Choice):
        says = {option.id: option.says for option in question.options}
        return ", ".join(says.get(each, each) for each in given.options)
    words = say_given(question, given)
    return words.capitalize() if isinstance(given, YesNo) else words
