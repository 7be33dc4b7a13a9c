"""The shape of case.json: a whole case as plain data, for a person to read and to write.

``CaseFile`` is what is read, ``case_json`` what is written; they lie together so that they
cannot drift apart. resources/README.md shows the shape by example.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, TypeAlias

from pydantic import Field, StrictBool, StrictStr, model_validator

from intake.domain.allergies import Allergy
from intake.domain.answers import Answer, Answered, Said
from intake.domain.contacts import Contact
from intake.domain.crps import Signs, Symptoms
from intake.domain.documents import Document, Original, Proof
from intake.domain.entry import Entry
from intake.domain.holders import Holder
from intake.domain.infusions import Infusion
from intake.domain.limbs import Limbs
from intake.domain.medicines import Medicine
from intake.domain.people import Helper
from intake.domain.policies import Criterion, Policy
from intake.domain.put_off import PutOff
from intake.domain.records_requests import RecordsRequest
from intake.domain.scores import DiaryEntry, Score
from intake.domain.section_done import SectionDone
from intake.domain.set_aside import SetAside
from intake.domain.treatments import Trial
from intake.domain.value import Value
from intake.ids import PATIENT, QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from intake.domain.case import AnyEntry, Case
    from intake.ids import DocumentId

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

FORMAT = 1
ANSWERS = "answers"
DOCUMENTS = "documents"
ORIGINALS = "originals"
LINKS = "links"

SECTIONS: Mapping[str, type[AnyEntry]] = {
    "helpers": Helper,
    DOCUMENTS: Document,
    ORIGINALS: Original,
    LINKS: Proof,
    "scores": Score,
    "diary": DiaryEntry,
    "trials": Trial,
    "contacts": Contact,
    "policies": Policy,
    "criteria": Criterion,
    "infusions": Infusion,
    "holders": Holder,
    "records_requests": RecordsRequest,
    "medicines": Medicine,
    "allergies": Allergy,
    "crps_symptoms": Symptoms,
    "crps_signs": Signs,
    "limbs": Limbs,
    "put_off": PutOff,
    "sections_done": SectionDone,
    "set_aside": SetAside,
}
"""The parts that are lists of rows; the answers lie by question beside them."""

_NOT_ANSWERED = ("dont_know", "does_not_apply", "come_back", "waiting")
_ALWAYS_TOLD = ("unit", "per", "channel", "party")
_NOT_LOOKED_AT: Mapping[str, Json] = {"title": "", "sha256": "", "size": 0, "media": "other"}


class AnswerRow(Entry):
    """What was said to one question, in one level: its kind, then what belongs to it."""

    said: Said

    @model_validator(mode="before")
    @classmethod
    def _in_levels(cls, row: Json) -> Json:
        if not isinstance(row, dict):
            return row
        what = {name: value for name, value in row.items() if name != "said_by"}
        is_answered = what.get("kind") not in _NOT_ANSWERED
        said: Json = {"kind": "answered", "given": what} if is_answered else what
        return {"said": said, "said_by": row.get("said_by", PATIENT)}


class DocumentRow(Value):
    """A document and the name of the file that holds its bytes.

    A row with a hash is one that Previsit wrote; a row without is a person's own, and its
    file is looked at afresh. A document whose pages lie in originals has no file.
    """

    entry: Document
    file: StrictStr
    is_known: StrictBool

    @model_validator(mode="before")
    @classmethod
    def _apart(cls, row: Json) -> Json:
        if not isinstance(row, dict):
            return row
        entry = {name: value for name, value in row.items() if name != "file"}
        is_known = "sha256" in row
        apart: dict[str, Json] = {
            "entry": entry if is_known else {**_NOT_LOOKED_AT, **entry},
            "is_known": is_known,
        }
        if row.get("runs"):
            apart["file"] = ""
        elif row.keys() & {"file", "file_name"}:
            apart["file"] = row.get("file", row.get("file_name"))
        return apart


class OriginalRow(Value):
    """An original and the name of the file that holds its bytes."""

    entry: Original
    file: StrictStr

    @model_validator(mode="before")
    @classmethod
    def _apart(cls, row: Json) -> Json:
        if not isinstance(row, dict):
            return row
        entry: Json = {name: value for name, value in row.items() if name != "file"}
        return {"entry": entry, **{name: row[name] for name in row.keys() & {"file"}}}


class CaseFile(Value):
    """A whole case as case.json holds it."""

    format: Literal[1]
    answers: dict[QuestionId, AnswerRow] = Field(default_factory=dict)
    helpers: tuple[Helper, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    originals: tuple[OriginalRow, ...] = ()
    links: tuple[Proof, ...] = ()
    scores: tuple[Score, ...] = ()
    diary: tuple[DiaryEntry, ...] = ()
    trials: tuple[Trial, ...] = ()
    contacts: tuple[Contact, ...] = ()
    policies: tuple[Policy, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    infusions: tuple[Infusion, ...] = ()
    holders: tuple[Holder, ...] = ()
    records_requests: tuple[RecordsRequest, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    crps_symptoms: tuple[Symptoms, ...] = ()
    crps_signs: tuple[Signs, ...] = ()
    limbs: tuple[Limbs, ...] = ()
    put_off: tuple[PutOff, ...] = ()
    sections_done: tuple[SectionDone, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    def rows(self) -> Iterator[tuple[str, AnyEntry]]:
        """Yield every entry without a file of its own, with its place in the case file."""
        for question, row in self.answers.items():
            answer = Answer(id=question, said=row.said, said_by=row.said_by)
            yield f"{ANSWERS}.{question}", answer
        for name in SECTIONS:
            if name not in {DOCUMENTS, ORIGINALS}:
                for number, entry in enumerate(getattr(self, name)):
                    yield f"{name}[{number}]", entry


def case_json(case: Case, files: Mapping[DocumentId, str]) -> bytes:
    """Return a case as the text of case.json: same case, same bytes.

    Args:
        case: what to write.
        files: the names of the files that hold the documents' bytes, where they were
            written beside it.
    """
    table: dict[str, object] = {"format": FORMAT}
    answers = {str(each.id): _answer(each) for each in case.all(Answer)}
    if answers:
        table[ANSWERS] = answers
    for name, kind in SECTIONS.items():
        rows = [_row(entry, files) for entry in case.entries() if isinstance(entry, kind)]
        if rows:
            table[name] = rows
    text = json.dumps(table, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8")


def _row(entry: AnyEntry, files: Mapping[DocumentId, str]) -> dict[str, object]:
    whole: dict[str, Json] = entry.model_dump(mode="json")
    short: dict[str, Json] = entry.model_dump(mode="json", exclude_defaults=True)
    row: dict[str, object] = {**_told(whole, short)}
    if isinstance(entry, (Document, Original)) and entry.id in files and not _is_bare(entry):
        row["file"] = files[entry.id]
    return row


def _is_bare(entry: Document | Original) -> bool:
    """Whether no file lies behind an entry itself: its pages lie in originals."""
    return isinstance(entry, Document) and bool(entry.runs)


def _told(whole: Mapping[str, Json], short: Mapping[str, Json]) -> dict[str, Json]:
    """Return what differs from the usual, and what a reader would miss all the same."""
    told: dict[str, Json] = {}
    for name, value in whole.items():
        if name in short:
            told[name] = _inside(value, short[name])
        elif name in _ALWAYS_TOLD and value:
            told[name] = value
    return told


def _inside(whole: Json, short: Json) -> Json:
    """Return what stands inside a row; a value of several kinds keeps its kind."""
    if isinstance(whole, dict) and isinstance(short, dict):
        kind = {"kind": whole["kind"]} if "kind" in whole else {}
        return {**kind, **_told(whole, short)}
    if isinstance(whole, list) and isinstance(short, list):
        return [_inside(*pair) for pair in zip(whole, short, strict=True)]
    return short


def _answer(answer: Answer) -> dict[str, object]:
    said = answer.said
    what = said.given if isinstance(said, Answered) else said
    row: dict[str, object] = {"kind": what.kind}
    row |= what.model_dump(mode="json", exclude_defaults=True)
    if answer.said_by != PATIENT:
        row["said_by"] = answer.said_by
    return row
