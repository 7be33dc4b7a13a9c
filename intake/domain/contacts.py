"""The log of calls, faxes, letters and portal messages, and what was promised in them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.value import Value
from intake.ids import ContactId


class Channel(StrEnum):
    """How the contact took place."""

    CALL = "call"
    FAX = "fax"
    LETTER = "letter"
    PORTAL = "portal"
    EMAIL = "email"
    IN_PERSON = "in_person"


class Party(StrEnum):
    """Who was at the other end."""

    INSURER = "insurer"
    CLINIC = "clinic"
    RECORDS_OFFICE = "records_office"
    PHARMACY = "pharmacy"
    EMPLOYER = "employer"
    OTHER = "other"


class Reply(Value):
    """One question asked in a contact and the answer in their words.

    ``ask`` is the id of a question of the catalog's script, or empty for an own one.
    """

    ask: StrictStr = ""
    question: StrictStr
    answer: StrictStr = ""


class Promise(Value):
    """What they said they would do, by when, and whether they did."""

    what: Annotated[StrictStr, Field(min_length=1)]
    by: dt.date | None = None
    kept: StrictBool = False


class Contact(Entry):
    """One contact with the insurer, the clinic or an office. ``minutes`` is its length."""

    kind: Literal["contact"] = "contact"
    id: ContactId
    date: ApproxDate
    time: StrictStr = ""
    minutes: Annotated[StrictInt, Field(ge=0)] | None = None
    channel: Channel = Channel.CALL
    party: Party = Party.INSURER
    incoming: StrictBool = False
    organisation: StrictStr = ""
    person: StrictStr = ""
    number: StrictStr = ""
    reference: StrictStr = ""
    topic: StrictStr = ""
    replies: tuple[Reply, ...] = ()
    said: StrictStr = ""
    promises: tuple[Promise, ...] = ()
    next_action: StrictStr = ""
    next_on: dt.date | None = None

    def answers(self, ask: str) -> bool:
        """Return whether it answers this question of the script."""
        return any(each.ask == ask and bool(each.answer) for each in self.replies)
