"""What was said to a question: an answer, or one of four honest ways of not having one."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.value import Value
from intake.ids import QuestionId


class Text(Value):
    """Words, a name, a number on a card: kept as typed."""

    kind: Literal["text"] = "text"
    text: Annotated[StrictStr, Field(min_length=1, max_length=200_000)]


class Choice(Value):
    """One or several of the options that the question offers, by their ids."""

    kind: Literal["choice"] = "choice"
    options: Annotated[tuple[StrictStr, ...], Field(min_length=1)]


class YesNo(Value):
    """Yes or no."""

    kind: Literal["yes_no"] = "yes_no"
    yes: StrictBool


class Quantity(Value):
    """A number with its unit."""

    kind: Literal["quantity"] = "quantity"
    amount: StrictFloat | StrictInt
    unit: StrictStr = ""


class When(Value):
    """A date, as sharp as it is known; ``time`` is free text such as "10:30 AM"."""

    kind: Literal["when"] = "when"
    date: ApproxDate
    time: StrictStr = ""


Given = Annotated[Text | Choice | YesNo | Quantity | When, Field(discriminator="kind")]


class Answered(Value):
    """An answer was given."""

    kind: Literal["answered"] = "answered"
    given: Given


class DontKnow(Value):
    """The person does not know: the app shows how to find out. Never counts as no."""

    kind: Literal["dont_know"] = "dont_know"


class DoesNotApply(Value):
    """It does not apply to the person; why is in their own words, may be empty."""

    kind: Literal["does_not_apply"] = "does_not_apply"
    because: StrictStr = ""


class ComeBack(Value):
    """The person will come back to this: it stays on the list."""

    kind: Literal["come_back"] = "come_back"


class Waiting(Value):
    """The person waits for someone: for whom, since when, when to ask again."""

    kind: Literal["waiting"] = "waiting"
    whom: StrictStr = ""
    since: dt.date | None = None
    ask_again: dt.date | None = None


Said = Annotated[
    Answered | DontKnow | DoesNotApply | ComeBack | Waiting, Field(discriminator="kind")
]


_OWN_WORDS = "own_words:"


def own_words_id(requirement: str) -> QuestionId:
    """Return the id under which own words about a requirement are kept."""
    return QuestionId(f"{_OWN_WORDS}{requirement}")


def told_about(answer: str) -> str:
    """Return the question or requirement that an answer is about, by the answer's id."""
    return answer.removeprefix(_OWN_WORDS)


class Answer(Entry):
    """What was said to one question of the interview, or to one requirement.

    ``id`` is the id of the question, or of the requirement when the person says that it
    does not apply or that they wait for someone. What they tell of a requirement in their
    own words lies beside that, under ``own_words_id``; in older cases it may be the answer
    to the requirement itself.
    """

    kind: Literal["answer"] = "answer"
    id: QuestionId
    said: Said
