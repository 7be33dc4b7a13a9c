"""The name by which a person knows an entry: its question, its title, its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.allergies import Allergy
from intake.domain.answers import Answer, told_about
from intake.domain.contacts import Contact
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import Group, Question, Requirement
from intake.domain.documents import Document, Proof, TargetKind
from intake.domain.holders import Holder
from intake.domain.instruments import Instrument
from intake.domain.limbs import Limbs
from intake.domain.medicines import Medicine
from intake.domain.people import Helper
from intake.domain.put_off import PutOff
from intake.domain.records_requests import RecordsRequest
from intake.domain.scores import DiaryEntry, Score
from intake.domain.section_done import SectionDone
from intake.domain.set_aside import SetAside
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from intake.domain.case import AnyEntry, Case
    from intake.domain.definitions import Catalog


def name_of(entry: AnyEntry, case: Case, catalog: Catalog) -> str:
    """Return the name of an entry, or an empty text where it has none of its own."""
    match entry:
        case Answer(id=asked) | PutOff(id=asked):
            return _asked(told_about(asked), catalog)
        case Proof():
            return _proof(entry, case, catalog)
        case RecordsRequest(holder=asked):
            holder = case.one(Holder, asked)
            return f"the request to {holder.name}" if holder else ""
        case SectionDone(id=part):
            return _part(part, catalog)
        case _:
            return _own_name(entry, catalog)


def _own_name(entry: AnyEntry, catalog: Catalog) -> str:
    match entry:
        case Document(title=name) | Trial(name=name) | Helper(name=name) | Holder(name=name):
            return f"“{name}”"
        case Medicine(name=what) | SetAside(what=what) | Allergy(to=what) | Limbs(part=what):
            return f"“{what}”"
        case DiaryEntry(day=day):
            return say_day(day)
        case Contact() | Score():
            return f"{_whose(entry, catalog)}, {say_date(entry.date)}"
        case _:
            return ""


def _whose(entry: Contact | Score, catalog: Catalog) -> str:
    if isinstance(entry, Contact):
        return entry.organisation or entry.person or entry.party.replace("_", " ")
    row = catalog.find(Instrument, entry.instrument)
    return entry.name or (row.short if row else entry.instrument)


def _asked(asked: str, catalog: Catalog) -> str:
    question = catalog.find(Question, asked)
    if question is not None:
        return f"“{question.asks}”"
    requirement = catalog.find(Requirement, asked)
    return f"“{requirement.short}”" if requirement else ""


def _proof(proof: Proof, case: Case, catalog: Catalog) -> str:
    document = case.one(Document, proof.document)
    if document is None:
        return ""
    last = f"–{proof.last}" if proof.last != proof.first else ""
    target = _asked(proof.target.id, catalog)
    trial = case.one(Trial, proof.target.id)
    if proof.target.kind is TargetKind.TRIAL and trial is not None:
        target = f"“{trial.name}”"
    to = f" to {target}" if target else ""
    return f"p. {proof.first}{last} of “{document.title}”{to}"


def _part(part: str, catalog: Catalog) -> str:
    kind, _, name = part.partition(":")
    group = catalog.find(Group, name) if kind == "checklist" else None
    return f"“{group.title if group else name}”"
