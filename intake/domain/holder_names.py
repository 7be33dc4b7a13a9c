"""Who may hold records, by the names that a case already has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.contacts import Contact, Party
from intake.domain.documents import Document
from intake.domain.facts import request_of
from intake.domain.holders import Holder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case

_KEEP_RECORDS = (Party.CLINIC, Party.RECORDS_OFFICE, Party.PHARMACY)


def holder_names(case: Case) -> tuple[str, ...]:
    """Return each name once: holders as noted, then providers, the clinic, contacts."""
    names: dict[str, str] = {}
    for name in _named(case):
        if name.strip():
            names.setdefault(name.strip().casefold(), name.strip())
    return tuple(names.values())


def _named(case: Case) -> Iterator[str]:
    yield from (each.name for each in case.all(Holder))
    yield from (each.provider for each in case.all(Document))
    request = request_of(case)
    yield from (request.clinic, request.clinician)
    yield from (each.organisation for each in case.all(Contact) if each.party in _KEEP_RECORDS)
