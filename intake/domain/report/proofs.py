"""From what a person linked to the evidence that a line carries. Never empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from intake.domain.answers import Answer
from intake.domain.documents import Target, TargetKind
from intake.domain.evidence import DocumentPages, InfusionEntry, OwnAccount, TrialEntry
from intake.ids import PATIENT, InfusionId, TrialId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.case import Case
    from intake.domain.evidence import Evidence
    from intake.domain.readiness import Finding

Kind = TypeVar("Kind", bound="Evidence")

NO_PAGE = OwnAccount(said_by=PATIENT)


def pages_for(case: Case, target: Target) -> tuple[DocumentPages, ...]:
    """Return the page ranges that were linked to a target."""
    return tuple(
        DocumentPages(document=proof.document, first=proof.first, last=proof.last)
        for proof in case.proofs(target)
    )


def answer_proofs(case: Case, *questions: str) -> tuple[Evidence, ...]:
    """Return the pages linked to answers; without any, that it is the person's own account."""
    pages: list[Evidence] = []
    for question in questions:
        pages += pages_for(case, Target(kind=TargetKind.ANSWER, id=question))
    if pages:
        return unique(pages)
    told = [case.own_words(each) or case.one(Answer, each) for each in questions]
    accounts = [OwnAccount(said_by=each.said_by, about=each.id) for each in told if each]
    return unique(accounts) or (NO_PAGE,)


def shown_by(case: Case, target: Target) -> tuple[Evidence, ...]:
    """Return what shows a treatment, an infusion or an answer: pages, or the entry itself."""
    pages = pages_for(case, target)
    match target.kind:
        case TargetKind.TRIAL:
            return pages or (TrialEntry(trial=TrialId(target.id)),)
        case TargetKind.INFUSION:
            return pages or (InfusionEntry(infusion=InfusionId(target.id)),)
        case _:
            return pages or answer_proofs(case, target.id)


def finding_pages(finding: Finding | None) -> tuple[DocumentPages, ...]:
    """Return the pages of documents that a finding looked at."""
    if finding is None:
        return ()
    return tuple(each for each in finding.evidence if isinstance(each, DocumentPages))


def unique(evidence: Iterable[Kind]) -> tuple[Kind, ...]:
    """Return each piece of evidence once, in the order it came."""
    return tuple(dict.fromkeys(evidence))
