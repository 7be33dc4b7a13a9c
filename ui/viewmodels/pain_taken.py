"""Medicines that one press writes into a day: what was taken lately, then what is listed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from intake.domain.report.medicines import taken_now
from intake.domain.scores import DiaryEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog

MOST: Final = 4
DAYS_BACK: Final = 28


def offered_medicines(case: Case, catalog: Catalog, day: dt.date) -> tuple[str, ...]:
    """Return at most four, each with its dose as far as it is known.

    Args:
        case: the diary and the list of medicines.
        catalog: says which treatments that go on are medicines.
        day: the day that is open; what stands there is not offered again.
    """
    found: dict[str, str] = {}
    for words in (*_written(case, day), *(each.title for each in taken_now(case, catalog))):
        found.setdefault(words.casefold(), words)
        if len(found) == MOST:
            break
    return tuple(found.values())


def _written(case: Case, day: dt.date) -> Iterator[str]:
    """Yield what was written for the last four weeks, the newest first."""
    for back in range(1, DAYS_BACK + 1):
        entry = case.one(DiaryEntry, (day - dt.timedelta(days=back)).isoformat())
        words = " ".join(entry.medicine.split()) if entry else ""
        if words:
            yield words
