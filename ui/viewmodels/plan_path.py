"""How it goes with the person's kind of plan, in short, for the top of the checklist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.definitions import PlanKind
from intake.domain.facts import coverage_of

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.definitions import Catalog


@dataclass(frozen=True, slots=True)
class PlanPath:
    """A title and what to know. ``is_other``: it goes another way than with most plans."""

    title: str
    says: str
    is_other: bool


def plan_path(case: Case, catalog: Catalog) -> PlanPath | None:
    """Return how it goes with the kind of plan, or None while that is not known."""
    plan = catalog.find(PlanKind, coverage_of(case).kind)
    if plan is None:
        return None
    title = plan.title
    if not plan.has_prior_authorization:
        words = QCoreApplication.translate("PlanPath", "{0}: there is no request to send")
        title = words.format(title)
    return PlanPath(title, plan.path_says, is_other=not plan.has_prior_authorization)
