"""The one thing to do now: what slips first, with its minutes and why it comes first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.answers import Waiting
from intake.domain.applying import open_questions
from intake.domain.conditions import leaves
from intake.domain.known import know
from intake.domain.put_off import PutOff
from intake.domain.readiness import Standing, is_done
from intake.domain.steps import (
    Candidate,
    NextStep,
    diary_today,
    first_questions,
    look,
    overdue,
    question_left,
    shorter,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.conditions import AnyCondition
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.readiness import Finding, Readiness

__all__ = ["NextStep", "next_step", "room_of"]

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


def next_step(
    readiness: Readiness,
    case: Case,
    catalog: Catalog,
    today: dt.date,
    minutes: int | None = None,
) -> NextStep:
    """Return the one thing to do now.

    Args:
        readiness: The findings of today.
        case: The case.
        catalog: The definitions.
        today: The present day.
        minutes: How long the person has; None for no limit.
    """
    known = know(case, catalog, today)
    put_off = {each.id for each in case.all(PutOff) if each.until > today}
    essential = first_questions(known)
    if essential is not None and essential.id not in put_off:
        return essential if minutes is None else shorter(essential, minutes)
    found = [
        each
        for each in _candidates(readiness, known)
        if each.step.id not in put_off and (minutes is None or each.step.minutes <= minutes)
    ]
    if found:
        return min(found, key=lambda each: (not each.urgent, each.priority, each.slack)).step
    small = diary_today(known)
    if minutes is not None and small is not None:
        return small
    return look(readiness)


def _candidates(readiness: Readiness, known: Known) -> Iterator[Candidate]:
    yield from overdue(known)
    for finding in readiness.findings:
        if not is_done(finding) and _is_time(finding, known):
            yield _candidate(finding, known)
    question = question_left(known)
    if question is not None:
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
        return f"It comes first because it is time to ask again. {finding.because}"
    if is_urgent and known.visit is not None:
        slow = row.slow_because or f"it takes about {_days(row.lead_days)}"
        return f"It comes first because {slow}, and your visit is {_until(known)}."
    if row.slow_because:
        return f"It comes first because {row.slow_because}."
    if row.priority == 1:
        return "It comes first because requests often come back without it."
    return "It comes first because it is the next thing still open on your list."


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
