"""What may be asked and required: the definitions, as the catalog gives them."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, TypeAlias, TypeVar

from pydantic import Field, StrictBool, StrictInt, StrictStr

from intake.domain.codes import CodeExclusion
from intake.domain.conditions import Always, Condition
from intake.domain.instruments import Instrument
from intake.domain.rules import DeadlineRule
from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import (
    ConditionId,
    DocumentTypeId,
    GroupId,
    PlanKindId,
    QuestionId,
    RequirementId,
    RouteId,
    TreatmentClassId,
    TreatmentId,
)


class AnswerKind(StrEnum):
    """The shape of an answer; each has one editor in ``ui.widgets``."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    QUANTITY = "quantity"
    DATE = "date"
    DATE_TIME = "date_time"


class SummaryPart(StrEnum):
    """The parts of the summary that a question or a group of requirements may speak in."""

    ASKED = "asked"
    DIAGNOSIS = "diagnosis"
    TRIED = "tried"
    DAILY_LIFE = "daily_life"
    SAFETY = "safety"


class PacketPart(StrEnum):
    """The parts of the packet, in order; each kind of paper lies in one."""

    REQUEST = "request"
    DIAGNOSIS = "diagnosis"
    TRIED = "tried"
    DAILY_LIFE = "daily_life"
    SAFETY = "safety"
    PLAN = "plan"
    OTHER = "other"


class AnswerOption(Value):
    """One option of a choice question: id, words, and a line that helps to decide."""

    id: StrictStr
    says: StrictStr
    help: StrictStr = ""


class Question(Value):
    """One page of the interview. ``why`` is shown beside it; ``look`` says where to look.

    ``when`` decides whether it is asked at all. ``private`` answers are masked in what
    leaves (member ids). ``in_summary`` is the part of the summary that tells the answer, as
    ``told`` words it, e.g. "Blood pressure {answer}."; without it, question and answer.
    ``essential`` ones are asked for first: the checklist depends on them. In a data file
    ``options_from`` stands for options: "plan_kinds", "conditions" or "routes".
    """

    id: QuestionId
    section: StrictStr
    asks: StrictStr
    help: StrictStr = ""
    why: StrictStr
    look: StrictStr = ""
    find_out: StrictStr = ""
    kind: AnswerKind
    options: tuple[AnswerOption, ...] = ()
    units: tuple[StrictStr, ...] = ()
    example: StrictStr = ""
    check: StrictStr = ""
    private: StrictBool = False
    essential: StrictBool = False
    in_summary: SummaryPart | None = None
    told: StrictStr = ""
    when: Condition = Field(default_factory=Always)


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
    right to one's records, so that the clock of that right runs.
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
    document_types: tuple[DocumentTypeId, ...] = ()
    when: Condition = Field(default_factory=Always)
    met_by: Condition


class DocumentType(Value):
    """A kind of paper, by the name people give it; ``others`` are further names for search."""

    id: DocumentTypeId
    title: StrictStr
    part: PacketPart = PacketPart.OTHER
    others: tuple[StrictStr, ...] = ()


class TreatmentClass(Sourced):
    """A class of treatments that policies count by.

    ``adequate_weeks`` is the usual length of an adequate trial, in weeks at dose.
    ``for_paths`` names pain or mood.
    """

    id: TreatmentClassId
    title: StrictStr
    is_drug: StrictBool = True
    adequate_weeks: StrictInt | None = None
    adequate_says: StrictStr = ""
    for_paths: tuple[StrictStr, ...]


class Treatment(Value):
    """One treatment: generic name, brands, and the class it counts in."""

    id: TreatmentId
    name: StrictStr
    group: TreatmentClassId
    brands: tuple[StrictStr, ...] = ()
    unit: StrictStr = "mg"


class PlanKind(Sourced):
    """One of the twelve kinds of plan, and what differs under it.

    ``has_prior_authorization`` false (Original Medicare) changes the path; ``path_says``
    tells how.
    """

    id: PlanKindId
    title: StrictStr
    help: StrictStr = ""
    who_decides: StrictStr
    has_prior_authorization: StrictBool
    path_says: StrictStr
    clock_says: StrictStr
    appeal_says: StrictStr
    speak_for_patient: StrictStr


class ConditionKind(Value):
    """A condition the request may be about; ``path`` is "pain" or "mood"."""

    id: ConditionId
    title: StrictStr
    path: StrictStr
    help: StrictStr = ""


class Route(Value):
    """What is asked for: a drug and the way it is given."""

    id: RouteId
    title: StrictStr
    help: StrictStr = ""


class ScriptQuestion(Sourced):
    """A question to ask in a call; ``party`` is whom, ``part`` the heading."""

    id: StrictStr
    party: StrictStr
    part: StrictStr
    asks: StrictStr
    why: StrictStr = ""
    when: Condition = Field(default_factory=Always)


class LearnPage(Sourced):
    """A short plain page to read."""

    id: StrictStr
    title: StrictStr
    body: StrictStr


Row: TypeAlias = (
    Question
    | Group
    | Requirement
    | DocumentType
    | Instrument
    | TreatmentClass
    | Treatment
    | PlanKind
    | ConditionKind
    | Route
    | ScriptQuestion
    | LearnPage
    | DeadlineRule
    | CodeExclusion
)
R = TypeVar("R", bound=Row)


class Catalog(Value):
    """All definitions, already checked for broken references."""

    questions: tuple[Question, ...] = ()
    groups: tuple[Group, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    document_types: tuple[DocumentType, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    classes: tuple[TreatmentClass, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    plan_kinds: tuple[PlanKind, ...] = ()
    conditions: tuple[ConditionKind, ...] = ()
    routes: tuple[Route, ...] = ()
    script: tuple[ScriptQuestion, ...] = ()
    learn: tuple[LearnPage, ...] = ()
    deadline_rules: tuple[DeadlineRule, ...] = ()
    code_exclusions: tuple[CodeExclusion, ...] = ()

    @cached_property
    def _by_id(self) -> dict[tuple[type, str], Row]:
        rows: tuple[Row, ...] = (
            *self.questions,
            *self.groups,
            *self.requirements,
            *self.document_types,
            *self.instruments,
            *self.classes,
            *self.treatments,
            *self.plan_kinds,
            *self.conditions,
            *self.routes,
            *self.script,
            *self.learn,
            *self.deadline_rules,
            *self.code_exclusions,
        )
        return {(type(row), row.id): row for row in rows}

    def find(self, kind: type[R], row_id: str | None) -> R | None:
        """Return the row of this kind and id, or None: ``find(Treatment, "pregabalin")``."""
        found = self._by_id.get((kind, row_id or ""))
        return found if isinstance(found, kind) else None
