"""What a person's yes or no to a suggestion changes, as one command each.

A yes is made from the case as it stands: where somebody said something meanwhile, it
changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from intake.domain.answers import Answer, Answered, Text
from intake.domain.commands import Put, Together
from intake.domain.dates import ApproxDate
from intake.domain.definitions import PaperField, Treatment
from intake.domain.documents import Document, Proof, Target
from intake.domain.medicines import Medicine
from intake.domain.scores import Reported, Score
from intake.domain.suggesting.found import ScoreTotal, value_words
from intake.domain.suggesting.pending import QUESTIONS, contact_for, pending, score_date
from intake.domain.treatments import Trial
from intake.ids import (
    DocumentTypeId,
    InstrumentId,
    MedicineId,
    ProofId,
    ScoreId,
    TreatmentId,
    TrialId,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from intake.domain.case import AnyEntry, Case
    from intake.domain.contacts import Contact
    from intake.domain.definitions import Catalog
    from intake.domain.suggesting.found import Suggestion

    NewId = Callable[[], str]

_NOTHING = Together(commands=())


class Means(NamedTuple):
    """What a yes is carried out with: ids that no other entry has, and the day it is."""

    catalog: Catalog
    new_id: Callable[[], str]
    today: dt.date


def accept(
    case: Case, document_id: str, suggestions: Sequence[Suggestion], means: Means
) -> Together:
    """Return the command that keeps these suggestions of a paper, as one step."""
    made: list[Put] = []
    for each in suggestions:
        document = case.one(Document, document_id)
        if document is None or not pending(case, document, (each,)):
            continue
        entries = _entries(case, document, each, means)
        made.extend(Put(entry=entry) for entry in entries)
        for entry in entries:
            case = case.with_entry(entry)
    return Together(commands=tuple(made))


def refuse(case: Case, document_id: str, suggestions: Sequence[Suggestion]) -> Put | Together:
    """Return the command that remembers a no to these suggestions of a paper."""
    document = case.one(Document, document_id)
    if document is None:
        return _NOTHING
    keys = dict.fromkeys((*document.refused, *(each.key for each in suggestions)))
    return Put(entry=document.changed(refused=tuple(keys)))


def _entries(
    case: Case, document: Document, suggestion: Suggestion, means: Means
) -> tuple[AnyEntry, ...]:
    field = suggestion.field
    proof = _Proving(document, suggestion.page, means.new_id)
    if field is PaperField.MEDICATION:
        return _trial(suggestion, means.catalog, proof)
    if field is PaperField.SCORE:
        return _score(document, suggestion, proof, means.today)
    if field is PaperField.REFERENCE:
        return _referred(contact_for(case, document), suggestion, proof)
    if field in QUESTIONS:
        answer = _answer(suggestion)
        is_said = field is not PaperField.DIAGNOSIS_NAME  # the page names it without the code
        return (answer, proof.of(Target.answer(answer.id))) if is_said else (answer,)
    if field is PaperField.MEDICINE:
        entry: AnyEntry = _medicine(suggestion, means)
    else:
        entry = document.changed(**_said(field, suggestion.value))
    return (entry,)


def _referred(
    contact: Contact | None, suggestion: Suggestion, proof: _Proving
) -> tuple[AnyEntry, ...]:
    if contact is None:
        return ()
    changed = contact.changed(reference=value_words(suggestion.value))
    return changed, proof.of(Target.contact(contact.id))


class _Proving:
    """Makes the link from the page that says it."""

    def __init__(self, document: Document, page: int, new_id: Callable[[], str]) -> None:
        self._document, self._page = document, page
        self.new_id = new_id

    def of(self, target: Target) -> Proof:
        return Proof(
            id=ProofId(self.new_id()),
            document=self._document.id,
            first=self._page,
            last=self._page,
            target=target,
        )


def _said(field: PaperField, value: object) -> dict[str, object]:
    if field is PaperField.TYPE:
        return {"type": DocumentTypeId(str(value)), "is_confirmed": True}
    if field is PaperField.BIRTH_DATE:
        return {"birth_date_on_it": value.exact if isinstance(value, ApproxDate) else None}
    names = {
        PaperField.DATE: "date",
        PaperField.PROVIDER: "provider",
        PaperField.PATIENT: "patient_on_it",
    }
    return {names[field]: value}


def _answer(suggestion: Suggestion) -> Answer:
    text = Text(text=value_words(suggestion.value))
    return Answer(id=QUESTIONS[suggestion.field], said=Answered(given=text))


def _trial(suggestion: Suggestion, catalog: Catalog, proof: _Proving) -> tuple[AnyEntry, ...]:
    row = catalog.find(Treatment, str(suggestion.value))
    if row is None:
        return ()
    trial = Trial(
        id=TrialId(proof.new_id()),
        name=row.name,
        treatment=TreatmentId(row.id),
        group=row.group,
        note=_said_there(suggestion),
    )
    return trial, proof.of(Target.trial(trial.id))


def _medicine(suggestion: Suggestion, means: Means) -> Medicine:
    name = value_words(suggestion.value)
    return Medicine(id=MedicineId(means.new_id()), name=name, note=_said_there(suggestion))


def _said_there(suggestion: Suggestion) -> str:
    return f"The record says: “{suggestion.note}”" if suggestion.note else ""


def _score(
    document: Document, suggestion: Suggestion, proof: _Proving, today: dt.date
) -> tuple[AnyEntry, ...]:
    value, date = suggestion.value, score_date(document, suggestion)
    if not isinstance(value, ScoreTotal) or date is None:
        return ()
    score = Score(
        id=ScoreId(proof.new_id()),
        instrument=InstrumentId(value.instrument),
        date=date,
        entered_on=today,
        reported=Reported(total=value.points, by=document.provider),
    )
    return score, proof.of(Target.score(score.id))
