"""The one thing to do now: what slips first, with its minutes and why it comes first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import StrictInt, StrictStr

from intake.domain.answers import ComeBack, Waiting
from intake.domain.applying import holds
from intake.domain.conditions import leaves
from intake.domain.dates import say_day
from intake.domain.deadlines import deadlines_of
from intake.domain.definitions import Question
from intake.domain.known import know
from intake.domain.put_off import PutOff
from intake.domain.readiness import Standing, is_done
from intake.domain.scores import DiaryEntry
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.conditions import AnyCondition
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.readiness import Finding, Readiness

SOON = 7  # days of slack below which a thing is about to slip, whatever its priority
INTERVIEW = "interview"
INTERVIEW_MINUTES = 5
QUESTION_MINUTES = 2
ASK_MINUTES = 5
LOOK_MINUTES = 5
DIARY_MINUTES = 2
ROOMS = {
    "diary_kept": "pain",
    "score_recorded": "pain",
    "trials_tried": "treatments",
    "contact_about": "contacts",
    "answer_is": "about_you",
    "answer_given": "about_you",
    "own_words": "about_you",
}


class NextStep(Value):
    """One thing to do: how long it takes, why it comes first, and the room to do it in."""

    id: StrictStr
    title: StrictStr
    minutes: StrictInt
    because: StrictStr
    room: StrictStr


@dataclass(frozen=True, slots=True)
class _Candidate:
    step: NextStep
    urgent: bool
    priority: int
    slack: int


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
    essential = _interview(known)
    if essential is not None and essential.id not in put_off:
        return essential
    found = [
        each
        for each in _candidates(readiness, known)
        if each.step.id not in put_off and (minutes is None or each.step.minutes <= minutes)
    ]
    if found:
        return min(found, key=lambda each: (not each.urgent, each.priority, each.slack)).step
    small = _diary_today(known)
    if minutes is not None and small is not None:
        return small
    return _look(readiness)


def _candidates(readiness: Readiness, known: Known) -> Iterator[_Candidate]:
    yield from _overdue(known)
    for finding in readiness.findings:
        if not is_done(finding) and _is_time(finding, known):
            yield _candidate(finding, known)
    question = _question_left(known)
    if question is not None:
        yield _Candidate(question, urgent=False, priority=2, slack=0)


def _candidate(finding: Finding, known: Known) -> _Candidate:
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
    return _Candidate(step, urgent=urgent, priority=row.priority, slack=slack)


def _is_time(finding: Finding, known: Known) -> bool:
    if finding.not_before is not None and finding.not_before > known.today:
        return False
    if finding.standing is not Standing.WAITING:
        return True
    said = known.case.said(finding.requirement.id)
    if not isinstance(said, Waiting) or said.ask_again is not None or said.since is None:
        return True
    again = said.since + dt.timedelta(days=finding.requirement.lead_days)
    return again <= known.today


def _title(finding: Finding) -> str:
    if finding.standing in (Standing.WAITING, Standing.WEAK, Standing.UNKNOWN):
        return f"{finding.requirement.short}: {_lower(finding.to_do).rstrip('.')}"
    return finding.requirement.next_step.rstrip(".")


def _because(finding: Finding, known: Known, *, is_urgent: bool) -> str:
    row = finding.requirement
    if finding.standing is Standing.WAITING:
        return f"It comes first because it is time to ask again. {finding.because}"
    if is_urgent and known.visit is not None:
        left = (known.visit - known.today).days
        slow = row.slow_because or f"it takes about {_days(row.lead_days)}"
        return f"It comes first because {slow}, and your visit is in {_days(left)}."
    if row.slow_because:
        return f"It comes first because {row.slow_because}."
    if row.priority == 1:
        return "It comes first because requests often come back without it."
    return "It comes first because it is the next thing still open on your list."


def room_of(condition: AnyCondition) -> str:
    """Return the room in which something is done: the first part that a person can act on."""
    first = next(leaves(condition))
    return ROOMS.get(first.kind, "checklist")


def _overdue(known: Known) -> Iterator[_Candidate]:
    for deadline in deadlines_of(known):
        kind, _, entry = deadline.id.partition(":")
        if deadline.date > known.today or kind not in ("promise", "next", "ask"):
            continue
        if kind == "ask" and known.catalog.find(Question, entry) is None:
            continue  # a requirement: its own finding tells it
        step = NextStep(
            id=deadline.id,
            title=deadline.title,
            minutes=ASK_MINUTES,
            because=f"It comes first because its day was {say_day(deadline.date)}.",
            room="about_you" if kind == "ask" else "contacts",
        )
        yield _Candidate(
            step, urgent=True, priority=2, slack=(deadline.date - known.today).days
        )


def _interview(known: Known) -> NextStep | None:
    """Return the step of going on with the interview while its essentials are open."""
    for question in known.catalog.questions:
        if question.essential and known.case.said(question.id) is None:
            return NextStep(
                id=INTERVIEW,
                title="Answer the first questions about you and your plan",
                minutes=INTERVIEW_MINUTES,
                because="It comes first because your checklist depends on the answers.",
                room="about_you",
            )
    return None


def _question_left(known: Known) -> NextStep | None:
    for question in known.catalog.questions:
        said = known.case.said(question.id)
        if not (said is None or isinstance(said, ComeBack)):
            continue
        if holds(question.when, known) is False:
            continue
        return NextStep(
            id=INTERVIEW,
            title="Go on with the questions about you",
            minutes=QUESTION_MINUTES,
            because="It comes first because one question is a small step, saved at once.",
            room="about_you",
        )
    return None


def _diary_today(known: Known) -> NextStep | None:
    if known.case.one(DiaryEntry, known.today.isoformat()) is not None:
        return None
    return NextStep(
        id="diary",
        title="Note how today is",
        minutes=DIARY_MINUTES,
        because="It comes first because it is short, and a row of days tells more than one.",
        room="pain",
    )


def _look(readiness: Readiness) -> NextStep:
    is_open = any(not is_done(each) for each in readiness.findings)
    because = "Nothing else is open. See how it reads before you print it."
    if is_open:
        because = "Nothing else needs you today. See how it reads so far."
    return NextStep(
        id="summary",
        title="Look at your summary",
        minutes=LOOK_MINUTES,
        because=because,
        room="summary",
    )


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
