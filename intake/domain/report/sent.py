"""Which scores go along with a request: those that are about it, and those that were chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from intake.domain.answers import Choice
from intake.ids import QuestionId

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.instruments import Instrument

CHOOSING: Final = {
    "pain": QuestionId("packet.mood_scores"),
    "mood": QuestionId("packet.pain_scores"),
}
"""The question by which other scores are let go along, for each path of a request."""


def goes_along(instrument: Instrument, path: str, case: Case) -> bool:
    """Whether scores of an instrument leave with a request of this path.

    What is about something else stays with the person until they choose it: a reader is
    given no more than was asked for.
    """
    if not instrument.paths or not path or path in instrument.paths:
        return True
    given = case.given(CHOOSING[path]) if path in CHOOSING else None
    return isinstance(given, Choice) and instrument.id in given.options
