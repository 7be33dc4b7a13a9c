"""Allergies, each with what happened. That none is known is an answer of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, StrictStr

from intake.domain.entry import Entry
from intake.ids import AllergyId, QuestionId

ANY_ALLERGIES: Final = QuestionId("safety.allergies")
"""The question of the interview: a no is "none known", not asked is not none."""


class HowBad(StrEnum):
    """How bad it was, in the words of the person or of a record."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


SAY_HOW_BAD: Final = {
    HowBad.MILD: "mild",
    HowBad.MODERATE: "in between",
    HowBad.SEVERE: "severe",
}


class Allergy(Entry):
    """One allergy: to what, what happened, how bad (None: not known), who says so."""

    kind: Literal["allergy"] = "allergy"
    id: AllergyId
    to: Annotated[StrictStr, Field(min_length=1)]
    happened: StrictStr = ""
    how_bad: HowBad | None = None
    who_says: StrictStr = ""


def say_allergy(allergy: Allergy) -> str:
    """Return an allergy in one line: "Penicillin: rash (mild, says Dr. Lee)"."""
    how = SAY_HOW_BAD[allergy.how_bad] if allergy.how_bad else ""
    says = f"says {allergy.who_says}" if allergy.who_says else ""
    beside = ", ".join(part for part in (how, says) if part)
    told = ": ".join(part for part in (allergy.to, allergy.happened) if part)
    return f"{told} ({beside})" if beside else told
