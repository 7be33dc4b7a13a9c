"""Whom the case is about, and who types for them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from intake.domain.entry import Entry
from intake.ids import PersonId


class Helper(Entry):
    """Someone who types for the patient: a name and what they are to them."""

    kind: Literal["helper"] = "helper"
    id: PersonId
    name: Annotated[StrictStr, Field(min_length=1)]
    relation: StrictStr = ""
