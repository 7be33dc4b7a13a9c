"""The shape of each kind of data file, as models; the JSON Schemas come from here.

A folder of ``resources/catalog`` holds one kind of file. Rows are those of
``domain.definitions``; what a file says once for all its rows stands at its top.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StrictInt, StrictStr

from intake.domain.codes import CodeExclusion, CodeList
from intake.domain.definitions import (
    BodyPlace,
    Chapter,
    ClinicalCriteria,
    ConditionKind,
    DayPrompt,
    DiagnosisDetail,
    DiagnosisName,
    DocumentType,
    ExceptionStep,
    Group,
    LearnPage,
    Letter,
    OpioidScale,
    PaperLabel,
    PlanKind,
    PromptGroup,
    PublishedPolicy,
    Question,
    RecordsNote,
    Requirement,
    Route,
    SafetyPrompt,
    ScriptQuestion,
    State,
    StateTopic,
    Term,
    Treatment,
    TreatmentClass,
    Yardstick,
)
from intake.domain.instruments import Instrument
from intake.domain.rules import DeadlineRule, UnknownClock
from intake.domain.value import Value
from intake.ids import GroupId, TreatmentClassId

Order = Annotated[StrictInt, Field(ge=1, description="Where it comes among its kind.")]

OptionsFrom: TypeAlias = Literal[
    "plan_kinds", "conditions", "routes", "states", "icd10cm", "hcpcs"
]


class QuestionRow(Question):
    """One question; rows named by ``options_from`` stand for its options."""

    section: StrictStr = ""
    options_from: OptionsFrom | None = None


class QuestionFile(Value):
    """One section of the interview: ``questions/<section>.toml``."""

    order: Order
    section: StrictStr
    question: tuple[QuestionRow, ...]


class RequirementRow(Requirement):
    """One requirement; its group is that of the file."""

    group: GroupId = GroupId("")


class RequirementFile(Value):
    """One group of the checklist: ``requirements/<group>.toml``."""

    order: Order
    group: Group
    requirement: tuple[RequirementRow, ...]


class PlanFile(Value):
    """One kind of plan, its rules of time, and dates no source gives: ``plans/<kind>.toml``."""

    order: Order
    plan: PlanKind
    rule: tuple[DeadlineRule, ...] = ()
    unknown: tuple[UnknownClock, ...] = ()


class InstrumentFile(Value):
    """One questionnaire: ``instruments/<name>.toml``."""

    order: Order
    instrument: Instrument


class TreatmentRow(Treatment):
    """One treatment; its class is that of the file."""

    group: TreatmentClassId = TreatmentClassId("")


class TreatmentFile(Value):
    """One class of treatments and those that belong to it: ``treatments/<class>.toml``."""

    order: Order
    group: TreatmentClass
    treatment: tuple[TreatmentRow, ...] = ()


class YardstickFile(Value):
    """Published ways of counting treatments: ``yardsticks/<name>.toml``."""

    order: Order
    yardstick: tuple[Yardstick, ...]


class OpioidFile(Value):
    """A published table of opioids as morphine a day: ``opioids/<name>.toml``."""

    order: Order
    scale: OpioidScale


class DocumentFile(Value):
    """Kinds of paper: ``documents/<name>.toml``."""

    order: Order
    type: tuple[DocumentType, ...]


class LabelFile(Value):
    """Words that papers use for what they tell: ``labels/<name>.toml``."""

    order: Order
    label: tuple[PaperLabel, ...] = ()
    diagnosis: tuple[DiagnosisName, ...] = ()
    detail: tuple[DiagnosisDetail, ...] = ()


class ConditionFile(Value):
    """One condition: ``conditions/<name>.toml``."""

    order: Order
    condition: ConditionKind


class RouteFile(Value):
    """What can be asked for: ``routes/<name>.toml``."""

    order: Order
    route: tuple[Route, ...]


class ScriptFile(Value):
    """Questions to ask in a call: ``scripts/<party>.toml``."""

    order: Order
    ask: tuple[ScriptQuestion, ...]


class DeadlineFile(Value):
    """Rules of time that hold whatever the plan: ``deadlines/<name>.toml``."""

    order: Order
    rule: tuple[DeadlineRule, ...]


class CodeFile(Value):
    """Codes of one official list, and which exclude each other: ``codes/<list>.toml``."""

    order: Order
    list: CodeList
    exclusion: tuple[CodeExclusion, ...] = ()


class PolicyFile(Value):
    """One policy as it was read: ``policies/<insurer and number>.toml``."""

    order: Order
    policy: PublishedPolicy


class StateFile(Value):
    """The states, and what differs between them: ``states/<name>.toml``."""

    order: Order
    state: tuple[State, ...] = ()
    topic: tuple[StateTopic, ...] = ()


class SafetyRow(SafetyPrompt):
    """One thing to tell the clinic about; its group is that of the file."""

    group: StrictStr = ""


class SafetyFile(Value):
    """What to tell the clinic about: ``safety/<group>.toml``."""

    order: Order
    group: PromptGroup
    prompt: tuple[SafetyRow, ...]


class LetterFile(Value):
    """Letters to those who hold records, and what to know: ``letters/<name>.toml``."""

    order: Order
    letter: tuple[Letter, ...] = ()
    note: tuple[RecordsNote, ...] = ()


class CriteriaFile(Value):
    """Published clinical criteria: ``criteria/<name>.toml``."""

    order: Order
    criteria: ClinicalCriteria


class LearnFile(Value):
    """One chapter of pages to read, and words explained: ``learn/<chapter>.toml``."""

    order: Order
    chapter: Chapter
    page: tuple[LearnPage, ...]
    term: tuple[Term, ...] = ()


class DiaryFile(Value):
    """What a day of the diary is told with: ``diary/<name>.toml``."""

    order: Order
    place: tuple[BodyPlace, ...] = ()
    prompt: tuple[DayPrompt, ...] = ()


class ExceptionFile(Value):
    """What to gather, ask and write when a plan says no in general: ``exceptions/<name>``."""

    order: Order
    step: tuple[ExceptionStep, ...]


AnyFile = (
    QuestionFile
    | RequirementFile
    | PlanFile
    | InstrumentFile
    | TreatmentFile
    | DocumentFile
    | ConditionFile
    | RouteFile
    | ScriptFile
    | DeadlineFile
    | LearnFile
    | CodeFile
    | DiaryFile
    | SafetyFile
    | PolicyFile
    | StateFile
    | YardstickFile
    | OpioidFile
    | ExceptionFile
    | LetterFile
    | LabelFile
    | CriteriaFile
)
"""Whatever a data file can be."""

FOLDERS: dict[str, type[AnyFile]] = {
    "questions": QuestionFile,
    "requirements": RequirementFile,
    "plans": PlanFile,
    "instruments": InstrumentFile,
    "treatments": TreatmentFile,
    "documents": DocumentFile,
    "conditions": ConditionFile,
    "routes": RouteFile,
    "scripts": ScriptFile,
    "deadlines": DeadlineFile,
    "learn": LearnFile,
    "codes": CodeFile,
    "diary": DiaryFile,
    "safety": SafetyFile,
    "policies": PolicyFile,
    "states": StateFile,
    "yardsticks": YardstickFile,
    "opioids": OpioidFile,
    "exceptions": ExceptionFile,
    "letters": LetterFile,
    "labels": LabelFile,
    "criteria": CriteriaFile,
}
"""What each folder of the catalog holds."""
