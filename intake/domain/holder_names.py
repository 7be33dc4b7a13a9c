"""Who may hold records, by the names that a case already has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.contacts import Contact, Party
from intake.domain.documents import Document
from intake.domain.facts import request_of
from intake.domain.holders import Holder
from intake.domain.medicines import Medicine
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.case import Case

_KEEP_RECORDS = (Party.CLINIC, Party.RECORDS_OFFICE, Party.PHARMACY)


def holder_names(case: Case, seen: Iterable[str] = ()) -> tuple[str, ...]:
    """Return each name once: holders as noted, then providers, the clinic, contacts.

    Args:
        case: where the names stand.
        seen: names that papers seem to give, not confirmed yet; they come last.
    """
    names: dict[str, str] = {}
    for name in (*_named(case), *seen):
        if name.strip():
            names.setdefault(name.strip().casefold(), name.strip())
    return tuple(names.values())


def _named(case: Case) -> Iterator[str]:
    yield from (each.name for each in case.all(Holder))
    yield from (each.provider for each in case.all(Document))
    request = request_of(case)
    yield from (request.clinic, request.clinician)
    yield from (each.prescriber for each in case.all(Medicine))
    yield from (each.prescriber for each in case.all(Trial))
    yield from (each.organisation for each in case.all(Contact) if each.party in _KEEP_RECORDS)
