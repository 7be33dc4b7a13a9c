"""The chips that say what stands behind a requirement, and where each of them leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from intake.domain.contacts import Channel, Contact
from intake.domain.dates import say_date
from intake.domain.documents import Document, Target
from intake.domain.evidence import (
    ContactEntry,
    DocumentPages,
    InfusionEntry,
    OwnAccount,
    ScoreEntry,
    TrialEntry,
)
from intake.domain.infusions import Infusion
from intake.domain.instruments import Instrument
from intake.domain.people import Helper
from intake.domain.scores import Score
from intake.domain.treatments import Trial
from intake.ids import PATIENT
from ui.viewmodels.places import CONTACTS, PAIN, TREATMENTS, Place, page_linked, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.evidence import Evidence
    from intake.ids import ProofId

DIARY = "diary"


@dataclass(frozen=True, slots=True)
class Chip:
    """One piece of evidence in words. ``is_own`` has no page; ``place`` is where it opens."""

    says: str
    place: Place | None = None
    is_own: bool = False


def chip_of(
    evidence: Evidence, case: Case, catalog: Catalog, proven: Iterable[Target] = ()
) -> Chip:
    """Return the chip for one piece of evidence.

    Args:
        evidence: what stands behind it.
        case: where it is looked up.
        catalog: what scores are named by.
        proven: what the evidence was linked to; its pages open at those links.
    """
    match evidence:
        case DocumentPages():
            links = _linked_to(case, evidence, proven)
            chip = _pages(case.one(Document, evidence.document), evidence, links)
        case ScoreEntry(score=score):
            chip = Chip(_score(score, case, catalog), Place(PAIN, score))
        case TrialEntry(trial=trial):
            found = case.one(Trial, trial)
            name = found.name if found else _tr("A treatment")
            chip = Chip(_tr("Your list: {0}").format(name), Place(TREATMENTS, trial))
        case ContactEntry(contact=contact):
            chip = Chip(_contact(case.one(Contact, contact)), Place(CONTACTS, contact))
        case InfusionEntry(infusion=infusion):
            chip = Chip(_infusion(case.one(Infusion, infusion)), Place(PAIN, infusion))
        case OwnAccount(said_by=said_by, about=about):
            chip = Chip(_own(said_by, about, case), is_own=True)
        case _:
            assert_never(evidence)
    return chip


def say_pages(first: int, last: int) -> str:
    """Return pages in short: "p. 3" or "p. 3–5"."""
    return f"p. {first}" if first == last else f"p. {first}–{last}"


def chips_of(
    target: Target, evidence: Sequence[Evidence], case: Case, catalog: Catalog
) -> tuple[Chip, ...]:
    """Return the chips for what stands behind a target, itself or by way of entries."""
    proven = (target, *(each for each in map(_entry, evidence) if each is not None))
    return tuple(chip_of(each, case, catalog, proven) for each in evidence)


def _entry(evidence: Evidence) -> Target | None:
    match evidence:
        case TrialEntry(trial=trial):
            return Target.trial(trial)
        case ScoreEntry(score=score):
            return Target.score(score)
        case ContactEntry(contact=contact):
            return Target.contact(contact)
        case InfusionEntry(infusion=infusion):
            return Target.infusion(infusion)
        case _:
            return None


def _linked_to(
    case: Case, pages: DocumentPages, proven: Iterable[Target]
) -> tuple[ProofId, ...]:
    """Return the links between exactly these pages and any of the things proven."""
    there = (pages.document, pages.first, pages.last)
    return tuple(
        each.id
        for target in proven
        for each in case.proofs(target)
        if (each.document, each.first, each.last) == there
    )


def _pages(document: Document | None, pages: DocumentPages, links: tuple[ProofId, ...]) -> Chip:
    if document is None:
        return Chip(_tr("A paper that was removed"))
    if not document.pages:
        return Chip(document.title, page_of(document.id))
    says = f"{document.title}, {say_pages(pages.first, pages.last)}"
    return Chip(says, page_linked(*links) if links else page_of(document.id, pages.first))


def _score(score_id: str, case: Case, catalog: Catalog) -> str:
    if score_id == DIARY:
        return _tr("Pain diary")
    score = case.one(Score, score_id)
    if score is None:
        return _tr("A score")
    instrument = catalog.find(Instrument, score.instrument)
    name = score.name or (instrument.short if instrument else score.instrument)
    return f"{name}, {say_date(score.date)}"


def _contact(contact: Contact | None) -> str:
    if contact is None:
        return _tr("A contact")
    words = {
        Channel.CALL: _tr("Call"),
        Channel.FAX: _tr("Fax"),
        Channel.LETTER: _tr("Letter"),
        Channel.PORTAL: _tr("Portal message"),
        Channel.EMAIL: _tr("E-mail"),
        Channel.IN_PERSON: _tr("Talk"),
    }
    return f"{words[contact.channel]}, {say_date(contact.date)}"


def _infusion(infusion: Infusion | None) -> str:
    if infusion is None:
        return _tr("An infusion")
    return _tr("Infusion, {0}").format(say_date(infusion.date))


def _own(said_by: str, about: str, case: Case) -> str:
    helper = None if said_by == PATIENT else case.one(Helper, said_by)
    account = _tr("Own account, told by {0}").format(helper.name) if helper else ""
    account = account or _tr("My own account")
    return f"{account}: {about}" if about else account


def _tr(words: str) -> str:
    return QCoreApplication.translate("ChecklistEvidence", words)
