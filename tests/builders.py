"""Small made-up values for tests, by plain names."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from intake.adapters.catalog_files import read_catalog
from intake.domain.answers import Answer, Answered, Choice, Text, When, YesNo
from intake.domain.case import Case
from intake.domain.contacts import Channel, Contact
from intake.domain.dates import ApproxDate
from intake.domain.documents import Document, Proof, Target
from intake.domain.holders import Holder
from intake.domain.papers import Media
from intake.domain.records_requests import AskedItem, RecordsRequest, Sending
from intake.domain.scores import DiaryEntry
from intake.domain.treatments import Trial
from intake.ids import (
    ContactId,
    DocumentId,
    HolderId,
    LetterId,
    ProofId,
    QuestionId,
    RecordsRequestId,
    RequirementId,
    TrialId,
)

if TYPE_CHECKING:
    import datetime as dt


def an_answer(question: str = "patient.name", text: str = "Maria Nguyễn") -> Answer:
    return Answer(id=QuestionId(question), said=Answered(given=Text(text=text)))


def a_choice(question: str, *options: str) -> Answer:
    return Answer(id=QuestionId(question), said=Answered(given=Choice(options=options)))


def a_yes(question: str, yes: bool = True) -> Answer:
    return Answer(id=QuestionId(question), said=Answered(given=YesNo(yes=yes)))


def a_day(question: str, day: dt.date) -> Answer:
    given = When(date=ApproxDate.of(day))
    return Answer(id=QuestionId(question), said=Answered(given=given))


def not_answered(question: str, said) -> Answer:
    return Answer(id=QuestionId(question), said=said)


@cache
def a_catalog():
    """The small catalog of the tests; the shipped one is only ever linted."""
    return read_catalog(Path(__file__).parent / "data", None)


def a_document(name: str = "d1", pages: int = 3, **more) -> Document:
    known = {
        "title": f"Paper {name}",
        "file_name": f"{name}.pdf",
        "sha256": name.ljust(64, "0"),
        "size": 1000,
        "media": Media.PDF,
        "pages": pages,
    }
    return Document(id=DocumentId(name), **{**known, **more})


def a_proof(document: str = "d1", target: Target | None = None, pages=(1, 1)) -> Proof:
    aim = target or Target.trial(TrialId("t1"))
    return Proof(
        id=ProofId(f"{document}-{aim.kind}-{aim.id}-{pages[0]}"),
        document=DocumentId(document),
        first=pages[0],
        last=pages[1],
        target=aim,
    )


def a_trial(name: str = "t1", /, **more) -> Trial:
    return Trial(id=TrialId(name), **{"name": "Gabapentin", **more})


def a_contact(name: str = "c1", /, **more) -> Contact:
    day = ApproxDate(year=2026, month=11, day=12)
    return Contact(id=ContactId(name), **{"date": day, **more})


def a_holder(name: str = "h1", /, **more) -> Holder:
    return Holder(id=HolderId(name), **{"name": "Lakeside Clinic", **more})


def a_request(name: str = "r1", /, sent: dt.date | None = None, **more) -> RecordsRequest:
    """Return a request for two things; with ``sent`` its letter went out on that day."""
    asked = (
        AskedItem(requirement=RequirementId("paper.note"), words="Visit notes"),
        AskedItem(words="Medicine list"),
    )
    gone = (
        (Sending(letter=LetterId("ask.first"), on=sent, channel=Channel.FAX),) if sent else ()
    )
    known = {"holder": "h1", "items": asked, "sendings": gone}
    return RecordsRequest(id=RecordsRequestId(name), **{**known, **more})


def a_diary_entry(day: str = "2026-11-20", **more) -> DiaryEntry:
    return DiaryEntry(id=day, **{"average": 7, **more})


def a_case() -> Case:
    entries = (an_answer(), a_document(), a_trial(), a_proof(), a_contact(), a_diary_entry())
    return Case.of(entries)
