"""A letter about a request for records, from a fixed template and the person's own facts.

Nothing is added to them: a paragraph whose facts are not known is left out, and what a
letter should not go without is told apart (``letter_gaps``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.definitions import Addressee, LetterFact, RecordsNote
from intake.domain.report.letter_facts import ADDRESS, letter_facts
from intake.domain.report.letter_paper import LetterPaper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from intake.domain.definitions import Letter, LetterPart
    from intake.domain.report.letter_facts import Asked

    Facts = Mapping[LetterFact, str]

_PLACE = re.compile(r"{(\w+)}")
REGULATOR = ("U.S. Department of Health and Human Services", "Office for Civil Rights")
_ABOUT_THE_PATIENT = {
    LetterFact.PATIENT: ("patient.name", "The patient’s name."),
    LetterFact.BIRTH_DATE: ("patient.birth_date", "The birth date. Offices find people by it."),
    LetterFact.ADDRESS: (
        ADDRESS,
        "The patient’s address and phone. They may call you.",
    ),
}
_NO_DATES = "The dates of care. Without them they may send too much, or ask back."


@dataclass(frozen=True, slots=True)
class Gap:
    """What a letter lacks; ``question`` is the one of the interview that fills it, if any."""

    says: str
    question: str = ""


def records_letter(asked: Asked, letter: Letter, today: dt.date) -> LetterPaper:
    """Return a letter of the catalog, filled with the facts of a request."""
    facts = letter_facts(asked)
    request = asked.request
    is_first = letter.after_days is None
    items = request.items if is_first else request.missing
    return LetterPaper(
        title=letter.title,
        sender=tuple(_sender(facts)),
        date=say_day(today),
        to=tuple(_to(asked, letter)),
        subject=filled(letter.subject, facts),
        about=tuple(_about(letter, facts)),
        before=tuple(_paragraphs(letter.before, facts)),
        list_heading=letter.list_heading if items else "",
        items=tuple(each.words for each in items),
        after=(
            *(_special(asked) if is_first else ()),
            *_paragraphs(letter.after, facts),
        ),
        signer=facts.get(LetterFact.HELPER) or facts.get(LetterFact.PATIENT, ""),
        signs_as=_signs_as(facts),
        enclosed=tuple(_enclosed(asked, letter, facts)),
    )


def letter_gaps(asked: Asked, letter: Letter) -> tuple[Gap, ...]:
    """Return what is not known yet and belongs into a letter."""
    facts = letter_facts(asked)
    patient = (
        Gap(says, question)
        for fact, (question, says) in _ABOUT_THE_PATIENT.items()
        if fact not in facts
    )
    return (*patient, *(Gap(says) for says in _gaps(asked, letter, facts)))


def _gaps(asked: Asked, letter: Letter, facts: Facts) -> Iterator[str]:
    request, holder = asked.request, asked.holder
    if LetterFact.SPAN not in facts:
        yield _NO_DATES
    if holder is not None and not (holder.address or holder.fax or holder.portal):
        yield "Where the letter goes: an address, a fax number or a portal."
    yield from _gaps_of_copies(asked, facts)
    if not request.items:
        yield "What you ask for."
    if request.authority and asked.signing_helper is None:
        yield "With this paper a helper cannot sign. The patient signs this letter."
    if letter.after_days is not None and request.sent is None:
        yield "The first letter. It was not sent yet."


def _gaps_of_copies(asked: Asked, facts: Facts) -> Iterator[str]:
    if asked.request.recipient is None:
        if LetterFact.DELIVER_TO not in facts:
            yield "Where the copies are to go."
    elif not {LetterFact.RECIPIENT, LetterFact.RECIPIENT_ADDRESS} <= facts.keys():
        yield "The name and address of the person who is to get the copies."


def filled(words: str, facts: Facts) -> str:
    """Return words with each ``{fact}`` replaced; one that is not known leaves no trace."""
    whole = _PLACE.sub(lambda found: facts.get(LetterFact(found[1]), ""), words)
    return " ".join(whole.split())


def _paragraphs(parts: Iterable[LetterPart], facts: Facts) -> Iterator[str]:
    for part in parts:
        if all(fact in facts for fact in part.needs):
            yield filled(part.says, facts)


def _special(asked: Asked) -> tuple[str, ...]:
    notes = (asked.catalog.find(RecordsNote, each) for each in asked.request.special)
    return tuple(each.letter for each in notes if each is not None and each.letter)


def _sender(facts: Facts) -> Iterator[str]:
    yield facts.get(LetterFact.HELPER) or facts.get(LetterFact.PATIENT, "")
    if LetterFact.HELPER in facts:
        yield f"for {facts.get(LetterFact.PATIENT, '')}"
    if LetterFact.ADDRESS in facts:
        yield facts[LetterFact.ADDRESS]


def _to(asked: Asked, letter: Letter) -> Iterator[str]:
    if letter.to is Addressee.REGULATOR:
        yield from REGULATOR
        return
    holder = asked.holder
    if holder is None:
        return
    yield holder.name
    yield holder.office or "Medical records, release of information"
    yield from (line.strip() for line in holder.address.splitlines() if line.strip())
    if holder.fax:
        yield f"Fax {holder.fax}"


def _about(letter: Letter, facts: Facts) -> Iterator[str]:
    named = (
        ("Patient", LetterFact.PATIENT),
        ("Other names", LetterFact.OTHER_NAMES),
        ("Born", LetterFact.BIRTH_DATE),
        ("Your record number", LetterFact.RECORD_NUMBER),
    )
    for words, fact in named:
        is_theirs = fact is LetterFact.RECORD_NUMBER
        if fact in facts and not (is_theirs and letter.to is Addressee.REGULATOR):
            yield f"{words}: {facts[fact]}"


def _signs_as(facts: Facts) -> str:
    if LetterFact.HELPER not in facts:
        return ""
    relation = facts.get(LetterFact.RELATION, "")
    return f"for {facts.get(LetterFact.PATIENT, '')}{', ' if relation else ''}{relation}"


def _enclosed(asked: Asked, letter: Letter, facts: Facts) -> Iterator[str]:
    if asked.authority is not None and asked.authority.attach:
        yield asked.authority.attach
    if letter.after_days is None:
        notes = (asked.catalog.find(RecordsNote, each) for each in asked.request.special)
        yield from (each.attach for each in notes if each is not None and each.attach)
    elif LetterFact.SENT_ON in facts:
        yield f"A copy of my letter of {facts[LetterFact.SENT_ON]}"
