"""A letter about a request for records, from a fixed template and the person's own facts.

Nothing is added to them: a paragraph whose facts are not known is left out, and what a
letter should not go without is told apart (``letter_gaps``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from intake.domain.dates import say_day
from intake.domain.definitions import Addressee, LetterFact, Listed
from intake.domain.report.letter_facts import letter_facts
from intake.domain.report.letter_paper import LetterPaper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from intake.domain.definitions import Letter, LetterPart
    from intake.domain.records_requests import AskedItem, RecordsRequest
    from intake.domain.report.letter_facts import Asked

    Facts = Mapping[LetterFact, str]

_PLACE = re.compile(r"{(\w+)}")
REGULATOR = ("U.S. Department of Health and Human Services", "Office for Civil Rights")
_NAMED = (
    ("Patient", LetterFact.PATIENT),
    ("Other names", LetterFact.OTHER_NAMES),
    ("Born", LetterFact.BIRTH_DATE),
    ("Your record number", LetterFact.RECORD_NUMBER),
)
_LATE = (
    ("Patient", LetterFact.RELATIVE),
    ("Born", LetterFact.RELATIVE_BORN),
    ("Died", LetterFact.RELATIVE_DIED),
)


def records_letter(asked: Asked, letter: Letter, today: dt.date) -> LetterPaper:
    """Return a letter of the catalog, filled with the facts of a request."""
    facts = letter_facts(asked)
    request = asked.request
    items = _listed(request, letter.lists)
    return LetterPaper(
        title=letter.title,
        sender=tuple(_sender(facts)),
        date=say_day(today),
        to=tuple(_to(asked, letter)),
        subject=filled(letter.subject, facts),
        about=tuple(_about(asked, letter, facts)),
        before=tuple(_paragraphs(letter.before, facts)),
        list_heading=letter.list_heading if items else "",
        items=tuple(each.words for each in items),
        after=(
            *(_special(asked) if letter.is_first else ()),
            *_paragraphs(letter.after, facts),
        ),
        signer=facts.get(LetterFact.HELPER) or facts.get(LetterFact.PATIENT, ""),
        signs_as=_signs_as(facts),
        enclosed=tuple(_enclosed(asked, letter, facts)),
    )


def is_offered(letter: Letter, asked: Asked) -> bool:
    """Return whether a letter can be sent now: most only follow the first one."""
    if letter.is_first:
        return True
    facts = letter_facts(asked)
    follows = letter.is_enclosed or asked.request.sent is not None
    return follows and all(fact in facts for fact in letter.offered_when)


def filled(words: str, facts: Facts) -> str:
    """Return words with each ``{fact}`` replaced; one that is not known leaves no trace."""
    whole = _PLACE.sub(lambda found: facts.get(LetterFact(found[1]), ""), words)
    return " ".join(whole.split())


def _paragraphs(parts: Iterable[LetterPart], facts: Facts) -> Iterator[str]:
    for part in parts:
        if all(fact in facts for fact in part.needs):
            yield filled(part.says, facts)


def _special(asked: Asked) -> tuple[str, ...]:
    return tuple(each.letter for each in asked.special if each.letter)


def _listed(request: RecordsRequest, which: Listed) -> tuple[AskedItem, ...]:
    match which:
        case Listed.ALL:
            return request.items
        case Listed.MISSING:
            return request.missing
        case Listed.CAME:
            return tuple(each for each in request.items if each.came_on is not None)
        case _:
            assert_never(which)


def _sender(facts: Facts) -> Iterator[str]:
    yield facts.get(LetterFact.HELPER) or facts.get(LetterFact.PATIENT, "")
    if LetterFact.HELPER in facts:
        yield f"for {facts.get(LetterFact.PATIENT, '')}"
    for fact in (LetterFact.ADDRESS, LetterFact.REACH):
        if fact in facts:
            yield facts[fact]


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


def _about(asked: Asked, letter: Letter, facts: Facts) -> Iterator[str]:
    for words, fact in _LATE if asked.relative else _NAMED:
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
    if letter.is_first:
        yield from (each.attach for each in asked.special if each.attach)
    elif letter.after_days is not None and LetterFact.SENT_ON in facts:
        yield f"A copy of my letter of {facts[LetterFact.SENT_ON]}"
