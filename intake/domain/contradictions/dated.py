"""Every date of a case with what carries it, so that one rule can hold for all of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.answers import Answer, Answered, When
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Question
from intake.domain.evidence import ContactEntry, DocumentPages, ScoreEntry, TrialEntry
from intake.domain.instruments import Instrument
from intake.domain.scores import DiaryEntry, Score
from intake.ids import ScoreId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.contacts import Contact
    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.domain.treatments import Trial
    from intake.ids import QuestionId

DIARY = ScoreId("diary")


@dataclass(frozen=True, slots=True)
class Dated:
    """One date: ``name`` says whose it is, ``is_past`` whether it cannot lie ahead."""

    id: str
    name: str
    date: ApproxDate
    is_past: bool = True
    evidence: tuple[Evidence, ...] = ()
    questions: tuple[QuestionId, ...] = ()


def dated(known: Known) -> Iterator[Dated]:
    """Yield the dates of a case: of answers, papers, treatments, scores, contacts, diary."""
    yield from _answers(known)
    yield from _papers(known)
    for trial in known.trials:
        yield from _trial(trial)
    yield from _scores(known)
    for contacts in known.by_party.values():
        yield from map(_contact, contacts)
    yield from _diary(known)


def _answers(known: Known) -> Iterator[Dated]:
    for answer in known.case.all(Answer):
        said = answer.said
        row = known.catalog.find(Question, answer.id)
        if row is not None and isinstance(said, Answered) and isinstance(said.given, When):
            yield Dated(
                f"answer:{answer.id}",
                f"Your answer to “{row.asks}”",
                said.given.date,
                is_past=row.is_past,
                questions=(answer.id,),
            )


def _papers(known: Known) -> Iterator[Dated]:
    for paper in known.documents.values():
        if paper.date is not None:
            pages = DocumentPages(document=paper.id, first=1, last=max(paper.pages, 1))
            yield Dated(f"paper:{paper.id}", f"“{paper.title}”", paper.date, evidence=(pages,))


def _trial(trial: Trial) -> Iterator[Dated]:
    where = (TrialEntry(trial=trial.id),)
    if trial.start is not None:
        name = f"The start of “{trial.name}”"
        yield Dated(f"trial_start:{trial.id}", name, trial.start, evidence=where)
    if trial.end is not None and not trial.ongoing:
        name = f"The end of “{trial.name}”"
        yield Dated(f"trial_end:{trial.id}", name, trial.end, evidence=where)


def _scores(known: Known) -> Iterator[Dated]:
    for score in known.case.all(Score):
        row = known.catalog.find(Instrument, score.instrument)
        name = score.name or (row.short if row else score.instrument)
        where = (ScoreEntry(score=score.id),)
        yield Dated(f"score:{score.id}", f"The score “{name}”", score.date, evidence=where)


def _contact(contact: Contact) -> Dated:
    where = (ContactEntry(contact=contact.id),)
    return Dated(f"contact:{contact.id}", "A contact in your log", contact.date, evidence=where)


def _diary(known: Known) -> Iterator[Dated]:
    """Yield the first and the last day of the diary: those between cannot be worse."""
    days = [each.id for each in known.case.all(DiaryEntry)]
    if days:
        where = (ScoreEntry(score=DIARY),)
        for day in sorted({min(days), max(days)}):
            date = ApproxDate.of(dt.date.fromisoformat(day))
            yield Dated(f"diary:{day}", "A day of your pain diary", date, evidence=where)
