"""Papers on their way in: what can be added, the job under way, what became of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.job_row import JobRow
from ui.widgets.records_add import RecordsAdd
from ui.widgets.records_results import RecordsResults
from ui.widgets.records_unfinished import RecordsUnfinished

if TYPE_CHECKING:
    from ui.jobs import Job


STEP_MS = 80


class RecordsArrivals(QWidget):
    """``unfinished``, ``add``, ``job_row``, ``results``; ``show_job(job)`` follows one.

    Many small files may be done between two pictures of the screen: while a job runs,
    what changes is shown ``STEP_MS`` later and all at once (``due``).
    """

    due = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._has_focus = False
        self.unfinished = RecordsUnfinished()
        self.add, self.job_row, self.results = RecordsAdd(), JobRow(), RecordsResults()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._on_due)
        self.job_row.hide()
        self.job_row.stop.clicked.connect(self._on_stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.unfinished, self.add, self.job_row, self.results):
            column.addWidget(part)

    def show_job(self, job: Job) -> None:
        """Show how far a job is, until it ends."""
        self._job = job
        was_here = self._is_focused()
        self.job_row.show()
        self.job_row.tell_stopping(on=False)
        self.add.hide()
        job.progressed.connect(self.soon)
        job.ended.connect(self._on_ended)
        self._on_step()
        if was_here:  # on nothing that the next Enter would press
            self.job_row.bar.setFocus()
        self.add.toggled.emit()

    def go_on(self) -> None:
        """Lead whoever waited for the job to what became of it, once that is shown."""
        if self._has_focus and self._job is None:
            for part in (self.results, self.unfinished):
                if part.isVisible():
                    self._has_focus = False
                    part.take_focus()
                    return

    @property
    def is_open(self) -> bool:
        """Whether papers are being chosen or read."""
        return not (self.add.isHidden() and self.job_row.isHidden())

    @property
    def is_busy(self) -> bool:
        """Whether papers are being added."""
        return self._job is not None

    def soon(self) -> None:
        """Show what changed: at once, or together with what else changes during a job."""
        if self._job is None:
            self.due.emit()
        elif not self._timer.isActive():
            self._timer.start()

    def _on_due(self) -> None:
        self._on_step()
        self.due.emit()

    def _on_step(self) -> None:
        if self._job is not None:
            step = self._job.step
            left = self._job.seconds_left
            self.job_row.show_step(step.words, step.done, step.total, left)

    def _on_stop(self) -> None:
        if self._job is not None:
            self.job_row.tell_stopping(on=True)
            self._job.stop()

    def _on_ended(self) -> None:
        if self._job is not None and self._job.has_ended:
            self._job = None
            self._timer.stop()
            self._has_focus = self._is_focused()
            self.job_row.hide()
            self.due.emit()

    def _is_focused(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())
