"""The way on when a plan calls something investigational: what to gather, ask and write."""

from __future__ import annotations

from enum import StrEnum

from pydantic import StrictStr

from intake.domain.sourced import Sourced
from intake.ids import RequirementId


class ExceptionPart(StrEnum):
    """The parts of the way, in order."""

    GATHER = "gather"
    ASK = "ask"
    WRITE = "write"


class FactsBelow(StrEnum):
    """Which of the person's own facts belong below a heading of the letter."""

    ASKED = "asked"
    DIAGNOSIS = "diagnosis"
    TRIED = "tried"
    SCORES = "scores"
    DAILY_LIFE = "daily_life"
    SAFETY = "safety"
    RULES = "rules"


class ExceptionStep(Sourced):
    """One thing to gather, to ask or to write.

    ``requirement`` is the row of the checklist that says how it stands; ``ask`` a question
    of the call script; ``facts`` what of the person's own facts belongs there.
    """

    id: StrictStr
    part: ExceptionPart
    title: StrictStr
    why: StrictStr
    requirement: RequirementId | None = None
    ask: StrictStr = ""
    facts: tuple[FactsBelow, ...] = ()
