"""The one thing to do now: what slips first, with its minutes and why it comes first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.domain.answers import DontKnow, Waiting
from intake.domain.applying import open_questions
from intake.domain.conditions import leaves
from intake.domain.definitions import Question
from intake.domain.known import know
from intake.domain.put_off import PutOff
from intake.domain.readiness import Standing, is_done
from intake.domain.rule_steps import rule_steps
from intake.domain.steps import (
    FIRST,
    FITS,
    Candidate,
    NextStep,
    diary_today,
    first_questions,
    look,
    overdue,
    questions_left,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.case import Case
    from intake.domain.conditions import AnyCondition
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.readiness import Finding, Readiness
    from intake.ids import QuestionId

__all__ = [
    "Chosen",
    "NextStep",
    "ToDo",
    "after_first",
    "choose",
    "next_step",
    "room_of",
    "to_do",
]

FIND_OUT_MINUTES = 5
SOON = 7  # days of slack below which a thing is about to slip, whatever its priority
ROOMS = {
    "diary_kept": "pain",
    "score_recorded": "pain",
    "trials_tried": "treatments",
    "contact_about": "contacts",
    "answer_is": "about_you",
    "answer_given": "about_you",
    "own_words": "about_you",
}


@dataclass(frozen=True, slots=True)
class ToDo:
    """Everything that can be done now, what comes first in front.

    ``small`` is for those who have time for none of it; ``last`` for when nothing is left.
    """

    turns: tuple[Candidate, ...]
    small: NextStep | None
    last: NextStep


@dataclass(frozen=True, slots=True)
class Chosen:
    """The one step, and the one that slips first if that needs more time than there is."""

    step: NextStep
    cannot_wait: NextStep | None = None


def next_step(readiness: Readiness, case: Case, catalog: Catalog, today: dt.date) -> NextStep:
    """Return the one thing to do now, however long it takes."""
    return choose(to_do(readiness, case, catalog, today), None).step


def to_do(readiness: Readiness, case: Case, catalog: Catalog, today: dt.date) -> ToDo:
    """Return what can be done now, in order: what slips first comes first.

    What was put off, and what others have in hand, is left out until its day.
    """
    known = know(case, catalog, today)
    put_off = {each.id for each in case.all(PutOff) if each.until > today}
    found = [each for each in _candidates(readiness, known) if each.step.id not in put_off]
    found.sort(key=_turn)
    return ToDo(tuple(found), diary_today(known), look(readiness))


def choose(todo: ToDo, minutes: int | None) -> Chosen:
    """Return the step that comes first of those that fit into so many minutes.

    Args:
        todo: What can be done now.
        minutes: How long the person has; None for no limit.
    """
    fits = (each for each in todo.turns if minutes is None or each.step.minutes <= minutes)
    found = next(fits, None)
    first = next(iter(todo.turns), None)
    if found is not None and found is first:
        return Chosen(found.step)
    cannot_wait = _said(first.step) if first is not None and first.urgent else None
    if found is not None:
        return Chosen(_said(found.step, FITS), cannot_wait)
    small = None if minutes is None else todo.small
    return Chosen(small or todo.last, cannot_wait)


def after_first(todo: ToDo) -> tuple[NextStep, ...]:
    """Return what comes after the first step, in order, each with its own reason."""
    return tuple(_said(each.step) for each in todo.turns[1:])


def _said(step: NextStep, start: str = "") -> NextStep:
    """Return a step that is not the first of all, its reason begun in another way."""
    reason = step.because.removeprefix(FIRST)
    because = f"{start}{reason}" if start else reason.strip()
    return step.changed(because=f"{because[:1].upper()}{because[1:]}")


def _candidates(readiness: Readiness, known: Known) -> Iterator[Candidate]:
    essential = first_questions(known)
    if essential is not None:
        yield Candidate(essential, urgent=True, priority=0, slack=0)
    yield from overdue(known)
    depending: dict[QuestionId, list[Finding]] = {}
    for finding in readiness.findings:
        questions = _open_questions(finding, known)
        for question in questions[:1]:
            depending.setdefault(question, []).append(finding)
        if not questions and not is_done(finding) and _is_time(finding, known):
            yield _candidate(finding, known)
    for question, findings in depending.items():
        yield from _find_out(question, findings, known)
    yield from rule_steps(readiness, known)
    left = questions_left(readiness.findings, known)
    if left is not None and essential is None:
        yield Candidate(left, urgent=False, priority=2, slack=0)


def _open_questions(finding: Finding, known: Known) -> tuple[QuestionId, ...]:
    """Return the questions on which it depends whether the person needs this at all."""
    if finding.standing is not Standing.UNKNOWN:
        return ()
    return open_questions(finding.requirement.when, known)


def _find_out(
    question: QuestionId, findings: Sequence[Finding], known: Known
) -> Iterator[Candidate]:
    """Yield the step of finding out what the person does not know yet.

    It takes the turn of the first thing that depends on it. A question that was not
    answered at all is left to the interview.
    """
    row = known.catalog.find(Question, question)
    if row is None or not isinstance(known.case.said(question), DontKnow):
        return
    first = min((_candidate(each, known) for each in findings), key=_turn)
    things = "1 thing on your list depends" if len(findings) == 1 else ""
    things = things or f"{len(findings)} things on your list depend"
    step = NextStep(
        id=row.id,
        title=f"Find out: {row.asks}",
        minutes=FIND_OUT_MINUTES,
        because=f"{FIRST} {things} on it. {row.find_out}".strip(),
        room="about_you",
    )
    yield replace(first, step=step)


def _turn(candidate: Candidate) -> tuple[bool, int, int]:
    return not candidate.urgent, candidate.priority, candidate.slack


def _candidate(finding: Finding, known: Known) -> Candidate:
    row = finding.requirement
    slack = 365 - row.lead_days
    if finding.start_by is not None:
        slack = (finding.start_by - known.today).days
    urgent = finding.start_by is not None and slack <= SOON
    step = NextStep(
        id=row.id,
        title=_title(finding),
        minutes=row.minutes,
        because=_because(finding, known, is_urgent=urgent),
        room=room_of(row.met_by),
    )
    return Candidate(step, urgent=urgent, priority=row.priority, slack=slack)


def _is_time(finding: Finding, known: Known) -> bool:
    if finding.not_before is not None and finding.not_before > known.today:
        return False
    said = known.said(finding.requirement.id)
    if finding.standing is not Standing.WAITING:
        return True
    if not isinstance(said, Waiting) or said.ask_again is not None or said.since is None:
        return True
    again = said.since + dt.timedelta(days=finding.requirement.lead_days)
    return again <= known.today


def _title(finding: Finding) -> str:
    row = finding.requirement
    if finding.standing is Standing.MISSING or finding.to_do == row.next_step:
        return row.next_step.rstrip(".")
    return f"{row.short}: {_lower(finding.to_do).rstrip('.')}"


def _because(finding: Finding, known: Known, *, is_urgent: bool) -> str:
    row = finding.requirement
    if finding.standing is Standing.WAITING:
        return f"{FIRST} it is time to ask again. {finding.because}"
    if is_urgent and known.visit is not None:
        slow = row.slow_because or f"it takes about {_days(row.lead_days)}"
        return f"{FIRST} {slow}, and your visit is {_until(known)}."
    if row.slow_because:
        return f"{FIRST} {row.slow_because}."
    if row.priority == 1:
        return f"{FIRST} requests often come back without it."
    return f"{FIRST} it is the next thing still open on your list."


def room_of(condition: AnyCondition) -> str:
    """Return the room in which something is done: the first part that a person can act on."""
    first = next(leaves(condition))
    return ROOMS.get(first.kind, "checklist")


def _until(known: Known) -> str:
    left = (known.counts_to - known.today).days
    return {0: "today", 1: "tomorrow"}.get(left, f"in {_days(left)}")


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
