"""The one thing to do now: what slips first, with its minutes and why it comes first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.answers import Waiting
from intake.domain.applying import open_questions
from intake.domain.conditions import leaves
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
    question_left,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.conditions import AnyCondition
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.readiness import Finding, Readiness

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
    found.sort(key=lambda each: (not each.urgent, each.priority, each.slack))
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
    for finding in readiness.findings:
        if not is_done(finding) and _is_time(finding, known):
            yield _candidate(finding, known)
    yield from rule_steps(readiness, known)
    question = question_left(known)
    if question is not None and essential is None:
        yield Candidate(question, urgent=False, priority=2, slack=0)


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
    said = known.case.said(finding.requirement.id)
    if finding.standing is Standing.UNKNOWN and said is None:
        return not _is_for_interview(finding, known)
    if finding.standing is not Standing.WAITING:
        return True
    if not isinstance(said, Waiting) or said.ask_again is not None or said.since is None:
        return True
    again = said.since + dt.timedelta(days=finding.requirement.lead_days)
    return again <= known.today


def _is_for_interview(finding: Finding, known: Known) -> bool:
    """Return whether a question that was not answered yet decides about it."""
    questions = open_questions(finding.requirement.when, known)
    return any(known.case.said(each) is None for each in questions)


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
