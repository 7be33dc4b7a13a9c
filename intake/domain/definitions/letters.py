"""Letters to those who hold records, and what to know before asking them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StrictBool, StrictInt, StrictStr, model_validator

from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import LetterId, RecordsNoteId

_NAMED = re.compile(r"{(\w+)}")


class LetterFact(StrEnum):
    """What a letter can speak of; each stands for words of the case, or for nothing."""

    PATIENT = "patient"
    OWN = "own"
    RELATIVE = "relative"
    RELATIVE_BORN = "relative_born"
    RELATIVE_DIED = "relative_died"
    REACH = "reach"
    OTHER_NAMES = "other_names"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    RECORD_NUMBER = "record_number"
    HOLDER = "holder"
    HOLDER_ADDRESS = "holder_address"
    SPAN = "span"
    FORM_PORTAL = "form_portal"
    FORM_EMAIL = "form_email"
    FORM_CD = "form_cd"
    FORM_PAPER = "form_paper"
    DELIVER_TO = "deliver_to"
    RECIPIENT = "recipient"
    NO_RECIPIENT = "no_recipient"
    RECIPIENT_ADDRESS = "recipient_address"
    FEE_LIMIT = "fee_limit"
    FEE = "fee"
    HELPER = "helper"
    RELATION = "relation"
    OWN_LINE = "own_line"
    SENT_ON = "sent_on"
    SENT_HOW = "sent_how"
    RECEIVED_ON = "received_on"
    FOLLOWED_UP = "followed_up"
    LAST_DAY = "last_day"
    EXTENDED = "extended"
    CAME = "came"
    WRONG = "wrong"


class Listed(StrEnum):
    """Which of the things that were asked for a letter lists."""

    ALL = "all"
    MISSING = "missing"
    CAME = "came"


class Addressee(StrEnum):
    """Who gets a letter."""

    HOLDER = "holder"
    REGULATOR = "regulator"


class LetterPart(Value):
    """One paragraph. ``{fact}`` stands for a fact of the case.

    It is left out where a fact that it names is not known, or one of ``when`` is not there.
    """

    says: Annotated[StrictStr, Field(min_length=1)]
    when: tuple[LetterFact, ...] = ()

    @model_validator(mode="after")
    def _names_facts(self) -> Self:
        for name in _NAMED.findall(self.says):
            LetterFact(name)
        return self

    @property
    def needs(self) -> tuple[LetterFact, ...]:
        """The facts without which it is left out."""
        return (*self.when, *(LetterFact(name) for name in _NAMED.findall(self.says)))


class Letter(Sourced):
    """One letter: ``before`` stands above the list of what is asked for, ``after`` below.

    ``button`` is what offers it. ``after_days`` is the day of the clock on which a letter that
    follows up is due, counted as 30 days would be; the first letter has none. Where the time
    was extended, the days that are left move with its end. ``again_days``: where this was
    the last letter, ask again so many days after it. Any letter but the first is offered once
    that was sent and the facts of ``offered_when`` are there. One that ``is_enclosed`` goes
    with the first, and is not noted as sent.
    """

    id: LetterId
    title: StrictStr
    button: StrictStr
    subject: StrictStr
    to: Addressee = Addressee.HOLDER
    after_days: Annotated[StrictInt, Field(ge=1)] | None = None
    again_days: Annotated[StrictInt, Field(ge=1)] | None = None
    offered_when: tuple[LetterFact, ...] = ()
    is_enclosed: StrictBool = False
    lists: Listed = Listed.ALL
    list_heading: StrictStr
    before: tuple[LetterPart, ...]
    after: tuple[LetterPart, ...]
    how: StrictStr = ""

    @property
    def names(self) -> frozenset[LetterFact]:
        """The facts that any of its paragraphs speaks of."""
        parts = (*self.before, *self.after)
        return frozenset(fact for part in parts for fact in part.needs)

    @property
    def is_first(self) -> bool:
        """Whether it is the request itself, with which the clock begins."""
        return self.after_days is None and not self.offered_when


class NoteAbout(StrEnum):
    """What a note on asking for records is about."""

    FIRST = "first"
    SPECIAL = "special"
    SIGNING = "signing"
    FEE = "fee"
    CLOCK = "clock"
    CAME = "came"
    REFUSED = "refused"


class RecordsNote(Sourced):
    """One thing to know when asking for records.

    ``special`` notes can be chosen for a letter: ``letter`` is the paragraph they put into
    it. ``signing`` notes belong to the ``option`` of the question on a helper's papers;
    ``can_sign`` says whether a helper with that paper may sign in the patient's place.
    ``attach`` is the paper to enclose. With ``helper_signs`` the patient cannot sign;
    with ``of_relative`` the records are not the patient's, but those of a relative.
    """

    id: RecordsNoteId
    about: NoteAbout
    title: StrictStr
    says: StrictStr
    letter: StrictStr = ""
    attach: StrictStr = ""
    option: StrictStr = ""
    can_sign: StrictBool = False
    helper_signs: StrictBool = False
    of_relative: StrictBool = False
