"""Today: what changed last time, one next step, what the visit needs, and the dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.dates import say_date, say_day
from intake.domain.deadlines import deadlines
from intake.domain.energy import Energy
from intake.domain.facts import visit_of
from intake.domain.next_step import after_first, choose, to_do
from intake.domain.put_off import PutOff
from intake.domain.readiness import Standing
from intake.domain.set_aside import SetAside
from intake.domain.staleness import say_stale, stale_rows
from intake.domain.unknown_clocks import unknown_clocks
from intake.ids import ContradictionId, RequirementId
from ui.viewmodels.read_more import read_about_date
from ui.viewmodels.rules_words import say_tally
from ui.viewmodels.since import SinceViewModel
from ui.viewmodels.unfit import UnfitThings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.deadlines import Deadline
    from intake.domain.next_step import Chosen, NextStep, ToDo
    from intake.domain.readiness import Readiness
    from intake.domain.rules import UnknownClock
    from ui.bridge import SessionBridge
    from ui.viewmodels.places import Place

STALE = ContradictionId("stale_rows")
SHOWN_DATES = 4
SHOWN_NEEDS = 6
SATURDAY = 5

_ORDER = (Standing.MISSING, Standing.WEAK, Standing.UNKNOWN, Standing.WAITING)
VERBS = {
    "about_you": "Go to the questions",
    "checklist": "Open it in the checklist",
    "records": "Go to your records",
    "pain": "Go to pain and function",
    "treatments": "Go to treatments tried",
    "contacts": "Go to insurer contacts",
    "rules": "Go to my plan’s rules",
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


@dataclass(frozen=True, slots=True)
class StaleNotice:
    """Which rows are old, and what to ask about them."""

    says: str
    asks: tuple[str, ...]


class TodayViewModel(QObject):
    """Reads the case for the page; puts a step off."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._todo: tuple[Readiness, ToDo] | None = None
        self.energy: Energy | None = None
        self.since = SinceViewModel(bridge, self)
        self.since.changed.connect(self.changed)
        self.unfit = UnfitThings(bridge)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_changed)

    def today(self) -> str:
        """Return the day in words: "Monday, Nov 23, 2026"."""
        return f"{self._bridge.today:%A}, {say_day(self._bridge.today)}"

    def chosen(self) -> Chosen:
        """Return the one thing to do now that fits, and what cannot wait if that does not."""
        return choose(self._to_do(), self.energy.minutes if self.energy else None)

    def then(self) -> tuple[NextStep, ...]:
        """Return what comes after the next step, if the person asked to see everything."""
        if self.energy is not Energy.EVERYTHING:
            return ()
        return after_first(self._to_do())

    def step(self, step_id: str) -> NextStep | None:
        """Return a step that is shown, by its id."""
        chosen = self.chosen()
        shown = (chosen.step, chosen.cannot_wait, *self.then())
        return next((each for each in shown if each is not None and each.id == step_id), None)

    def set_energy(self, energy: Energy) -> None:
        """Offer what fits; it is remembered until the case is closed, and nowhere kept."""
        self.energy = energy
        self.changed.emit()

    def stale(self) -> StaleNotice | None:
        """Return the notice on rows that nobody checked for a year, unless it was set aside."""
        bridge = self._bridge
        rows = stale_rows(bridge.readiness, bridge.case, bridge.catalog, bridge.today)
        aside = bridge.case.one(SetAside, STALE)
        if not rows or (aside is not None and aside.what == say_stale(rows)):
            return None
        asks = dict.fromkeys(each.ask for each in rows if each.ask)
        return StaleNotice(say_stale(rows), tuple(asks))

    def set_stale_aside(self) -> None:
        """Show the notice no more, until other rows are old."""
        notice = self.stale()
        if notice is not None:
            entry = SetAside(id=STALE, what=notice.says, because="You will ask your plan.")
            self._bridge.run(Put(entry=entry), says=self.tr("Set aside"))

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

    def rules(self) -> str:
        """Return how the rules of the plan's own policy stand, or an empty text."""
        stands = say_tally(self._bridge.readiness.criteria)
        return self.tr("My plan’s rules: {0}.").format(stands) if stands else ""

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

    def not_known(self) -> tuple[UnknownClock, ...]:
        """Return the dates that run and are not known to us, with whom to ask."""
        return unknown_clocks(self._bridge.case, self._bridge.catalog, self._bridge.today)

    def read_about(self, deadline: str) -> Place | None:
        """Return where more is told about a date that is shown, or None."""
        return read_about_date(deadline, self._bridge.catalog)

    def _to_do(self) -> ToDo:
        """Return what can be done, worked out once for each state of the case."""
        bridge = self._bridge
        if self._todo is None or self._todo[0] is not bridge.readiness:
            todo = to_do(bridge.readiness, bridge.case, bridge.catalog, bridge.today)
            self._todo = bridge.readiness, todo
        return self._todo[1]

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
