from __future__ import annotations

from intake.domain.case import Case
from intake.domain.documents import Proof, Target, TargetKind
from intake.domain.evidence import (
    DocumentPages,
    InfusionEntry,
    OwnAccount,
    ScoreEntry,
    TrialEntry,
)
from intake.domain.report.proofs import (
    NO_PAGE,
    answer_proofs,
    finding_pages,
    pages_for,
    shown_by,
    unique,
)
from intake.ids import DocumentId, InfusionId, PersonId, ProofId, ScoreId, TrialId
from tests.builders import an_answer
from tests.reports import a_material

PAGES = DocumentPages(document=DocumentId("d"), first=1, last=2)


def test_linked_pages_are_found():
    target = Target.trial(TrialId("t"))
    proof = Proof(id=ProofId("p"), document=DocumentId("d"), first=1, last=2, target=target)
    assert pages_for(Case.of([proof]), target) == (PAGES,)


def test_an_answer_without_a_page_is_the_account_of_who_gave_it():
    answer = an_answer().changed(said_by=PersonId("h"))
    assert answer_proofs(Case.of([answer]), "patient.name") == (
        OwnAccount(said_by=PersonId("h"), about="patient.name"),
    )


def test_there_is_always_some_evidence():
    assert answer_proofs(Case(), "patient.name") == (NO_PAGE,)


def test_only_pages_of_papers_count_as_pages_of_a_finding():
    material = a_material()
    imaging = material.readiness.of("diagnosis.imaging")
    assert imaging is not None
    assert [each.document for each in finding_pages(imaging)] == ["bone-scan-report.pdf"]
    assert finding_pages(None) == ()


def test_each_piece_of_evidence_is_named_once():
    score = ScoreEntry(score=ScoreId("s"))
    assert unique([PAGES, PAGES]) == (PAGES,)
    assert unique([score, score]) == (score,)


def test_what_no_page_shows_is_shown_by_the_entry_itself():
    trial, infusion = TrialId("t"), InfusionId("i")
    assert shown_by(Case(), Target.trial(trial)) == (TrialEntry(trial=trial),)
    assert shown_by(Case(), Target.infusion(infusion)) == (InfusionEntry(infusion=infusion),)
    assert shown_by(Case(), Target(kind=TargetKind.ANSWER, id="visit.date")) == (NO_PAGE,)
    linked = Proof(
        id=ProofId("p"),
        document=DocumentId("d"),
        first=1,
        last=2,
        target=Target.infusion(infusion),
    )
    assert shown_by(Case.of([linked]), Target.infusion(infusion)) == (PAGES,)
