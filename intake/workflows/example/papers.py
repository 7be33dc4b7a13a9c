"""The made-up papers: what each is, and what its pages prove; the worker draws them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import StrictInt, StrictStr

from intake.domain.commands import Put, Together
from intake.domain.dates import ApproxDate
from intake.domain.documents import Proof, Target, TargetKind
from intake.domain.value import Value
from intake.ids import DocumentTypeId, ProofId
from intake.workflows.example.contacts import LETTER
from intake.workflows.example.person import CLINIC, INSURER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.documents import Document


class Shown(Value):
    """Pages of a paper and one thing that they prove."""

    first: StrictInt
    last: StrictInt
    target: Target


class ExamplePaper(Value):
    """One made-up paper, found by its file name once its file has been added."""

    file_name: StrictStr
    title: StrictStr
    type: DocumentTypeId
    date: ApproxDate
    provider: StrictStr
    shows: tuple[Shown, ...]


class _Row(NamedTuple):
    """One paper. ``date`` is days back, or (years back, month, day).

    Each line of ``shows`` is a page range, what kind of thing it proves, and the ids.
    """

    file_name: str
    title: str
    type: str
    provider: str
    date: int | tuple[int, int, int]
    shows: tuple[str, ...]


_ROWS: Final = (
    _Row("treatment-plan.pdf", "Treatment plan and order, Dr. Okafor", "referral", CLINIC, 12, (
        "1-1 answer request.route request.site request.dose request.hours",
        "1-1 answer request.clinician patient.weight",
        "2-2 answer request.diagnosis_codes request.procedure_codes",
        "1-2 requirement doctor.details",
        "2-2 requirement doctor.codes")),
    _Row("first-pain-visit.pdf", "First pain visit, Dr. Okafor", "visit_note", CLINIC,
         (2, 9, 12), (
        "1-1 answer pain.since pain.began_with",
        "2-2 answer request.condition",
        "1-2 requirement diagnosis.earlier_notes")),
    _Row("pain-visit.pdf", "Pain visit, Dr. Okafor", "visit_note", CLINIC, 12, (
        "1-1 answer crps.signs request.condition",
        "2-2 answer safety.blood_pressure safety.psychosis safety.substances",
        "2-2 answer safety.eye_brain safety.medicines",
        "1-2 requirement diagnosis.newest_note",
        "1-1 requirement diagnosis.crps_signs",
        "1-1 criterion example-rule-1",
        "2-2 requirement safety.medicine_list")),
    _Row("bone-scan-report.pdf", "Three-phase bone scan", "imaging", "Northgate Imaging",
         (2, 10, 3), ("1-1 requirement diagnosis.imaging",)),
    _Row("pharmacy-fill-history.pdf", "Pharmacy fill history", "pharmacy_history",
         "Elm Street Pharmacy", 20, (
        "1-1 trial example-gabapentin example-pregabalin",
        "2-2 trial example-duloxetine example-nortriptyline example-tramadol",
        "1-2 requirement tried.pharmacy")),
    _Row("hand-therapy-discharge.tif", "Hand therapy discharge summary, 18 visits",
         "therapy_record", "Riverside Physical Therapy", (2, 10, 21), (
        "1-2 trial example-hand_or_occupational_therapy",
        "1-2 requirement tried.therapy",
        "1-2 criterion example-rule-3")),
    _Row("nerve-block-notes.pdf", "Nerve block notes, 3 blocks", "procedure_note", CLINIC,
         (0, 3, 2), (
        "1-3 trial example-stellate_ganglion_block",
        "1-3 requirement tried.procedures")),
    _Row("surgeon-letter.jpg", "Surgeon’s letter on the stimulator", "procedure_note",
         "Harbor Neurosurgery", (0, 5, 6), (
        "1-1 trial example-spinal_cord_stimulator",
        "1-1 requirement tried.stimulator")),
    _Row("employer-letter.jpg", "Employer letter, hours of work", "work_paper",
         "Bayside Library", 23, (
        "1-1 answer function.work",
        "1-1 requirement scores.work")),
    _Row("heart-and-blood-tests.pdf", "ECG and blood tests", "lab", "Northgate Laboratory", 34,
         ("1-1 requirement safety.heart_test", "2-2 requirement safety.liver_test")),
    _Row("insurance-card.png", "Plan card, both sides", "insurance_card", INSURER, (0, 1, 1), (
        "1-1 answer coverage.kind coverage.insurer coverage.member_id",
        "1-1 requirement plan.card")),
    _Row("plan-policy-and-letter.pdf", "Policy MP-118 and letter from the plan", "plan_letter",
         INSURER, 25, (
        "1-1 answer coverage.policy",
        f"2-2 contact {LETTER}",
        "1-1 requirement plan.policy",
        "2-2 requirement plan.exception")),
)  # fmt: skip


def example_papers(today: dt.date) -> tuple[ExamplePaper, ...]:
    """Return the papers, dated back from ``today``."""
    return tuple(
        ExamplePaper(
            file_name=row.file_name,
            title=row.title,
            type=DocumentTypeId(row.type),
            date=_date(row.date, today),
            provider=row.provider,
            shows=tuple(shown for line in row.shows for shown in _shown(line)),
        )
        for row in _ROWS
    )


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


def _date(date: int | tuple[int, int, int], today: dt.date) -> ApproxDate:
    if isinstance(date, int):
        return ApproxDate.of(today - dt.timedelta(days=date))
    years, month, day = date
    return ApproxDate(year=today.year - years, month=month, day=day)


def _shown(line: str) -> Iterator[Shown]:
    pages, kind, *ids = line.split()
    first, last = map(int, pages.split("-"))
    for each in ids:
        yield Shown(first=first, last=last, target=Target(kind=TargetKind(kind), id=each))
