"""Rows of the catalog that this case leans on and that nobody has checked for a year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.applying import holds
from intake.domain.dates import say_day
from intake.domain.definitions import PlanKind
from intake.domain.facts import coverage_of
from intake.domain.known import know

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.readiness import Readiness
    from intake.domain.sourced import Sourced

STALE_AFTER = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class StaleRow:
    """One row: its title, the day its source was last read, and what to ask whom."""

    id: str
    title: str
    as_of: dt.date
    source: str
    ask: str


def stale_rows(
    readiness: Readiness, case: Case, catalog: Catalog, today: dt.date
) -> tuple[StaleRow, ...]:
    """Return the rows behind this case that were last read more than a year ago."""
    known = know(case, catalog, today)
    used = (*_requirements(readiness), *_plan(known), *_rules(known))
    return tuple(
        StaleRow(row_id, title, row.as_of, row.source.title, row.ask_when_unsure)
        for row_id, title, row in used
        if row.as_of < today - STALE_AFTER
    )


def say_stale(rows: tuple[StaleRow, ...]) -> str:
    """Return which rows are old, in one sentence that changes when the rows do."""
    named = "; ".join(f"{each.title} ({say_day(each.as_of)})" for each in rows)
    return f"Last checked more than a year ago: {named}."


def _requirements(readiness: Readiness) -> Iterator[tuple[str, str, Sourced]]:
    for finding in readiness.findings:
        row = finding.requirement
        yield row.id, row.short, row


def _plan(known: Known) -> Iterator[tuple[str, str, Sourced]]:
    row = known.catalog.find(PlanKind, coverage_of(known.case).kind)
    if row is not None:
        yield row.id, row.title, row


def _rules(known: Known) -> Iterator[tuple[str, str, Sourced]]:
    kind = coverage_of(known.case).kind
    for row in known.catalog.deadline_rules:
        if row.plan in (None, kind) and holds(row.when, known) is not False:
            yield row.id, row.title, row
