"""A request for records: what was asked of whom, how it was sent, and what came of it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictStr

from intake.domain.contacts import Channel
from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.value import Value
from intake.ids import (
    ContactId,
    HolderId,
    LetterId,
    RecordsNoteId,
    RecordsRequestId,
    RequirementId,
)


class CopyForm(StrEnum):
    """In which form the copies are wanted."""

    PORTAL = "portal"
    EMAIL = "email"
    CD = "cd"
    PAPER = "paper"


class AskedItem(Value):
    """One thing that is asked for. ``requirement`` is the one it is for, if any.

    ``came_on`` is the day it was here; its pages are linked to the requirement by ``Proof``.
    ``none_on`` is the day they told that they do not have it.
    """

    requirement: RequirementId | None = None
    words: Annotated[StrictStr, Field(min_length=1)]
    came_on: dt.date | None = None
    none_on: dt.date | None = None

    @property
    def is_missing(self) -> bool:
        """Whether it is still waited for."""
        return self.came_on is None and self.none_on is None


class Relative(Value):
    """A relative who has died, where the request is for their records."""

    name: StrictStr = ""
    birth_date: ApproxDate | None = None
    died_on: ApproxDate | None = None


class Recipient(Value):
    """Someone else who is to get the copies: clearly named, with an address."""

    name: StrictStr = ""
    address: StrictStr = ""


class Sending(Value):
    """One letter that went out. ``reference`` is a tracking or confirmation number.

    ``received_on`` is the day they had it, as far as known. ``contact`` is its row in the
    log of contacts; the pages that prove it are linked there.
    """

    letter: LetterId
    on: dt.date
    channel: Channel
    reference: StrictStr = ""
    received_on: dt.date | None = None
    contact: ContactId | None = None


class Extension(Value):
    """They want more time: when they said so, whether in writing, the day they named."""

    told_on: dt.date
    is_written: StrictBool = False
    until: dt.date | None = None


class Fee(Value):
    """What they ask for the copies, in their words; when it was asked and paid."""

    asked: StrictStr = ""
    asked_on: dt.date | None = None
    paid_on: dt.date | None = None


class Refusal(Value):
    """They said no, to all or a part, and why in their words."""

    on: dt.date
    because: StrictStr = ""


class RecordsRequest(Entry):
    """One request to one holder. The letter is made from these facts and never kept itself.

    ``first`` and ``last`` are the dates of care that are asked for. ``deliver_to`` is where
    the copies go in the chosen ``form``; ``recipient`` is set if someone else is to get
    them. ``fee_limit`` is the sum above which they should ask first. ``special`` are notes of
    the catalog that the letter has to speak of. ``authority`` is the option of the
    question on a helper's papers under which the helper signs; empty: the patient signs.
    ``relative`` is set if the records are not the patient's own. ``reach`` is how the one
    who signs can be reached, and ``wrong`` what is not right with what came.
    """

    kind: Literal["records_request"] = "records_request"
    id: RecordsRequestId
    holder: HolderId
    items: tuple[AskedItem, ...] = ()
    first: ApproxDate | None = None
    last: ApproxDate | None = None
    form: CopyForm = CopyForm.EMAIL
    deliver_to: StrictStr = ""
    recipient: Recipient | None = None
    fee_limit: StrictStr = ""
    special: tuple[RecordsNoteId, ...] = ()
    authority: StrictStr = ""
    own_line: StrictStr = ""
    relative: Relative | None = None
    reach: StrictStr = ""
    wrong: StrictStr = ""
    sendings: tuple[Sending, ...] = ()
    extension: Extension | None = None
    fee: Fee | None = None
    refusal: Refusal | None = None
    withdrawn_on: dt.date | None = None

    @property
    def sent(self) -> Sending | None:
        """The first letter that went out, from which the clock runs."""
        return min(self.sendings, key=lambda each: each.on, default=None)

    @property
    def missing(self) -> tuple[AskedItem, ...]:
        """What is still waited for."""
        return tuple(each for each in self.items if each.is_missing)

    @property
    def is_under_way(self) -> bool:
        """Whether something that was asked for is still waited for."""
        is_over = self.withdrawn_on is not None or self.refusal is not None
        return bool(self.sendings) and bool(self.missing) and not is_over
