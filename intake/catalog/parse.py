"""Turn the tables of the data files into definitions; refuse what is wrong, by name.

Every refusal names the file, the row and the key: "requirements/tried.toml requirement 3
because: Field required".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from pydantic import TypeAdapter, ValidationError

from intake.catalog.files import (
    FOLDERS,
    AnyFile,
    CodeFile,
    ConditionFile,
    DeadlineFile,
    DiaryFile,
    DocumentFile,
    InstrumentFile,
    LearnFile,
    PlanFile,
    QuestionFile,
    RequirementFile,
    RouteFile,
    SafetyFile,
    ScriptFile,
    TreatmentFile,
)
from intake.catalog.references import vouch
from intake.domain.definitions import (
    AnswerOption,
    Catalog,
    Question,
    Requirement,
    SafetyPrompt,
    ScriptQuestion,
    Treatment,
)
from intake.domain.rules import DeadlineRule
from intake.domain.value import Value
from intake.errors import CatalogError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from intake.domain.definitions import ConditionKind, PlanKind, Route

    Table: TypeAlias = Mapping[str, object]
    _Offered: TypeAlias = Mapping[str, Sequence[PlanKind | ConditionKind | Route]]

F = TypeVar("F", bound=AnyFile)

CONDITIONAL = "row with a condition"


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


def _build(files: _Files) -> Catalog:
    plans = files.of(PlanFile)
    conditions = tuple(each.condition for each in files.of(ConditionFile))
    routes = tuple(row for each in files.of(RouteFile) for row in each.route)
    kinds = tuple(each.plan for each in plans)
    offered: _Offered = {"plan_kinds": kinds, "conditions": conditions, "routes": routes}
    requirements = files.of(RequirementFile)
    treatments = files.of(TreatmentFile)
    return Catalog(
        questions=tuple(_questions(files.of(QuestionFile), offered)),
        groups=tuple(each.group for each in requirements),
        requirements=tuple(_requirements(requirements)),
        document_types=tuple(row for each in files.of(DocumentFile) for row in each.type),
        instruments=tuple(each.instrument for each in files.of(InstrumentFile)),
        classes=tuple(each.group for each in treatments),
        treatments=tuple(_treatments(treatments)),
        plan_kinds=kinds,
        conditions=conditions,
        routes=routes,
        script=tuple(row for each in files.of(ScriptFile) for row in each.ask),
        learn=tuple(each.page for each in files.of(LearnFile)),
        deadline_rules=tuple(_rules(plans, files.of(DeadlineFile))),
        body_places=tuple(row for each in files.of(DiaryFile) for row in each.place),
        day_prompts=tuple(row for each in files.of(DiaryFile) for row in each.prompt),
        code_exclusions=tuple(row for each in files.of(CodeFile) for row in each.exclusion),
        prompt_groups=tuple(each.group for each in files.of(SafetyFile)),
        safety_prompts=tuple(_prompts(files.of(SafetyFile))),
    )


def _questions(
    files: Iterable[QuestionFile],
    offered: _Offered,
) -> Iterator[Question]:
    for file in files:
        for row in file.question:
            options = row.options
            if row.options_from is not None:
                options = tuple(
                    AnswerOption(id=each.id, says=each.title, help=each.help)
                    for each in offered[row.options_from]
                )
            fields = {name: value for name, value in row if name in Question.model_fields}
            section = row.section or file.section
            yield Question.model_validate({**fields, "section": section, "options": options})


def _requirements(files: Iterable[RequirementFile]) -> Iterator[Requirement]:
    for file in files:
        for row in file.requirement:
            yield Requirement.model_validate({**dict(row), "group": file.group.id})


def _prompts(files: Iterable[SafetyFile]) -> Iterator[SafetyPrompt]:
    for file in files:
        for row in file.prompt:
            yield SafetyPrompt.model_validate({**dict(row), "group": file.group.id})


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
    """Return where each row stands, by its id. No two rows of a kind share an id."""
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
    return {row_id: place for (kind, row_id), place in places.items() if kind == CONDITIONAL}


def _rows(value: int | str | Value | tuple[Value, ...]) -> tuple[Value, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, Value) else ()


def _kind_of_id(row: Value) -> str:
    """Return which ids a row must differ from: answers tell questions and requirements."""
    if isinstance(row, Question | Requirement | ScriptQuestion | DeadlineRule | SafetyPrompt):
        return CONDITIONAL
    return type(row).__name__
