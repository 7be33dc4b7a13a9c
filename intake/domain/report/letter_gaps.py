"""What a letter for records should not go without, and the case does not tell yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import LetterFact
from intake.domain.report.letter_facts import ADDRESS, letter_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from intake.domain.definitions import Letter
    from intake.domain.report.letter_facts import Asked

    Facts = Mapping[LetterFact, str]

_ABOUT_THE_PATIENT = {
    LetterFact.PATIENT: ("patient.name", "The patient’s name."),
    LetterFact.BIRTH_DATE: ("patient.birth_date", "The birth date. Offices find people by it."),
    LetterFact.ADDRESS: (
        ADDRESS,
        "The patient’s address and phone. They may call you.",
    ),
}
_ABOUT_THE_RELATIVE = {
    LetterFact.RELATIVE: "The name of the relative whose records you ask for.",
    LetterFact.RELATIVE_BORN: "The relative’s birth date. Offices find people by it.",
}
_NO_DATES = "The dates of care. Without them they may send too much, or ask back."
_NO_HELPER = "The helper who signs. Add them in About you, under the helper."
_CANNOT_SIGN = "With this paper a helper cannot sign. The patient signs this letter."
_MUST_SIGN = (
    "Who signs for the patient. Choose the helper’s paper under “Who signs the letter?”"
)


@dataclass(frozen=True, slots=True)
class Gap:
    """What a letter lacks; ``question`` is the one of the interview that fills it, if any."""

    says: str
    question: str = ""


def letter_gaps(asked: Asked, letter: Letter) -> tuple[Gap, ...]:
    """Return what is not known yet and belongs into a letter."""
    facts = letter_facts(asked)
    return (*_of_people(asked, facts), *(Gap(says) for says in _gaps(asked, letter, facts)))


def _of_people(asked: Asked, facts: Facts) -> Iterator[Gap]:
    is_own = asked.relative is None
    for fact, (question, says) in _ABOUT_THE_PATIENT.items():
        if fact not in facts and (is_own or fact is not LetterFact.BIRTH_DATE):
            yield Gap(says, question)
    if not is_own:
        yield from (
            Gap(says) for fact, says in _ABOUT_THE_RELATIVE.items() if fact not in facts
        )


def _gaps(asked: Asked, letter: Letter, facts: Facts) -> Iterator[str]:
    request, holder = asked.request, asked.holder
    if LetterFact.SPAN in letter.names and LetterFact.SPAN not in facts:
        yield _NO_DATES
    if holder is not None and not (holder.address or holder.fax or holder.portal):
        yield "Where the letter goes: an address, a fax number or a portal."
    if letter.is_first or letter.is_enclosed:
        yield from _gaps_of_copies(asked, facts)
    if not request.items:
        yield "What you ask for."
    yield from _gaps_of_signing(asked)
    if not letter.is_first and request.sent is None and not letter.is_enclosed:
        yield "The first letter. It was not sent yet."


def _gaps_of_signing(asked: Asked) -> Iterator[str]:
    if asked.signing_helper is not None:
        return
    authority = asked.authority
    if authority is not None and authority.can_sign:
        yield _NO_HELPER
    elif asked.request.authority:
        yield _CANNOT_SIGN
    if not asked.request.authority and any(each.helper_signs for each in asked.special):
        yield _MUST_SIGN


def _gaps_of_copies(asked: Asked, facts: Facts) -> Iterator[str]:
    if asked.request.recipient is None:
        if LetterFact.DELIVER_TO not in facts:
            yield "Where the copies are to go."
    elif not {LetterFact.RECIPIENT, LetterFact.RECIPIENT_ADDRESS} <= facts.keys():
        yield "The name and address of the person who is to get the copies."
