"""Turn the tables of the data files into definitions; refuse what is wrong, by name.

Every refusal names the file, the row and the key: "requirements/tried.toml requirement 3
because: Field required".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from pydantic import TypeAdapter, ValidationError

from intake.catalog.files import FOLDERS, AnyFile
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
from intake.catalog.references import vouch
from intake.domain.definitions import (
    AnswerOption,
    Catalog,
    ConditionKind,
    PlanKind,
    Question,
    Requirement,
    Route,
    SafetyPrompt,
    ScriptQuestion,
    State,
    Treatment,
)
from intake.domain.rules import DeadlineRule, UnknownClock
from intake.domain.value import Value
from intake.errors import CatalogError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from intake.domain.codes import CodeList
    from intake.domain.definitions import LearnPage

    Table: TypeAlias = Mapping[str, object]
    _Offered: TypeAlias = Mapping[str, tuple[AnswerOption, ...]]

F = TypeVar("F", bound=AnyFile)

LONGER = "Clinics usually need a longer code that begins like this one."
_OFFERED = ("plan_kinds", "conditions", "routes", "states")
CONDITIONAL = "row with a condition"
_SHARED = (
    Question,
    Requirement,
    ScriptQuestion,
    DeadlineRule,
    UnknownClock,
    SafetyPrompt,
)


def parse_catalog(tables: Mapping[str, Table]) -> Catalog:
    """Parse all files, given as ``{"folder/name.toml": table}``.

    Raises:
        CatalogError: A file, row or key is wrong, or names something that is not there.
    """
    files = {where: _file(where, table) for where, table in sorted(tables.items())}
    catalog = _build(_Files(files))
    vouch(catalog, _places(files))
    return catalog


class _Files:
    """The parsed files, to be taken by their kind in the order they give themselves."""

    def __init__(self, files: Mapping[str, AnyFile]) -> None:
        self._files = sorted(files.items(), key=lambda each: (each[1].order, each[0]))

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """Return the files of one kind, in order."""
        return tuple(file for _, file in self._files if isinstance(file, kind))

    def rows(self, kind: type[AnyFile], key: str) -> tuple[Value, ...]:
        """Return what stands at a key of all files of one kind, in order."""
        return tuple(row for each in self.of(kind) for row in _rows(getattr(each, key)))


_AS_THEY_STAND: Mapping[str, tuple[type[AnyFile], str]] = {
    "groups": (RequirementFile, "group"),
    "document_types": (DocumentFile, "type"),
    "instruments": (InstrumentFile, "instrument"),
    "classes": (TreatmentFile, "group"),
    "plan_kinds": (PlanFile, "plan"),
    "conditions": (ConditionFile, "condition"),
    "routes": (RouteFile, "route"),
    "script": (ScriptFile, "ask"),
    "chapters": (LearnFile, "chapter"),
    "terms": (LearnFile, "term"),
    "body_places": (DiaryFile, "place"),
    "day_prompts": (DiaryFile, "prompt"),
    "code_exclusions": (CodeFile, "exclusion"),
    "code_lists": (CodeFile, "list"),
    "prompt_groups": (SafetyFile, "group"),
    "policies": (PolicyFile, "policy"),
    "states": (StateFile, "state"),
    "state_topics": (StateFile, "topic"),
    "yardsticks": (YardstickFile, "yardstick"),
    "opioid_scales": (OpioidFile, "scale"),
    "exception_steps": (ExceptionFile, "step"),
    "letters": (LetterFile, "letter"),
    "records_notes": (LetterFile, "note"),
    "paper_labels": (LabelFile, "label"),
    "diagnosis_names": (LabelFile, "diagnosis"),
    "diagnosis_details": (LabelFile, "detail"),
    "criteria": (CriteriaFile, "criteria"),
}
"""Rows that need nothing of their file: the catalog's field, the kind of file, its key."""


def _build(files: _Files) -> Catalog:
    plain = {field: files.rows(*where) for field, where in _AS_THEY_STAND.items()}
    offered = {name: _options(plain[name]) for name in _OFFERED}
    offered |= {each.list.id: _codes(each.list) for each in files.of(CodeFile)}
    return Catalog.model_validate(
        {
            **plain,
            "questions": tuple(_questions(files.of(QuestionFile), offered)),
            "requirements": tuple(_requirements(files.of(RequirementFile))),
            "treatments": tuple(_treatments(files.of(TreatmentFile))),
            "unknown_clocks": tuple(_unknown(files.of(PlanFile))),
            "deadline_rules": tuple(_rules(files.of(PlanFile), files.of(DeadlineFile))),
            "safety_prompts": tuple(_prompts(files.of(SafetyFile))),
            "learn": tuple(_pages(files.of(LearnFile))),
        }
    )


def _questions(
    files: Iterable[QuestionFile],
    offered: _Offered,
) -> Iterator[Question]:
    for file in files:
        for row in file.question:
            options = row.options
            if row.options_from is not None:
                options = offered[row.options_from]
            fields = {name: value for name, value in row if name in Question.model_fields}
            section = row.section or file.section
            yield Question.model_validate({**fields, "section": section, "options": options})


def _options(rows: Iterable[Value]) -> tuple[AnswerOption, ...]:
    return tuple(
        AnswerOption(id=row.id, says=row.title, help="" if isinstance(row, State) else row.help)
        for row in rows
        if isinstance(row, PlanKind | ConditionKind | Route | State)
    )


def _codes(codes: CodeList) -> tuple[AnswerOption, ...]:
    return tuple(
        AnswerOption(id=each.code, says=each.says, help="" if each.is_whole else LONGER)
        for each in codes.codes
    )


def _requirements(files: Iterable[RequirementFile]) -> Iterator[Requirement]:
    for file in files:
        for row in file.requirement:
            yield Requirement.model_validate({**dict(row), "group": file.group.id})


def _prompts(files: Iterable[SafetyFile]) -> Iterator[SafetyPrompt]:
    for file in files:
        for row in file.prompt:
            yield SafetyPrompt.model_validate({**dict(row), "group": file.group.id})


def _pages(files: Iterable[LearnFile]) -> Iterator[LearnPage]:
    for file in files:
        for row in file.page:
            yield row.changed(chapter=file.chapter.id)


def _treatments(files: Iterable[TreatmentFile]) -> Iterator[Treatment]:
    for file in files:
        for row in file.treatment:
            yield Treatment.model_validate({**dict(row), "group": file.group.id})


def _rules(
    plans: Iterable[PlanFile], general: Iterable[DeadlineFile]
) -> Iterator[DeadlineRule]:
    for file in plans:
        for rule in file.rule:
            yield rule.changed(plan=file.plan.id)
    for each in general:
        yield from each.rule


def _unknown(plans: Iterable[PlanFile]) -> Iterator[UnknownClock]:
    for file in plans:
        for clock in file.unknown:
            yield clock.changed(plan=file.plan.id)


def _file(where: str, table: Table) -> AnyFile:
    folder = where.split("/", maxsplit=1)[0]
    kind = FOLDERS.get(folder)
    if kind is None:
        raise CatalogError(where, f"no kind of data file lies in {folder!r}")
    try:
        return TypeAdapter[AnyFile](kind).validate_python(table)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise CatalogError(_place(where, first["loc"]), first["msg"]) from error


def _place(where: str, path: Sequence[int | str]) -> str:
    words = [str(step + 1) if isinstance(step, int) else step for step in path]
    return " ".join((where, *words))


def _places(files: Mapping[str, AnyFile]) -> dict[str, str]:
    """Return where each row stands, by its id; other rows by kind and id ("Yardstick athf").

    No two rows of a kind share an id.
    """
    places: dict[tuple[str, str], str] = {}
    for where, file in files.items():
        for name, value in file:
            for number, row in enumerate(_rows(value)):
                place = _place(where, (name, number) if isinstance(value, tuple) else (name,))
                key = (_kind_of_id(row), str(getattr(row, "id", place)))
                if key in places:
                    message = f"the id {key[1]!r} is taken by {places[key]}"
                    raise CatalogError(place, message)
                places[key] = place
    return {
        row_id if kind == CONDITIONAL else f"{kind} {row_id}": place
        for (kind, row_id), place in places.items()
    }


def _rows(value: int | str | Value | tuple[Value, ...]) -> tuple[Value, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, Value) else ()


def _kind_of_id(row: Value) -> str:
    """Return which ids a row must differ from: answers tell questions and requirements."""
    if isinstance(row, _SHARED):
        return CONDITIONAL
    return type(row).__name__
