"""Answered instruments, totals that clinicians reported, and the pain diary."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr, model_validator

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.value import Value
from intake.ids import InstrumentId, ScoreId

ZeroToTen = Annotated[StrictInt, Field(ge=0, le=10)]


class ItemAnswer(Value):
    """One answered item of an instrument: its id and the points chosen."""

    item: StrictStr
    points: Annotated[StrictInt, Field(ge=0)]


class Reported(Value):
    """What a clinician worked out: a total with its range, or words, and who did it.

    ``words`` are for scales without a total, e.g. C-SSRS. One of the two is always there.
    """

    total: StrictFloat | StrictInt | None = None
    lowest: StrictFloat | StrictInt | None = None
    highest: StrictFloat | StrictInt | None = None
    by: StrictStr = ""
    words: StrictStr = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.total is None and not self.words.strip():
            message = "neither a total nor words"
            raise ValueError(message)
        return self


class Shares(StrEnum):
    """What of a score goes into copies that leave: the total, or its answers too.

    Answers that ask for the crisis panel (PHQ-9 item 9) go only with ``EVERY_ANSWER``.
    """

    TOTAL = "total"
    ANSWERS = "answers"
    EVERY_ANSWER = "every_answer"


class Score(Entry):
    """One instrument on one day: item answers by the patient, or a reported total.

    Missing items stay missing: there is no total then. ``name`` is set for instruments
    that only clinicians score and that the catalog has no items for, e.g. MADRS. ``since``
    is the day an instrument such as PGIC compares with. ``shares`` is what leaves of it, and
    ``talked_over`` whether a hard answer was talked about with a clinician.
    """

    kind: Literal["score"] = "score"
    id: ScoreId
    instrument: InstrumentId
    version: StrictStr = ""
    name: StrictStr = ""
    date: ApproxDate
    entered_on: dt.date | None = None
    answers: tuple[ItemAnswer, ...] = ()
    reported: Reported | None = None
    note: StrictStr = ""
    since: ApproxDate | None = None
    shares: Shares = Shares.TOTAL
    talked_over: StrictBool = False

    @model_validator(mode="after")
    def _each_item_once(self) -> Self:
        items = [answer.item for answer in self.answers]
        if len(set(items)) != len(items):
            message = "an item is answered twice"
            raise ValueError(message)
        return self

    def points(self, item: str) -> int | None:
        """Return the points chosen for an item, or None when it was left open."""
        return next((each.points for each in self.answers if each.item == item), None)


class DiaryEntry(Entry):
    """One day's pain and function, each 0 to 10 and each optional.

    ``id`` is the day in ISO form, so a day has one entry. ``entered_on`` later than
    the day means "entered from memory", or "from paper" with ``from_paper``: written on the
    day itself and typed in later. Both dates are shown. ``places`` are ids of the catalog.
    """

    kind: Literal["diary"] = "diary"
    id: StrictStr
    worst: ZeroToTen | None = None
    average: ZeroToTen | None = None
    now: ZeroToTen | None = None
    least: ZeroToTen | None = None
    sleep: ZeroToTen | None = None
    activity: ZeroToTen | None = None
    mood: ZeroToTen | None = None
    could_not: StrictStr = ""
    medicine: StrictStr = ""
    flare: StrictBool = False
    places: tuple[StrictStr, ...] = ()
    from_paper: StrictBool = False
    entered_on: dt.date | None = None

    @model_validator(mode="after")
    def _is_named_by_its_day(self) -> Self:
        if not _is_day(self.id):
            message = "the id is not a day such as 2026-12-03"
            raise ValueError(message)
        return self

    @property
    def day(self) -> dt.date:
        """The day it tells of."""
        return dt.date.fromisoformat(self.id)

    @property
    def from_memory(self) -> bool:
        """Whether it was told on a later day; what was written on paper was not."""
        return not self.from_paper and self.is_late

    @property
    def is_late(self) -> bool:
        """Whether it was typed in on a later day."""
        return self.entered_on is not None and self.entered_on > self.day


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
