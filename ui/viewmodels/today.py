"""Today: what changed last time, one next step, what the visit needs, and the dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.dates import say_date, say_day
from intake.domain.deadlines import deadlines
from intake.domain.facts import visit_of
from intake.domain.next_step import choose, to_do
from intake.domain.put_off import PutOff
from intake.domain.readiness import Standing
from intake.ids import RequirementId
from ui.viewmodels.changes import last_sitting
from ui.viewmodels.unfit import UnfitThings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.deadlines import Deadline
    from intake.domain.history import HistoryRow
    from intake.domain.next_step import NextStep
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.viewmodels.changes import Sitting

SHORT_MINUTES = 2
SHOWN_DATES = 4
SHOWN_NEEDS = 6
READ_ROWS = 200
SATURDAY = 5

_ORDER = (Standing.MISSING, Standing.WEAK, Standing.UNKNOWN, Standing.WAITING)
VERBS = {
    "about_you": "Go to the questions",
    "checklist": "Open it in the checklist",
    "records": "Go to your records",
    "pain": "Go to pain and function",
    "treatments": "Go to treatments tried",
    "contacts": "Go to insurer contacts",
    "summary": "Look at the summary",
}


@dataclass(frozen=True, slots=True)
class Need:
    """One line of what the visit needs."""

    id: str
    title: str
    line: str
    standing: str


@dataclass(frozen=True, slots=True)
class VisitWords:
    """The visit card: a heading and the lines below it."""

    heading: str
    lines: tuple[str, ...]


class TodayViewModel(QObject):
    """Reads the case for the page; puts a step off."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sitting: Sitting | None = None
        self.is_short = False
        self.unfit = UnfitThings(bridge)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_changed)
        bridge.ask(_read_history, self._on_history)

    def today(self) -> str:
        """Return the day in words: "Monday, Nov 23, 2026"."""
        return f"{self._bridge.today:%A}, {say_day(self._bridge.today)}"

    def sitting(self) -> Sitting | None:
        """Return what was done last time, or None when nothing was done before."""
        return self._sitting

    def step(self) -> NextStep:
        """Return the one thing to do now; a short one if there are only two minutes."""
        bridge = self._bridge
        minutes = SHORT_MINUTES if self.is_short else None
        todo = to_do(bridge.readiness, bridge.case, bridge.catalog, bridge.today)
        return choose(todo, minutes).step

    def set_short(self, *, on: bool) -> None:
        """Offer only what takes two minutes, or everything."""
        self.is_short = on
        self.changed.emit()

    def put_off(self, step: NextStep) -> None:
        """Not today: offer it again tomorrow."""
        until = self._bridge.today + dt.timedelta(days=1)
        self._bridge.run(
            Put(entry=PutOff(id=RequirementId(step.id), until=until)),
            says="Put off until tomorrow",
        )

    def needs(self) -> tuple[Need, ...]:
        """Return what is still open for the visit, what can be acted on first."""
        found = [each for each in self._bridge.readiness.findings if each.standing in _ORDER]
        found.sort(key=lambda each: (_ORDER.index(each.standing), each.requirement.priority))
        return tuple(
            Need(each.requirement.id, each.requirement.short, each.because, each.standing)
            for each in found[:SHOWN_NEEDS]
        )

    def counts(self) -> tuple[int, int]:
        """Return how many requirements are met, and how many apply."""
        readiness = self._bridge.readiness
        apply = len(readiness.findings) - readiness.count(Standing.NOT_APPLICABLE)
        return readiness.count(Standing.MET), apply

    def visit(self) -> VisitWords:
        """Return the words of the visit card."""
        visit, today = visit_of(self._bridge.case), self._bridge.today
        if visit.date is None:
            return VisitWords(
                "No visit date yet", ("Add it, and the list shows what to start.",)
            )
        when = f"{visit.day:%A}, " if visit.day else ""
        lines = [f"{when}{say_date(visit.date)}{', ' if visit.time else ''}{visit.time}"]
        whom = ", ".join(each for each in (visit.clinician, visit.place) if each)
        if whom:
            lines.append(whom)
        if visit.day is not None and visit.day > today:
            lines.append(say_weekdays(today, visit.day))
        heading = _heading(visit.day, today) if visit.day else "Your visit"
        return VisitWords(heading, tuple(lines))

    def dates(self) -> Sequence[Deadline]:
        """Return the next dates to keep in mind, without the visit itself."""
        bridge = self._bridge
        found = deadlines(bridge.case, bridge.catalog, bridge.today)
        return [each for each in found if each.id != "visit"][:SHOWN_DATES]

    def _on_history(self, rows: Sequence[HistoryRow]) -> None:
        self._sitting = last_sitting(rows, self._bridge.case)
        self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()


def say_weekdays(today: dt.date, visit: dt.date) -> str:
    """Return how many of the days until the visit are weekdays."""
    days = (today + dt.timedelta(days=each) for each in range((visit - today).days))
    weekdays = sum(day.weekday() < SATURDAY for day in days)
    if weekdays == 1:
        return "1 of those days is a weekday."
    return f"{weekdays} of those days are weekdays."


def _heading(day: dt.date, today: dt.date) -> str:
    left = (day - today).days
    if left < 0:
        return "Your visit was here"
    return {0: "Visit today", 1: "Visit tomorrow"}.get(left, f"Visit in {left} days")


def _read_history(session: Session) -> Sequence[HistoryRow]:
    return session.history(READ_ROWS)
