"""The made-up papers: what each is, and what its pages prove; the worker draws them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import StrictStr

from intake.domain.commands import Put, Together
from intake.domain.dates import ApproxDate
from intake.domain.documents import Proof, Target, TargetKind
from intake.domain.value import Value
from intake.ids import DocumentTypeId, ProofId
from intake.workflows.example.contacts import LETTER
from intake.workflows.example.person import CLINIC, INSURER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.documents import Document


class Shown(Value):
    """Pages of a paper and one thing that they prove."""

    first: int
    last: int
    target: Target


class ExamplePaper(Value):
    """One made-up paper, found by its file name once its file has been added."""

    file_name: StrictStr
    title: StrictStr
    type: DocumentTypeId
    date: ApproxDate | None = None
    provider: StrictStr = ""
    shows: tuple[Shown, ...] = ()


def example_papers(today: dt.date) -> tuple[ExamplePaper, ...]:
    """Return the papers, dated back from ``today``."""
    return (*_from_the_clinic(today), *_about_treatments(today), *_others(today))


def told_of(document: Document, paper: ExamplePaper) -> Together:
    """Return the command that says what an added file is, and what its pages prove."""
    known = document.changed(
        title=paper.title,
        type=paper.type,
        date=paper.date,
        provider=paper.provider,
        is_confirmed=True,
    )
    proofs = [
        Proof(
            id=ProofId(f"{document.id}-{at}"),
            document=document.id,
            first=each.first,
            last=each.last,
            target=each.target,
        )
        for at, each in enumerate(paper.shows)
    ]
    return Together(commands=(Put(entry=known), *(Put(entry=proof) for proof in proofs)))


def _from_the_clinic(today: dt.date) -> Iterable[ExamplePaper]:
    yield ExamplePaper(
        file_name="treatment-plan.pdf",
        title="Treatment plan and order, Dr. Okafor",
        type=DocumentTypeId("referral"),
        date=_ago(today, 12),
        provider=CLINIC,
        shows=(
            *_answers(1, 1, "request.route", "request.site", "request.dose", "request.hours"),
            *_answers(1, 1, "request.clinician", "patient.weight"),
            *_answers(2, 2, "request.diagnosis_codes", "request.procedure_codes"),
            _requirement(1, 2, "doctor.details"),
            _requirement(2, 2, "doctor.codes"),
        ),
    )
    yield ExamplePaper(
        file_name="first-pain-visit.pdf",
        title="First pain visit, Dr. Okafor",
        type=DocumentTypeId("visit_note"),
        date=ApproxDate(year=today.year - 2, month=9, day=12),
        provider=CLINIC,
        shows=(
            *_answers(1, 1, "pain.since", "pain.began_with"),
            *_answers(2, 2, "request.condition"),
            _requirement(1, 2, "diagnosis.earlier_notes"),
        ),
    )
    yield ExamplePaper(
        file_name="pain-visit.pdf",
        title="Pain visit, Dr. Okafor",
        type=DocumentTypeId("visit_note"),
        date=_ago(today, 12),
        provider=CLINIC,
        shows=(
            *_answers(1, 1, "crps.signs", "request.condition"),
            *_answers(2, 2, "safety.blood_pressure", "safety.psychosis", "safety.substances"),
            *_answers(2, 2, "safety.eye_brain", "safety.medicines"),
            _requirement(1, 2, "diagnosis.newest_note"),
            _requirement(1, 1, "diagnosis.crps_signs"),
            _requirement(2, 2, "safety.medicine_list"),
        ),
    )
    yield ExamplePaper(
        file_name="bone-scan-report.pdf",
        title="Three-phase bone scan",
        type=DocumentTypeId("imaging"),
        date=ApproxDate(year=today.year - 2, month=10, day=3),
        provider="Northgate Imaging",
        shows=(_requirement(1, 1, "diagnosis.imaging"),),
    )


def _about_treatments(today: dt.date) -> Iterable[ExamplePaper]:
    yield ExamplePaper(
        file_name="pharmacy-fill-history.pdf",
        title="Pharmacy fill history",
        type=DocumentTypeId("pharmacy_history"),
        date=_ago(today, 20),
        provider="Elm Street Pharmacy",
        shows=(
            *_trials(1, 1, "gabapentin", "pregabalin"),
            *_trials(2, 2, "duloxetine", "nortriptyline", "tramadol"),
            _requirement(1, 2, "tried.pharmacy"),
        ),
    )
    yield ExamplePaper(
        file_name="hand-therapy-discharge.tif",
        title="Hand therapy discharge summary, 18 visits",
        type=DocumentTypeId("therapy_record"),
        date=ApproxDate(year=today.year - 2, month=10, day=21),
        provider="Riverside Physical Therapy",
        shows=(
            *_trials(1, 2, "hand_or_occupational_therapy"),
            _requirement(1, 2, "tried.therapy"),
        ),
    )
    yield ExamplePaper(
        file_name="nerve-block-notes.pdf",
        title="Nerve block notes, 3 blocks",
        type=DocumentTypeId("procedure_note"),
        date=ApproxDate(year=today.year, month=3, day=2),
        provider=CLINIC,
        shows=(
            *_trials(1, 3, "stellate_ganglion_block"),
            _requirement(1, 3, "tried.procedures"),
        ),
    )
    yield ExamplePaper(
        file_name="surgeon-letter.jpg",
        title="Surgeon’s letter on the stimulator",
        type=DocumentTypeId("procedure_note"),
        date=ApproxDate(year=today.year, month=5, day=6),
        provider="Harbor Neurosurgery",
        shows=(
            *_trials(1, 1, "spinal_cord_stimulator"),
            _requirement(1, 1, "tried.stimulator"),
        ),
    )


def _others(today: dt.date) -> Iterable[ExamplePaper]:
    yield ExamplePaper(
        file_name="employer-letter.jpg",
        title="Employer letter, hours of work",
        type=DocumentTypeId("work_paper"),
        date=_ago(today, 23),
        provider="Bayside Library",
        shows=(*_answers(1, 1, "function.work"), _requirement(1, 1, "scores.work")),
    )
    yield ExamplePaper(
        file_name="heart-and-blood-tests.pdf",
        title="ECG and blood tests",
        type=DocumentTypeId("lab"),
        date=_ago(today, 34),
        provider="Northgate Laboratory",
        shows=(
            _requirement(1, 1, "safety.heart_test"),
            _requirement(2, 2, "safety.liver_test"),
        ),
    )
    yield ExamplePaper(
        file_name="insurance-card.png",
        title="Plan card, both sides",
        type=DocumentTypeId("insurance_card"),
        date=ApproxDate(year=today.year, month=1, day=1),
        provider=INSURER,
        shows=(
            *_answers(1, 1, "coverage.kind", "coverage.insurer", "coverage.member_id"),
            _requirement(1, 1, "plan.card"),
        ),
    )
    yield ExamplePaper(
        file_name="plan-policy-and-letter.pdf",
        title="Policy MP-118 and letter from the plan",
        type=DocumentTypeId("plan_letter"),
        date=_ago(today, 25),
        provider=INSURER,
        shows=(
            *_answers(1, 1, "coverage.policy"),
            Shown(first=2, last=2, target=Target.contact(LETTER)),
            _requirement(1, 1, "plan.policy"),
            _requirement(2, 2, "plan.exception"),
        ),
    )


def _ago(today: dt.date, days: int) -> ApproxDate:
    return ApproxDate.of(today - dt.timedelta(days=days))


def _answers(first: int, last: int, *questions: str) -> Iterable[Shown]:
    return [
        Shown(first=first, last=last, target=Target(kind=TargetKind.ANSWER, id=question))
        for question in questions
    ]


def _trials(first: int, last: int, *treatments: str) -> Iterable[Shown]:
    return [
        Shown(
            first=first, last=last, target=Target(kind=TargetKind.TRIAL, id=f"example-{each}")
        )
        for each in treatments
    ]


def _requirement(first: int, last: int, requirement: str) -> Shown:
    target = Target(kind=TargetKind.REQUIREMENT, id=requirement)
    return Shown(first=first, last=last, target=target)
