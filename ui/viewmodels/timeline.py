"""What to start by when, and printing it with the task list, without widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.definitions import Requirement
from intake.domain.report.task_list import work_papers
from intake.domain.timeline import timeline
from intake.domain.unknown_clocks import unknown_clocks
from ui.viewmodels.places import ABOUT_YOU, CHECKLIST, CONTACTS, REQUESTS, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.timeline import Stretch
    from ui.bridge import SessionBridge
    from ui.viewmodels.list_printing import ListPrinting

_ROOMS = {
    "promise": CONTACTS,
    "next": CONTACTS,
    "ask": ABOUT_YOU,
    "visit": ABOUT_YOU,
    "records": REQUESTS,
    "chase": REQUESTS,
}
VISIT_DATE = "visit.date"


class TimelineViewModel(QObject):
    """``stretches()`` and where each start leads.

    ``print_out`` in a job; ``printed`` or ``failed(error)`` follows.
    """

    changed = Signal()
    printed = Signal()
    failed = Signal(object)

    def __init__(
        self, bridge: SessionBridge, printing: ListPrinting, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._printing = bridge, printing
        printing.setParent(self)
        printing.printed.connect(self.printed)
        printing.failed.connect(self.failed)
        bridge.changed.connect(self.changed)

    def stretches(self) -> tuple[Stretch, ...]:
        """Return what to start by when, in order."""
        bridge = self._bridge
        return timeline(bridge.readiness, bridge.case, bridge.catalog, bridge.today)

    def place_of(self, start: str) -> Place:
        """Return where a start of this id is done."""
        if self._bridge.catalog.find(Requirement, start) is not None:
            return Place(CHECKLIST, start)
        kind, _, about = start.partition(":")
        if kind == "ask" and self._bridge.catalog.find(Requirement, about) is not None:
            return Place(CHECKLIST, about)
        if kind == "visit":
            return Place(ABOUT_YOU, VISIT_DATE)
        return Place(_ROOMS.get(kind, CHECKLIST), about.partition(":")[0])

    def print_out(self, put: Callable[..., None]) -> None:
        """Print this list and the task list; ``put`` takes each page, in the job's thread."""
        bridge = self._bridge
        case, catalog, today = bridge.case, bridge.catalog, bridge.today
        unknown = unknown_clocks(case, catalog, today)
        papers = work_papers(self.stretches(), bridge.readiness, catalog, today, unknown)
        self._printing.print_out(papers, put)
