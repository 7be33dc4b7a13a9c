"""The timeline of treatments against pain: which stretch of it is shown, and its table."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from intake.domain.answers import Answer, Answered, YesNo
from intake.domain.commands import Put
from intake.domain.facts import choice_of
from intake.domain.report.lifelines import (
    between,
    lifelines,
    pain_days,
    say_edge,
    say_mean,
)
from intake.domain.report.material import Material
from intake.domain.report.own_timeline import IN_PACKET
from intake.domain.report.statements import Reader
from intake.ids import QuestionId
from ui.viewmodels.seen_kinds import SeenKinds

if TYPE_CHECKING:
    from intake.domain.report.lifelines import Lifelines
    from ui.bridge import SessionBridge

NO_DATES = "No treatment has a date yet. A year is enough: add it in the list."


class Zoom(StrEnum):
    """How long a stretch is shown."""

    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"


ZOOMS: Final = {
    Zoom.YEARS: "All years",
    Zoom.MONTHS: "12 months",
    Zoom.WEEKS: "12 weeks",
    Zoom.DAYS: "14 days",
}
_DAYS: Final = {Zoom.MONTHS: 365, Zoom.WEEKS: 84, Zoom.DAYS: 14}


class LifelinesViewModel(QObject):
    """``shown()`` is the stretch that is up; ``zoom_to``, ``closer``, ``step`` move it."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._zoom = Zoom.YEARS
        self._last: dt.date | None = None
        self._made: Lifelines | None = None
        self._seen = SeenKinds("trial", "diary", "infusion", "answer")

    @property
    def zoom(self) -> Zoom:
        """How long a stretch is shown."""
        return self._zoom

    @property
    def is_in_packet(self) -> bool:
        """Whether the person wants it in the packet."""
        return choice_of(self._bridge.case, IN_PACKET) == "yes"

    def whole(self) -> Lifelines | None:
        """Return everything; None while no treatment has a date."""
        case, today = self._bridge.case, self._bridge.today
        if not self._seen.is_same(case, today):
            self._made = lifelines(case, today)
        return self._made

    def shown(self) -> Lifelines | None:
        """Return the stretch that is up."""
        whole = self.whole()
        if whole is None or self._zoom is Zoom.YEARS:
            return whole
        last = min(max(self._last or self._bridge.today, whole.first_day), whole.last_day)
        first = last - dt.timedelta(days=_DAYS[self._zoom] - 1)
        return between(whole, first, last, self._bridge.case)

    def rows(self, shown: Lifelines) -> tuple[tuple[str, ...], ...]:
        """Return the same as a table: treatment, when, what is not sure, pain meanwhile."""
        days = pain_days(self._bridge.case)
        rows = [(e.name, e.when, say_edge(e), say_mean(days, e)) for e in shown.lines]
        return (*rows, *((name, "not known", "", "") for name in shown.unplaced))

    def zoom_to(self, zoom: str) -> None:
        """Show so long a stretch, with the same last day."""
        self._zoom = Zoom(zoom)
        self.changed.emit()

    def closer(self, steps: int) -> None:
        """Go closer (1) or further away (-1)."""
        zooms = list(Zoom)
        at = min(max(zooms.index(self._zoom) + steps, 0), len(zooms) - 1)
        self.zoom_to(zooms[at])

    def step(self, steps: int) -> None:
        """Go on by half a stretch, later (1) or earlier (-1)."""
        whole = self.whole()
        if whole is None or self._zoom is Zoom.YEARS:
            return
        half = dt.timedelta(days=_DAYS[self._zoom] // 2)
        last = (self._last or self._bridge.today) + steps * half
        self._last = min(max(last, whole.first_day + half), whole.last_day)
        self.changed.emit()

    def to_end(self, *, is_newest: bool) -> None:
        """Go to the newest or to the oldest stretch."""
        whole = self.whole()
        if whole is not None and self._zoom is not Zoom.YEARS:
            oldest = whole.first_day + dt.timedelta(days=_DAYS[self._zoom] - 1)
            self._last = whole.last_day if is_newest else oldest
            self.changed.emit()

    def set_in_packet(self, *, wanted: bool) -> None:
        """Say whether it goes into the packet."""
        said = Answered(given=YesNo(yes=wanted))
        self._bridge.run(Put(entry=Answer(id=QuestionId(IN_PACKET), said=said)))

    def material(self) -> Material:
        """Return what the paper is made of."""
        bridge = self._bridge
        return Material(
            case=bridge.case,
            catalog=bridge.catalog,
            readiness=bridge.readiness,
            today=bridge.today,
            reader=Reader.MINE,
        )
