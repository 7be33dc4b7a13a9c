"""What each folder of the catalog holds; the JSON Schemas come from here.

A folder of ``resources/catalog`` holds one kind of file. Rows are those of
``domain.definitions``; what a file says once for all its rows stands at its top.
"""

from __future__ import annotations

from intake.catalog.interview_files import (
    ConditionFile,
    DiaryFile,
    ExceptionFile,
    InstrumentFile,
    QuestionFile,
    RequirementFile,
    RouteFile,
    SafetyFile,
    ScriptFile,
)
from intake.catalog.reference_files import (
    CodeFile,
    CriteriaFile,
    DeadlineFile,
    DocumentFile,
    LabelFile,
    LearnFile,
    LetterFile,
    OpioidFile,
    PlanFile,
    PolicyFile,
    StateFile,
    TreatmentFile,
    YardstickFile,
)

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
