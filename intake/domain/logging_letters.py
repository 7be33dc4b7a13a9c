"""A letter that went out is noted twice and typed once: in its request, in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.commands import Put, Together
from intake.domain.contacts import Contact, Party
from intake.domain.dates import ApproxDate
from intake.domain.holders import Holder, HolderSort
from intake.domain.records_requests import RecordsRequest

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.records_requests import Sending

_PARTY = {HolderSort.PHARMACY: Party.PHARMACY}


def logged(request_id: str, sending: Sending, case: Case) -> Together:
    """Return the commands that note a sending in its request and in the log of contacts."""
    request = case.one(RecordsRequest, request_id)
    if request is None:
        return Together(commands=())
    kept = Put(entry=request.changed(sendings=(*request.sendings, sending)))
    contact = contact_of(request, sending, case)
    return Together(commands=(kept, Put(entry=contact)) if contact else (kept,))


def corrected(request_id: str, at: int, sending: Sending, case: Case) -> Together:
    """Return the commands that change a sending, and its contact if that is still there."""
    request = case.one(RecordsRequest, request_id)
    if request is None or at >= len(request.sendings):
        return Together(commands=())
    sendings = (*request.sendings[:at], sending, *request.sendings[at + 1 :])
    kept = Put(entry=request.changed(sendings=sendings))
    before = case.one(Contact, sending.contact or "")
    if before is None:
        return Together(commands=(kept,))
    told = before.changed(
        date=ApproxDate.of(sending.on),
        channel=sending.channel,
        reference=sending.reference,
    )
    return Together(commands=(kept, Put(entry=told)))


def contact_of(request: RecordsRequest, sending: Sending, case: Case) -> Contact | None:
    """Return the row of the log for a sending, or None where it is to have none."""
    if sending.contact is None:
        return None
    holder = case.one(Holder, request.holder)
    asked = "; ".join(each.words for each in request.missing)
    return Contact(
        id=sending.contact,
        date=ApproxDate.of(sending.on),
        channel=sending.channel,
        party=_PARTY.get(holder.sort, Party.RECORDS_OFFICE) if holder else Party.RECORDS_OFFICE,
        organisation=holder.name if holder else "",
        reference=sending.reference,
        topic="Request for records",
        said=f"Asked for: {asked}" if asked else "",
    )
