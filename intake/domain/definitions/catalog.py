"""All definitions together, found by their kind and id."""

from __future__ import annotations

from functools import cached_property
from typing import TypeAlias, TypeVar

from intake.domain.codes import CodeExclusion, CodeList
from intake.domain.definitions.criteria import ClinicalCriteria
from intake.domain.definitions.diagnoses import DiagnosisDetail, DiagnosisName
from intake.domain.definitions.diary import BodyPlace, DayPrompt
from intake.domain.definitions.exceptions import ExceptionStep
from intake.domain.definitions.labels import PaperLabel
from intake.domain.definitions.letters import Letter, RecordsNote
from intake.domain.definitions.paths import ConditionKind, PlanKind, Route
from intake.domain.definitions.published import PublishedPolicy
from intake.domain.definitions.questions import Question, ScriptQuestion
from intake.domain.definitions.reading import Chapter, LearnPage, Term
from intake.domain.definitions.requirements import DocumentType, Group, Requirement
from intake.domain.definitions.safety import PromptGroup, SafetyPrompt
from intake.domain.definitions.states import State, StateTopic
from intake.domain.definitions.tried import (
    OpioidScale,
    Treatment,
    TreatmentClass,
    Yardstick,
)
from intake.domain.instruments import Instrument
from intake.domain.rules import DeadlineRule, UnknownClock
from intake.domain.value import Value

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
    | Chapter
    | LearnPage
    | Term
    | DeadlineRule
    | CodeExclusion
    | BodyPlace
    | DayPrompt
    | PromptGroup
    | SafetyPrompt
    | CodeList
    | PublishedPolicy
    | State
    | StateTopic
    | Yardstick
    | OpioidScale
    | ExceptionStep
    | Letter
    | RecordsNote
    | PaperLabel
    | DiagnosisName
    | DiagnosisDetail
    | ClinicalCriteria
    | UnknownClock
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
    chapters: tuple[Chapter, ...] = ()
    learn: tuple[LearnPage, ...] = ()
    terms: tuple[Term, ...] = ()
    deadline_rules: tuple[DeadlineRule, ...] = ()
    unknown_clocks: tuple[UnknownClock, ...] = ()
    code_exclusions: tuple[CodeExclusion, ...] = ()
    body_places: tuple[BodyPlace, ...] = ()
    day_prompts: tuple[DayPrompt, ...] = ()
    prompt_groups: tuple[PromptGroup, ...] = ()
    safety_prompts: tuple[SafetyPrompt, ...] = ()
    code_lists: tuple[CodeList, ...] = ()
    policies: tuple[PublishedPolicy, ...] = ()
    states: tuple[State, ...] = ()
    state_topics: tuple[StateTopic, ...] = ()
    yardsticks: tuple[Yardstick, ...] = ()
    opioid_scales: tuple[OpioidScale, ...] = ()
    exception_steps: tuple[ExceptionStep, ...] = ()
    letters: tuple[Letter, ...] = ()
    records_notes: tuple[RecordsNote, ...] = ()
    paper_labels: tuple[PaperLabel, ...] = ()
    diagnosis_names: tuple[DiagnosisName, ...] = ()
    diagnosis_details: tuple[DiagnosisDetail, ...] = ()
    criteria: tuple[ClinicalCriteria, ...] = ()

    @cached_property
    def _by_id(self) -> dict[tuple[type, str], Row]:
        kinds: list[tuple[Row, ...]] = [getattr(self, name) for name in type(self).model_fields]
        return {(type(row), row.id): row for rows in kinds for row in rows}

    @cached_property
    def _explained(self) -> dict[str, LearnPage]:
        return {row_id: page for page in self.learn for row_id in page.explains}

    def page_about(self, row_id: str) -> LearnPage | None:
        """Return the page to read that explains a requirement, a question or a rule of time."""
        return self._explained.get(row_id)

    def find(self, kind: type[R], row_id: str | None) -> R | None:
        """Return the row of this kind and id, or None: ``find(Treatment, "pregabalin")``."""
        found = self._by_id.get((kind, row_id or ""))
        return found if isinstance(found, kind) else None
