"""Dated rules: how long someone has, counted from a day that the case holds."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StrictInt, StrictStr, model_validator

from intake.domain.conditions import Always, Condition
from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import DeadlineId, PlanKindId, QuestionId

LENGTHS = ("days", "working_days", "hours", "months", "days_before")

Length = Annotated[StrictInt, Field(ge=0)] | None


class FromAnswer(Value):
    """Counted from the day given to a question, e.g. when the request was sent.

    While that day is not known, the day given to ``or_else`` is taken. It must never lie
    after the first one: a date that comes out too early is safe, one too late is not.
    """

    kind: Literal["from_answer"] = "from_answer"
    question: QuestionId
    or_else: QuestionId | None = None


class FromRecordsRequest(Value):
    """Counted from each day on which records were asked for and are still waited for."""

    kind: Literal["from_records_request"] = "from_records_request"


Start = Annotated[FromAnswer | FromRecordsRequest, Field(discriminator="kind")]


class DeadlineRule(Sourced):
    """One rule of time: a title, how long, whom it binds, and what the source says.

    Just one length is given: ``days`` (calendar days), ``working_days`` (no weekends, no
    federal holidays), ``hours`` (whole days once they are full), ``months`` (the day of the
    same number; where there is none, the first of the month after), or ``days_before``
    (calendar days ahead of the day counted from).

    The date that comes out is always an estimate. ``letter`` is the question that holds the
    date printed in a letter: where it is answered, that date is told instead.
    ``once_more_days``: they may take so many days more, once, and must say so in writing.
    ``may_move``: the source lets an end on a weekend or holiday move to the next working
    day; the unmoved, safe day is what is told. ``plan`` is the kind of plan it belongs to
    (that of its file), or None where it holds for everyone.
    """

    id: DeadlineId
    title: StrictStr
    because: StrictStr
    starts: Start
    days: Length = None
    working_days: Length = None
    hours: Length = None
    months: Length = None
    days_before: Length = None
    once_more_days: Length = None
    may_move: Literal["to_next_working_day"] | None = None
    letter: QuestionId | None = None
    plan: PlanKindId | None = None
    when: Condition = Field(default_factory=Always)

    @model_validator(mode="after")
    def _has_one_length(self) -> Self:
        given = [name for name in LENGTHS if getattr(self, name) is not None]
        if len(given) != 1:
            message = f"give just one of: {', '.join(LENGTHS)}"
            raise ValueError(message)
        return self


class UnknownClock(Sourced):
    """A date that matters and that no source gives: it is never computed, only told.

    ``ask_when_unsure`` says whom to ask, and in which words. It is told while ``when``
    surely holds, until ``unless`` surely holds or ``letter`` has the day that a letter names.
    """

    id: DeadlineId
    title: StrictStr
    because: StrictStr
    when: Condition
    unless: Condition | None = None
    letter: QuestionId | None = None
    plan: PlanKindId | None = None
