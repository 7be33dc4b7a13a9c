"""What became different only because time went by: nobody did anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.deadlines import deadlines
from intake.domain.readiness import assess
from intake.domain.staleness import stale_rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog


def time_passed(case: Case, catalog: Catalog, then: dt.date, today: dt.date) -> tuple[str, ...]:
    """Return, in sentences, what of this case is different today than it was ``then``.

    The same case is held against both days, so that only the days differ.
    """
    if then >= today:
        return ()
    return (
        *_standings(case, catalog, then, today),
        *_dates(case, catalog, then, today),
        *_rows(case, catalog, then, today),
    )


def _standings(case: Case, catalog: Catalog, then: dt.date, today: dt.date) -> Iterator[str]:
    before = assess(case, catalog, then)
    for now in assess(case, catalog, today).findings:
        was = before.of(now.requirement.id)
        if was is not None and was.standing is not now.standing:
            yield f"{now.requirement.short}: {now.because}"


def _dates(case: Case, catalog: Catalog, then: dt.date, today: dt.date) -> Iterator[str]:
    for each in deadlines(case, catalog, today):
        if then <= each.date < today:
            yield f"{each.title}: the day was {say_day(each.date)}."


def _rows(case: Case, catalog: Catalog, then: dt.date, today: dt.date) -> Iterator[str]:
    before = {each.id for each in stale_rows(assess(case, catalog, then), case, catalog, then)}
    for each in stale_rows(assess(case, catalog, today), case, catalog, today):
        if each.id not in before:
            yield f"{each.title}: what we say was last checked on {say_day(each.as_of)}."
