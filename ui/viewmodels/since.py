"""What is new since a person was here last: what others did, and what time alone changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.since import time_passed
from ui.viewmodels.changes import sitting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from intake.domain.history import HistoryRow
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.viewmodels.changes import Sitting

READ_ROWS = 1_000

_Found = tuple["Sequence[HistoryRow]", tuple[str, ...]]


class SinceViewModel(QObject):
    """``sitting()`` and ``passed()``, looked up once for whoever is typing."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sitting: Sitting | None = None
        self._passed: tuple[str, ...] = ()
        self._typist = bridge.typist
        bridge.changed.connect(self._on_changed)
        self._look()

    def sitting(self) -> Sitting | None:
        """Return what was done since then, or the last time; None when nothing ever was."""
        return self._sitting

    def passed(self) -> tuple[str, ...]:
        """Return what became different because days went by, in sentences."""
        return self._passed

    def _look(self) -> None:
        left = self._bridge.left_off
        self._bridge.ask(partial(_find, left.at if left else None), self._on_found)

    def _on_found(self, found: _Found) -> None:
        rows, self._passed = found
        left, bridge = self._bridge.left_off, self._bridge
        self._sitting = sitting(rows, bridge.case, bridge.catalog, left.at if left else None)
        self.changed.emit()

    def _on_changed(self) -> None:
        if self._bridge.typist != self._typist:
            self._typist = self._bridge.typist
            self._look()


def _find(left_at: dt.datetime | None, session: Session) -> _Found:
    """Read the history and go through the days between; in the session's own thread."""
    rows = session.history(READ_ROWS)
    if left_at is None:
        return rows, ()
    case, catalog, today = session.case, session.catalog, session.today()
    return rows, time_passed(case, catalog, left_at.date(), today)
