"""Dates to keep in mind: the visit, promises, days to ask again, and dated rules.

A date that comes from a rule is an estimate and says so; the letter in hand wins.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, assert_never

from pydantic import StrictStr

from intake.domain.answers import Answer, Waiting
from intake.domain.applying import holds
from intake.domain.contacts import Contact
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import Question, Requirement
from intake.domain.due import due, moved
from intake.domain.facts import coverage_of, date_of, visit_of
from intake.domain.holders import Holder
from intake.domain.known import know
from intake.domain.policies import Criterion
from intake.domain.records_clock import ask_again, if_closed, records_clock
from intake.domain.records_requests import RecordsRequest
from intake.domain.rules import FromAnswer, FromRecordsRequest
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.rules import DeadlineRule
    from intake.ids import QuestionId


class Deadline(Value):
    """One date: what falls on it, why, and who said so."""

    id: StrictStr
    date: dt.date
    title: StrictStr
    because: StrictStr
    source: StrictStr


def deadlines(case: Case, catalog: Catalog, today: dt.date) -> tuple[Deadline, ...]:
    """Return the dates to keep in mind, earliest first; those that are past and open too."""
    return deadlines_of(know(case, catalog, today))


def deadlines_of(known: Known) -> tuple[Deadline, ...]:
    """Return the dates to keep in mind of a case that is laid out already."""
    found = [
        *_visit(known),
        *_promises(known),
        *_next_actions(known),
        *_ask_again(known),
        *_rules_waited_for(known),
        *_records(known),
        *_by_rule(known),
    ]
    return tuple(sorted(found, key=lambda each: (each.date, each.id)))


def _visit(known: Known) -> Iterator[Deadline]:
    if known.visit is None:
        return
    visit = visit_of(known.case)
    at = ", ".join(each for each in (visit.time, visit.clinician, visit.place) if each)
    yield Deadline(
        id="visit",
        date=known.visit,
        title="Your visit",
        because=at or "The day you gave.",
        source="You",
    )


def _promises(known: Known) -> Iterator[Deadline]:
    for contact in known.case.all(Contact):
        for number, promise in enumerate(contact.promises, start=1):
            if promise.by is None or promise.kept:
                continue
            yield Deadline(
                id=f"promise:{contact.id}:{number}",
                date=promise.by,
                title=promise.what,
                because=f"Promised on {say_date(contact.date)}.",
                source=_party(contact),
            )


def _next_actions(known: Known) -> Iterator[Deadline]:
    for contacts in known.by_party.values():
        newest = max(each.date.order for each in contacts)
        for contact in contacts:
            if contact.next_on is None:
                continue
            if contact.next_on < known.today and newest > contact.date.order:
                continue  # a later contact with the same party took care of it
            yield Deadline(
                id=f"next:{contact.id}",
                date=contact.next_on,
                title=contact.next_action or f"Get back to {_party(contact)}",
                because=f"You noted this on {say_date(contact.date)}.",
                source="You",
            )


def _ask_again(known: Known) -> Iterator[Deadline]:
    for answer in known.case.all(Answer):
        said = answer.said
        if not isinstance(said, Waiting) or said.ask_again is None:
            continue
        if answer.id in known.asked_for:
            continue  # its request for records says when
        about = _short(answer.id, known)
        since = f"You have been waiting since {say_day(said.since)}." if said.since else ""
        yield Deadline(
            id=f"ask:{answer.id}",
            date=said.ask_again,
            title=f"Ask {said.whom or 'again'}{' again' if said.whom else ''}: {about}",
            because=since or "You wanted to be reminded.",
            source="You",
        )


def _rules_waited_for(known: Known) -> Iterator[Deadline]:
    for rule in known.case.all(Criterion):
        said = rule.not_yet
        if not isinstance(said, Waiting) or said.ask_again is None:
            continue
        yield Deadline(
            id=f"ask:{rule.id}",
            date=said.ask_again,
            title=f"Ask {said.whom or 'again'}{' again' if said.whom else ''}: plan rule",
            because=f"“{rule.words}”",
            source="You",
        )


def _records(known: Known) -> Iterator[Deadline]:
    for request in known.case.all(RecordsRequest):
        clock = records_clock(request, known.catalog)
        if clock is None or not request.is_under_way:
            continue
        holder = known.case.one(Holder, request.holder)
        whom = holder.name if holder else "the records desk"
        from_what = "they had your letter" if clock.is_from_receipt else "you sent it"
        more = " They took more time, in writing." if clock.is_extended else ""
        yield Deadline(
            id=f"records:{request.id}",
            date=clock.end,
            title=f"{clock.rule.title}: {whom}",
            because=f"Counted from {say_day(clock.starts)}, when {from_what}.{more}"
            f" {if_closed(clock.end, known.today)}".rstrip(),
            source=f"{clock.rule.source.title}, checked {say_day(clock.rule.as_of)}",
        )
        again = ask_again(request, known.catalog, known.today)
        chase = clock.next(known.today)
        if again is not None and again != clock.end:
            closed = if_closed(again, known.today)
            yield Deadline(
                id=f"chase:{request.id}",
                date=again,
                title=f"{chase.letter.title}: {whom}" if chase else f"Ask {whom} again",
                because=f"{whom} still has papers of yours. {closed}".rstrip(),
                source="Previsit’s steps for following up",
            )


def _by_rule(known: Known) -> Iterator[Deadline]:
    kind = coverage_of(known.case).kind
    by_letter: set[str] = set()
    for rule in known.catalog.deadline_rules:
        if rule.plan not in (None, kind) or holds(rule.when, known) is False:
            continue
        told = _day(rule.letter, known)
        if told is None:
            yield from _estimates(rule, known)
        elif rule.letter not in by_letter:
            by_letter.add(str(rule.letter))
            yield _by_letter(rule, told)


def _by_letter(rule: DeadlineRule, day: dt.date) -> Deadline:
    return Deadline(
        id=f"letter:{rule.letter}",
        date=day,
        title=rule.title,
        because="The letter names this day. It counts more than a rule of ours.",
        source="The letter, as you noted it",
    )


def _estimates(rule: DeadlineRule, known: Known) -> Iterator[Deadline]:
    for name, start in _starts(rule, known):
        about = f": {name}" if name else ""
        end = due(rule, start)
        later = moved(rule, end)
        moves = f" The source lets it move to {say_day(later)}." if later else ""
        yield Deadline(
            id=f"rule:{rule.id}:{name}" if name else f"rule:{rule.id}",
            date=end,
            title=f"{rule.title}{about}",
            because=f"{rule.because} Counted from {say_day(start)}."
            f"{moves} A letter’s date wins.",
            source=f"{rule.source.title}, checked {say_day(rule.as_of)}",
        )


def _starts(rule: DeadlineRule, known: Known) -> Iterator[tuple[str, dt.date]]:
    match rule.starts:
        case FromAnswer(question=question, or_else=or_else):
            start = _day(question, known) or _day(or_else, known)
            if start is not None:
                yield "", start
        case FromRecordsRequest():
            for answer in known.case.all(Answer):
                row = known.catalog.find(Requirement, answer.id)
                said = answer.said
                if row is None or not row.from_records_office or answer.id in known.asked_for:
                    continue
                if isinstance(said, Waiting) and said.since is not None:
                    yield row.short, said.since
        case _:
            assert_never(rule.starts)


def _day(question: QuestionId | None, known: Known) -> dt.date | None:
    given = date_of(known.case, question) if question else None
    return given.exact if given is not None else None


def _short(answer_id: str, known: Known) -> str:
    requirement = known.catalog.find(Requirement, answer_id)
    if requirement is not None:
        return requirement.short
    question = known.catalog.find(Question, answer_id)
    return question.asks if question is not None else "what you are waiting for"


def _party(contact: Contact) -> str:
    return contact.organisation or contact.person or contact.party.replace("_", " ")
