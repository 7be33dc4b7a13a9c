"""Dates that matter, and that are not known to us: whom to ask stands in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.applying import holds
from intake.domain.facts import coverage_of, date_of
from intake.domain.known import know

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.rules import UnknownClock


def unknown_clocks(case: Case, catalog: Catalog, today: dt.date) -> tuple[UnknownClock, ...]:
    """Return the clocks that run now without a source that says how long."""
    kind, known = coverage_of(case).kind, know(case, catalog, today)
    return tuple(
        each
        for each in catalog.unknown_clocks
        if each.plan in (None, kind) and _is_told(each, known)
    )


def _is_told(clock: UnknownClock, known: Known) -> bool:
    if not holds(clock.when, known):
        return False
    if clock.unless is not None and holds(clock.unless, known):
        return False
    return clock.letter is None or date_of(known.case, clock.letter) is None
