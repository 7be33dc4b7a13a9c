"""Papers that name somebody else: another name, or another birth date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.contradictions.found import Contradiction
from intake.domain.dates import ApproxDate, say_date, say_day
from intake.domain.evidence import DocumentPages
from intake.domain.facts import patient_of
from intake.domain.names import may_be_same_name
from intake.ids import ContradictionId, QuestionId

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.documents import Document
    from intake.domain.known import Known

NAME = QuestionId("patient.name")
BIRTH_DATE = QuestionId("patient.birth_date")

_YOU = "Your case says"
_TO_DO = (
    "Look at the paper. If it is about someone else, remove it. If it has a mistake or an "
    "older name, ask the office to put it right, or set this aside with the reason."
)


def who(known: Known) -> Iterator[Contradiction]:
    """Yield papers about another patient than the case, or than the first paper."""
    yield from _names(known)
    yield from _birth_dates(known)


def _names(known: Known) -> Iterator[Contradiction]:
    papers = [each for each in known.documents.values() if each.patient_on_it]
    name, says = patient_of(known.case).name, _YOU
    if papers and not name:
        name, says = papers[0].patient_on_it, f"“{papers[0].title}” says"
    for paper in papers:
        if not may_be_same_name(paper.patient_on_it, name):
            about = f"“{paper.title}” is about another name: {paper.patient_on_it}."
            yield _other("paper_name", paper, f"{about} {says} {name}.", NAME)


def _birth_dates(known: Known) -> Iterator[Contradiction]:
    papers = [
        (each, each.birth_date_on_it)
        for each in known.documents.values()
        if each.birth_date_on_it is not None
    ]
    born, says = patient_of(known.case).birth_date, _YOU
    if papers and born is None:
        first, day = papers[0]
        born, says = ApproxDate.of(day), f"“{first.title}” says"
    for paper, day in papers:
        if born is not None and not _may_be(born, day):
            about = f"“{paper.title}” has another birth date: {say_day(day)}."
            yield _other("paper_birth", paper, f"{about} {says} {say_date(born)}.", BIRTH_DATE)


def _may_be(born: ApproxDate, day: dt.date) -> bool:
    """Return whether a date can mean that day; nobody can say how far a memory is off."""
    too_early = born.earliest is not None and day < born.earliest
    too_late = born.latest is not None and day > born.latest
    return born.about or not (too_early or too_late)


def _other(kind: str, paper: Document, what: str, question: QuestionId) -> Contradiction:
    return Contradiction(
        id=ContradictionId(f"{kind}:{paper.id}"),
        what=what,
        to_do=_TO_DO,
        evidence=(DocumentPages(document=paper.id, first=1, last=1),),
        questions=(question,),
    )
