"""Scores that stay with the person because the request is about something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from intake.domain.report.sent import CHOOSING, goes_along
from intake.domain.scores import Score

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.definitions import Catalog

STAYS: Final = (
    "{names} will stay out of the copies for the clinic and the plan, because this request is "
    "for {what}. Readers get no more than they need. You can let it go along."
)
LET_GO: Final = "Choose what goes along"
_ABOUT: Final = {"pain": "pain", "mood": "your mood"}


@dataclass(frozen=True, slots=True)
class Staying:
    """What stays with the person and why, and the question by which it may go along."""

    says: str
    question: str


def staying(case: Case, catalog: Catalog, path: str) -> Staying | None:
    """Return which kept scores stay out of the copies of a request; None for none."""
    kept = {each.instrument for each in case.all(Score)}
    names = [
        each.short
        for each in catalog.instruments
        if each.id in kept and not goes_along(each, path, case)
    ]
    if not names:
        return None
    *others, last = names
    joined = f"{', '.join(others)} and {last}" if others else last
    return Staying(STAYS.format(names=joined, what=_ABOUT[path]), CHOOSING[path])
