"""Where a row of the catalog comes from, and how far it can be trusted."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StrictStr

from intake.domain.value import Value


class Confidence(StrEnum):
    """How sure we are that the row says what its source says, and that it still holds."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Source(Value):
    """What was read: its title, where it is found, and the date it carries, if any."""

    title: Annotated[StrictStr, Field(min_length=1)]
    address: StrictStr = ""
    date: StrictStr = ""


class Sourced(Value):
    """A row that says something about the world: it names its source and its date.

    ``as_of`` is the day we last read the source. ``ask_when_unsure`` is what to ask, and
    whom, before anyone relies on it.
    """

    source: Source
    as_of: dt.date
    confidence: Confidence
    ask_when_unsure: StrictStr = ""
