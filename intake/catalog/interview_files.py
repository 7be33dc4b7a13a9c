"""The shape of data files that hold what a person is asked, and what is asked for."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import StrictStr

from intake.catalog.ordered import Ordered
from intake.domain.definitions import (
    BodyPlace,
    ConditionKind,
    DayPrompt,
    ExceptionStep,
    Group,
    PromptGroup,
    Question,
    Requirement,
    Route,
    SafetyPrompt,
    ScriptQuestion,
)
from intake.domain.instruments import Instrument
from intake.ids import GroupId

OptionsFrom: TypeAlias = Literal[
    "plan_kinds", "conditions", "routes", "states", "icd10cm", "hcpcs"
]
"""Rows of the catalog that stand for the options of a question."""


class QuestionRow(Question):
    """One question; rows named by ``options_from`` stand for its options."""

    section: StrictStr = ""
    options_from: OptionsFrom | None = None


class QuestionFile(Ordered):
    """One section of the interview: ``questions/<section>.toml``."""

    section: StrictStr
    question: tuple[QuestionRow, ...]


class RequirementRow(Requirement):
    """One requirement; its group is that of the file."""

    group: GroupId = GroupId("")


class RequirementFile(Ordered):
    """One group of the checklist: ``requirements/<group>.toml``."""

    group: Group
    requirement: tuple[RequirementRow, ...]


class InstrumentFile(Ordered):
    """One questionnaire: ``instruments/<name>.toml``."""

    instrument: Instrument


class ConditionFile(Ordered):
    """One condition: ``conditions/<name>.toml``."""

    condition: ConditionKind


class RouteFile(Ordered):
    """What can be asked for: ``routes/<name>.toml``."""

    route: tuple[Route, ...]


class ScriptFile(Ordered):
    """Questions to ask in a call: ``scripts/<party>.toml``."""

    ask: tuple[ScriptQuestion, ...]


class SafetyRow(SafetyPrompt):
    """One thing to tell the clinic about; its group is that of the file."""

    group: StrictStr = ""


class SafetyFile(Ordered):
    """What to tell the clinic about: ``safety/<group>.toml``."""

    group: PromptGroup
    prompt: tuple[SafetyRow, ...]


class DiaryFile(Ordered):
    """What a day of the diary is told with: ``diary/<name>.toml``."""

    place: tuple[BodyPlace, ...] = ()
    prompt: tuple[DayPrompt, ...] = ()


class ExceptionFile(Ordered):
    """What to gather, ask and write when a plan says no in general: ``exceptions/<name>``."""

    step: tuple[ExceptionStep, ...]
