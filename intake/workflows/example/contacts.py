"""The made-up person's contacts with her plan: two phone answers that differ, and a letter."""

from __future__ import annotations

import datetime as dt

from intake.domain.contacts import Channel, Contact, Promise, Reply
from intake.domain.dates import ApproxDate
from intake.ids import ContactId
from intake.workflows.example.person import INSURER

LETTER = ContactId("example-letter")
_EXCEPTION = Reply(
    ask="insurer.exception", question="Is there a way to ask for an exception?", answer=""
)
_SERVICE = Reply(
    ask="insurer.service_or_drug",
    question="Is it handled as a medical service or as a drug?",
    answer="As a medical service.",
)


def contacts(today: dt.date) -> list[Contact]:
    """Return four contacts, dated back from ``today``."""
    first, second = _calls(today)
    return [
        first,
        _contact("example-portal", today, 39).changed(
            channel=Channel.PORTAL,
            incoming=True,
            reference="88120",
            said="Policy MP-118 is attached.",
        ),
        second,
        _contact(LETTER, today, 25).changed(
            channel=Channel.LETTER,
            incoming=True,
            reference="L-5120",
            said="The prescriber may ask for an exception by fax 555-0148, with a letter of "
            "medical necessity.",
        ),
    ]


def _calls(today: dt.date) -> tuple[Contact, Contact]:
    """Return the two calls whose answers differ."""
    with_letter = _EXCEPTION.changed(answer="Yes, with a letter from the doctor.")
    back = Promise(
        what="call back with the name of a supervisor", by=today - dt.timedelta(days=26)
    )
    return (
        _contact("example-call-1", today, 47).changed(
            time="9:10 AM",
            minutes=24,
            person="Dana R.",
            reference="C-20931",
            number="555-0100",
            topic="What is needed for a request",
            replies=(_SERVICE, with_letter),
        ),
        _contact("example-call-2", today, 33).changed(
            time="2:05 PM",
            minutes=16,
            person="Luis M.",
            reference="C-21477",
            number="555-0100",
            topic="The exception",
            replies=(_EXCEPTION.changed(answer="There is no exception route."),),
            promises=(back,),
        ),
    )


def _contact(contact: str, today: dt.date, days_ago: int) -> Contact:
    return Contact(
        id=ContactId(contact),
        date=ApproxDate.of(today - dt.timedelta(days=days_ago)),
        organisation=INSURER,
    )
