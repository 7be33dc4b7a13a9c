"""What was heard before to a question, and the words to say when two answers differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.contacts import Contact
from intake.domain.dates import MONTHS, ApproxDate, say_date
from intake.domain.differing import plain_answer

if TYPE_CHECKING:
    from intake.domain.case import Case

_FIRST = ApproxDate(year=1900)


@dataclass(frozen=True, slots=True)
class Heard:
    """An earlier answer to the same question: who gave it, when, under which reference."""

    contact: str
    date: ApproxDate
    person: str
    reference: str
    answer: str


def heard_before(case: Case, contact: Contact, ask: str) -> tuple[Heard, ...]:
    """Return the answers that other contacts with the same party gave, the newest first."""
    if not ask:
        return ()
    found = [
        Heard(
            each.id, each.date, each.person or each.organisation, each.reference, reply.answer
        )
        for each in case.all(Contact)
        if each.id != contact.id and each.party == contact.party
        for reply in each.replies
        if reply.ask == ask and reply.answer
    ]
    return tuple(sorted(found, key=lambda each: each.date.order, reverse=True))


def asks_heard(case: Case, contact: Contact) -> frozenset[str]:
    """Return the questions that other contacts with the same party answered."""
    return frozenset(
        reply.ask
        for each in case.all(Contact)
        if each.party == contact.party and each.id != contact.id
        for reply in each.replies
        if reply.answer
    )


def differs(answer: str, heard: tuple[Heard, ...]) -> Heard | None:
    """Return the newest earlier answer that is not this one, or None."""
    if not answer.strip():
        return None
    return next(
        (each for each in heard if plain_answer(each.answer) != plain_answer(answer)), None
    )


def told_before(heard: tuple[Heard, ...]) -> str:
    """Return what was heard last: "On Nov 12, 2026, Denise said “drug”."; or nothing."""
    return _told(heard[0]) if heard else ""


def contradiction(heard: Heard, answer: str) -> tuple[str, str]:
    """Return what differs, and the sentence to say about it."""
    first = f"{_told(heard)} You can say this, and ask for the answer in writing:"
    reference = f", reference {heard.reference}" if heard.reference else ""
    then, now = _quoted(heard.answer), _quoted(answer)
    start = f"On {_aloud(heard.date)}{reference}, I was told {then}."
    return first, f"“{start} Now I hear {now}. Which is right?”"


def _told(heard: Heard) -> str:
    return f"On {say_date(heard.date)} {heard.person or 'they'} said {_quoted(heard.answer)}."


def _aloud(date: ApproxDate) -> str:
    if date.month is None or date.day is None:
        return say_date(date)
    return f"{MONTHS[date.month - 1]} {date.day}"


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split()).strip('“”').rstrip('.')}”"
