"""What may be asked and required: the definitions, as the catalog gives them."""

from __future__ import annotations

from intake.domain.definitions.catalog import Catalog
from intake.domain.definitions.criteria import BodySign, ClinicalCriteria, SignCategory
from intake.domain.definitions.diagnoses import DiagnosisDetail, DiagnosisName, NamedCode
from intake.domain.definitions.diary import BodyPlace, DayPrompt
from intake.domain.definitions.exceptions import ExceptionPart, ExceptionStep, FactsBelow
from intake.domain.definitions.labels import LabelUse, PaperField, PaperLabel
from intake.domain.definitions.letters import (
    Addressee,
    Letter,
    LetterFact,
    LetterPart,
    Listed,
    NoteAbout,
    RecordsNote,
)
from intake.domain.definitions.paths import AppealLevel, ConditionKind, PlanKind, Route
from intake.domain.definitions.published import (
    Counted,
    PolicyAbout,
    PolicyNumber,
    PolicySays,
    PublishedPolicy,
)
from intake.domain.definitions.questions import (
    AnswerKind,
    AnswerOption,
    Question,
    Round,
    ScriptQuestion,
    SummaryPart,
)
from intake.domain.definitions.reading import (
    MADE_OF_ROWS,
    Chapter,
    Claim,
    Lead,
    LearnPage,
    LearnPart,
    Term,
)
from intake.domain.definitions.requirements import DocumentType, Group, PacketPart, Requirement
from intake.domain.definitions.safety import PromptGroup, SafetyPrompt
from intake.domain.definitions.states import State, StateRule, StateTopic
from intake.domain.definitions.tried import (
    OpioidFactor,
    OpioidScale,
    Treatment,
    TreatmentClass,
    Yardstick,
)

__all__ = [
    "MADE_OF_ROWS",
    "Addressee",
    "AnswerKind",
    "AnswerOption",
    "AppealLevel",
    "BodyPlace",
    "BodySign",
    "Catalog",
    "Chapter",
    "Claim",
    "ClinicalCriteria",
    "ConditionKind",
    "Counted",
    "DayPrompt",
    "DiagnosisDetail",
    "DiagnosisName",
    "DocumentType",
    "ExceptionPart",
    "ExceptionStep",
    "FactsBelow",
    "Group",
    "LabelUse",
    "Lead",
    "LearnPage",
    "LearnPart",
    "Letter",
    "LetterFact",
    "LetterPart",
    "Listed",
    "NamedCode",
    "NoteAbout",
    "OpioidFactor",
    "OpioidScale",
    "PacketPart",
    "PaperField",
    "PaperLabel",
    "PlanKind",
    "PolicyAbout",
    "PolicyNumber",
    "PolicySays",
    "PromptGroup",
    "PublishedPolicy",
    "Question",
    "RecordsNote",
    "Requirement",
    "Round",
    "Route",
    "SafetyPrompt",
    "ScriptQuestion",
    "SignCategory",
    "State",
    "StateRule",
    "StateTopic",
    "SummaryPart",
    "Term",
    "Treatment",
    "TreatmentClass",
    "Yardstick",
]
