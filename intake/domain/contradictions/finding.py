"""Everything in a case that does not fit, and what of it the person set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.contradictions.asked import asked
from intake.domain.contradictions.days import days
from intake.domain.contradictions.noted import noted
from intake.domain.contradictions.who import who
from intake.domain.known import know
from intake.domain.set_aside import SetAside

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.domain.contradictions.found import Contradiction
    from intake.domain.definitions import Catalog


def contradictions(case: Case, catalog: Catalog, today: dt.date) -> tuple[Contradiction, ...]:
    """Return all things that do not fit, those set aside included."""
    known = know(case, catalog, today)
    return (*asked(known), *who(known), *noted(known), *days(known))


def set_aside(found: Contradiction, case: Case) -> SetAside | None:
    """Return how a contradiction was set aside, or None while it is open.

    One whose facts have changed since is open again.
    """
    aside = case.one(SetAside, found.id)
    return aside if aside is not None and aside.what == found.what else None
