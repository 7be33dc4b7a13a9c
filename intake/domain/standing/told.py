"""How a requirement stands that asks for an answer or for a contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.domain.answers import (
    Answer,
    Answered,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Waiting,
)
from intake.domain.applying import holds, is_one_of
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import Question
from intake.domain.documents import TargetKind
from intake.domain.evidence import ContactEntry, DocumentPages, OwnAccount
from intake.domain.standing.held import Held, Standing

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.conditions import (
        Always,
        AnswerGiven,
        AnswerIs,
        AsksFirst,
        ContactAbout,
        OnPath,
        OwnWords,
    )
    from intake.domain.definitions import Requirement
    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.ids import QuestionId


def answer(
    condition: AnswerIs | AnswerGiven | OwnWords, requirement: Requirement, known: Known
) -> Held:
    """Hold what was said to a question of the interview against a requirement."""
    said = known.case.said(condition.question)
    told = condition.kind == "own_words" and known.case.own_words(condition.question)
    if told or isinstance(said, Answered):
        return _given(condition, requirement, known)
    return _not_given(said, condition.question, requirement, known)


def contact(condition: ContactAbout, requirement: Requirement, known: Known) -> Held:
    """Hold the log of contacts against a requirement."""
    found = known.contacts(condition.party, condition.ask)
    if not found:
        because = "No call or letter in your log answers this yet."
        return Held(Standing.MISSING, because, requirement.next_step)
    newest = max(found, key=lambda each: each.date.order)
    evidence: list[Evidence] = []
    for each in found:
        proofs = known.proofs(TargetKind.CONTACT, each.id)
        evidence.extend(
            DocumentPages(document=p.document, first=p.first, last=p.last) for p in proofs
        )
        evidence.append(ContactEntry(contact=each.id))
    because = f"In your log, {say_date(newest.date)}."
    return Held(Standing.MET, because, evidence=tuple(evidence))


def circumstance(
    condition: Always | OnPath | AsksFirst, requirement: Requirement, known: Known
) -> Held:
    """Hold what is plain from the rest of the case against a requirement."""
    held = holds(condition, known)
    if held is None:
        return Held(Standing.UNKNOWN, "Not known yet.", requirement.next_step)
    if not held:
        return Held(Standing.NOT_APPLICABLE, "It does not belong to your request.")
    return Held(Standing.MET, "Nothing more is asked for.")


def waiting(said: Waiting, today: dt.date) -> Held:
    """Return how something stands that someone else has been asked for."""
    whom = f" for {said.whom}" if said.whom else " for someone"
    since = f" since {say_day(said.since)}" if said.since else ""
    because = f"You are waiting{whom}{since}."
    ask = f"Ask {said.whom} again" if said.whom else "Ask again"
    if said.ask_again is None:
        return Held(Standing.WAITING, because, f"{ask} when you have heard nothing.")
    if said.ask_again <= today:
        because = f"{because} You wanted to ask again on {say_day(said.ask_again)}."
        return Held(Standing.WAITING, because, f"{ask} now.")
    to_do = f"{ask} on {say_day(said.ask_again)}."
    return Held(Standing.WAITING, because, to_do, not_before=said.ask_again)


def does_not_apply(said: DoesNotApply) -> Held:
    """Return how something stands that the person set aside."""
    because = "You said that this does not apply to you"
    return Held(
        Standing.NOT_APPLICABLE, f"{because}: {said.because}" if said.because else f"{because}."
    )


def _not_given(
    said: DontKnow | ComeBack | Waiting | DoesNotApply | None,
    question: QuestionId,
    requirement: Requirement,
    known: Known,
) -> Held:
    match said:
        case Waiting():
            return waiting(said, known.today)
        case DoesNotApply():
            return does_not_apply(said)
        case DontKnow():
            row = known.catalog.find(Question, question)
            to_do = (row.find_out if row else "") or requirement.next_step
            return Held(Standing.UNKNOWN, "You do not know this yet.", to_do)
        case ComeBack() | None:
            because = "Not answered yet."
            if said is not None:
                because = "You said that you will come back to this."
            return Held(Standing.MISSING, because, requirement.next_step)
        case _:
            assert_never(said)


def _given(
    condition: AnswerIs | AnswerGiven | OwnWords, requirement: Requirement, known: Known
) -> Held:
    evidence = own_account(condition.question, known)
    if condition.kind == "answer_is":
        said = known.case.said(condition.question)
        if not is_one_of(said, condition.one_of):
            because = "Your answer says that this is still open."
            return Held(Standing.MISSING, because, requirement.next_step)
    because = (
        "You answered this." if len(evidence) == 1 else "You answered this; a page shows it."
    )
    return Held(Standing.MET, because, evidence=evidence)


def own_account(question: QuestionId, known: Known) -> tuple[Evidence, ...]:
    """Return what stands behind an answer: pages linked to it, and who said it."""
    entry = known.case.own_words(question) or known.case.one(Answer, question)
    if entry is None:
        return ()
    row = known.catalog.find(Question, question)
    pages = known.proofs(TargetKind.ANSWER, question)
    return (
        *(DocumentPages(document=p.document, first=p.first, last=p.last) for p in pages),
        OwnAccount(said_by=entry.said_by, about=row.asks if row else ""),
    )
