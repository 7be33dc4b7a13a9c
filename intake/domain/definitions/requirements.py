"""What is asked for: the rows of the checklist, and the kinds of paper that meet them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StrictBool, StrictInt, StrictStr

from intake.domain.conditions import Always, Condition
from intake.domain.definitions.questions import SummaryPart
from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import DocumentTypeId, GroupId, RequirementId


class PacketPart(StrEnum):
    """The parts of the packet, in order; each kind of paper lies in one."""

    REQUEST = "request"
    DIAGNOSIS = "diagnosis"
    TRIED = "tried"
    DAILY_LIFE = "daily_life"
    SAFETY = "safety"
    PLAN = "plan"
    OTHER = "other"


class Group(Value):
    """A heading of the checklist; ``in_summary`` is the part that tells what pages show."""

    id: GroupId
    title: StrictStr
    in_summary: SummaryPart | None = None


class Requirement(Sourced):
    """One thing that a reviewer or clinic asks for.

    ``when`` decides whether it applies; ``met_by`` what meets it. ``lead_days`` is the
    usual time until it is in hand; ``minutes`` what the person's own part takes.
    ``within_days`` is how recent it should be, counted back from the visit (None: any age).
    ``priority`` 1: a request usually comes back without it, 2: often asked for, 3: depends.
    ``slow_because`` is the half sentence that says why it takes long ("hospitals may take
    up to 30 days to answer"); ``from_records_office`` marks papers asked for under the
    right to one's records, so that the clock of that right runs, and ``asks_for`` how such a
    letter names it. With ``lists_prompts`` the
    things to bring up at the visit stand below it, one by one.
    """

    id: RequirementId
    group: GroupId
    title: StrictStr
    short: StrictStr
    why: StrictStr
    who_has_it: StrictStr
    how_to_get: StrictStr
    how_recent: StrictStr
    how_long: StrictStr
    next_step: StrictStr
    priority: Annotated[StrictInt, Field(ge=1, le=3)]
    lead_days: Annotated[StrictInt, Field(ge=0)]
    minutes: Annotated[StrictInt, Field(ge=1)]
    within_days: Annotated[StrictInt, Field(ge=1)] | None = None
    slow_because: StrictStr = ""
    from_records_office: StrictBool = False
    asks_for: StrictStr = ""
    lists_prompts: StrictBool = False
    document_types: tuple[DocumentTypeId, ...] = ()
    when: Condition = Field(default_factory=Always)
    met_by: Condition


class DocumentType(Value):
    """A kind of paper, by the name people give it; ``others`` are further names for search.

    ``headings`` stand at the top of such a paper, ``inside`` somewhere on it, and ``telling``
    words are what only such a paper says, whatever its heading ("we cannot approve"): by them
    a paper that was read is taken for this kind, until the person says so. Where none of these
    speak, three of its ``sections`` (the heads of its parts and columns) tell it.
    """

    id: DocumentTypeId
    title: StrictStr
    part: PacketPart = PacketPart.OTHER
    others: tuple[StrictStr, ...] = ()
    headings: tuple[StrictStr, ...] = ()
    inside: tuple[StrictStr, ...] = ()
    telling: tuple[StrictStr, ...] = ()
    sections: tuple[StrictStr, ...] = ()
