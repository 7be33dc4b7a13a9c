"""The shape of data files that hold what sources say: rules, lists, policies, pages to read."""

from __future__ import annotations

from intake.catalog.ordered import Ordered
from intake.domain.codes import CodeExclusion, CodeList
from intake.domain.definitions import (
    Chapter,
    ClinicalCriteria,
    DiagnosisDetail,
    DiagnosisName,
    DocumentType,
    LearnPage,
    Letter,
    OpioidScale,
    PaperLabel,
    PlanKind,
    PublishedPolicy,
    RecordsNote,
    State,
    StateTopic,
    Term,
    Treatment,
    TreatmentClass,
    Yardstick,
)
from intake.domain.rules import DeadlineRule, UnknownClock
from intake.ids import TreatmentClassId


class PlanFile(Ordered):
    """One kind of plan, its rules of time, and dates no source gives: ``plans/<kind>.toml``."""

    plan: PlanKind
    rule: tuple[DeadlineRule, ...] = ()
    unknown: tuple[UnknownClock, ...] = ()


class TreatmentRow(Treatment):
    """One treatment; its class is that of the file."""

    group: TreatmentClassId = TreatmentClassId("")


class TreatmentFile(Ordered):
    """One class of treatments and those that belong to it: ``treatments/<class>.toml``."""

    group: TreatmentClass
    treatment: tuple[TreatmentRow, ...] = ()


class YardstickFile(Ordered):
    """Published ways of counting treatments: ``yardsticks/<name>.toml``."""

    yardstick: tuple[Yardstick, ...]


class OpioidFile(Ordered):
    """A published table of opioids as morphine a day: ``opioids/<name>.toml``."""

    scale: OpioidScale


class DocumentFile(Ordered):
    """Kinds of paper: ``documents/<name>.toml``."""

    type: tuple[DocumentType, ...]


class LabelFile(Ordered):
    """Words that papers use for what they tell: ``labels/<name>.toml``."""

    label: tuple[PaperLabel, ...] = ()
    diagnosis: tuple[DiagnosisName, ...] = ()
    detail: tuple[DiagnosisDetail, ...] = ()


class DeadlineFile(Ordered):
    """Rules of time that hold whatever the plan: ``deadlines/<name>.toml``."""

    rule: tuple[DeadlineRule, ...]


class CodeFile(Ordered):
    """Codes of one official list, and which exclude each other: ``codes/<list>.toml``."""

    list: CodeList
    exclusion: tuple[CodeExclusion, ...] = ()


class PolicyFile(Ordered):
    """One policy as it was read: ``policies/<insurer and number>.toml``."""

    policy: PublishedPolicy


class StateFile(Ordered):
    """The states, and what differs between them: ``states/<name>.toml``."""

    state: tuple[State, ...] = ()
    topic: tuple[StateTopic, ...] = ()


class LetterFile(Ordered):
    """Letters to those who hold records, and what to know: ``letters/<name>.toml``."""

    letter: tuple[Letter, ...] = ()
    note: tuple[RecordsNote, ...] = ()


class CriteriaFile(Ordered):
    """Published clinical criteria: ``criteria/<name>.toml``."""

    criteria: ClinicalCriteria


class LearnFile(Ordered):
    """One chapter of pages to read, and words explained: ``learn/<chapter>.toml``."""

    chapter: Chapter
    page: tuple[LearnPage, ...]
    term: tuple[Term, ...] = ()
