"""Dated rules: how many days someone has, counted from a day that the case holds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictInt, StrictStr

from intake.domain.conditions import Always, Condition
from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import DeadlineId, PlanKindId, QuestionId


class FromAnswer(Value):
    """Counted from the day given to a question, e.g. when the request was sent."""

    kind: Literal["from_answer"] = "from_answer"
    question: QuestionId


class FromRecordsRequest(Value):
    """Counted from each day on which records were asked for and are still waited for."""

    kind: Literal["from_records_request"] = "from_records_request"


Start = Annotated[FromAnswer | FromRecordsRequest, Field(discriminator="kind")]


class DeadlineRule(Sourced):
    """One rule of time: a title, calendar days, whom it binds, and what the source says.

    The date that comes out is always an estimate; the letter in hand wins. ``plan`` is the
    kind of plan it belongs to (that of its file), or None where it holds for everyone.
    """

    id: DeadlineId
    title: StrictStr
    because: StrictStr
    starts: Start
    days: Annotated[StrictInt, Field(ge=0)]
    plan: PlanKindId | None = None
    when: Condition = Field(default_factory=Always)
