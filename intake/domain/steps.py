"""Things that can be done now, apart from the checklist: questions, calls, a look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import StrictInt, StrictStr

from intake.domain.dates import say_day
from intake.domain.deadlines import deadlines_of
from intake.domain.definitions import Question
from intake.domain.readiness import is_done
from intake.domain.rounds import deciding, first_round, is_open
from intake.domain.scores import DiaryEntry
from intake.domain.section_done import SectionDone, section_of
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.deadlines import Deadline
    from intake.domain.known import Known
    from intake.domain.readiness import Finding, Readiness

INTERVIEW = "interview"
INTERVIEW_MINUTES = 5
QUESTION_MINUTES = 2
ASK_MINUTES = 5
LOOK_MINUTES = 5
DIARY_MINUTES = 2

FIRST = "It comes first because"
FITS = "It fits the time you have, and"


class NextStep(Value):
    """One thing to do: how long it takes, why it comes first, and the room to do it in."""

    id: StrictStr
    title: StrictStr
    minutes: StrictInt
    because: StrictStr
    room: StrictStr


@dataclass(frozen=True, slots=True)
class Candidate:
    """A step with what decides its turn; ``slack``: days before it slips."""

    step: NextStep
    urgent: bool
    priority: int
    slack: int


def overdue(known: Known) -> Iterator[Candidate]:
    """Yield promises, next actions and questions whose day has come."""
    for deadline in deadlines_of(known):
        kind, _, entry = deadline.id.partition(":")
        if deadline.date > known.today or kind not in ("promise", "next", "ask"):
            continue
        if kind == "ask" and known.catalog.find(Question, entry) is None:
            continue  # a requirement: its own finding tells it
        step = NextStep(
            id=deadline.id,
            title=_overdue_title(deadline),
            minutes=ASK_MINUTES,
            because=f"{FIRST} its day has come: {say_day(deadline.date)}.",
            room="about_you" if kind == "ask" else "contacts",
        )
        yield Candidate(step, urgent=True, priority=2, slack=(deadline.date - known.today).days)


def _overdue_title(deadline: Deadline) -> str:
    if deadline.id.startswith("promise:"):
        return f"Ask about what was promised: {deadline.title}"
    return deadline.title


def first_questions(known: Known) -> NextStep | None:
    """Return the step of going on with the interview while its essentials are open."""
    for question in known.catalog.questions:
        if question.essential and known.case.said(question.id) is None:
            return NextStep(
                id=INTERVIEW,
                title="Answer the first questions about you and your plan",
                minutes=INTERVIEW_MINUTES,
                because=f"{FIRST} your checklist depends on the answers.",
                room="about_you",
            )
    return None


def questions_left(findings: Iterable[Finding], known: Known) -> NextStep | None:
    """Return the step of answering the questions that shape the list, or None.

    These are what is open of the first round, then those that decide whether something is
    needed. Every other question waits for the person, or for the requirement that it
    sharpens; so does a section that the person is done with for now.
    """
    done = {each.id for each in known.case.all(SectionDone)}
    if any(is_open(each, known) for each in first_round(known)):
        because = "your checklist fits you after them"
        return _interview("Go on with the first questions", because)
    left = [each for each in deciding(findings, known) if section_of(each.section) not in done]
    if not left:
        return None
    title = f"Answer {_count(len(left), 'short question')}"
    return _interview(title, "the answers decide what belongs on your list")


def _interview(title: str, because: str) -> NextStep:
    return NextStep(
        id=INTERVIEW,
        title=title,
        minutes=QUESTION_MINUTES,
        because=f"{FIRST} {because}. Each one is saved at once.",
        room="about_you",
    )


def _count(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number} {thing}s"


def diary_today(known: Known) -> NextStep | None:
    """Return the small step of noting how today is, if it is not noted yet."""
    if known.case.one(DiaryEntry, known.today.isoformat()) is not None:
        return None
    return NextStep(
        id="diary",
        title="Note how today is",
        minutes=DIARY_MINUTES,
        because=f"{FIRST} it is short, and a row of days tells more than one.",
        room="pain",
    )


def look(readiness: Readiness) -> NextStep:
    """Return the step for when nothing else needs the person."""
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
