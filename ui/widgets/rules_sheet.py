"""Two buttons that put something on paper, what became of it, and the work as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.job_row import JobRow
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.jobs import Job


class RulesSheet(QWidget):
    """``RulesSheet("the table")``: ``save`` and ``print_out`` are its buttons.

    ``show_job(job)``, ``show_done(words)``, ``show_problem(words)``.
    """

    def __init__(self, what: str) -> None:
        super().__init__()
        self._job: Job | None = None
        self.save = SecondaryButton("Save as PDF")
        self.save.setAccessibleDescription(what)
        self.print_out = SecondaryButton("Print")
        self.print_out.setAccessibleDescription(what)
        self._row, self._done = JobRow(), label("", "body")
        self._problem = label("", "problem")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addLayout(flow_of(self.save, self.print_out))
        for part in (self._row, self._done, self._problem):
            down.addWidget(part)
            part.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row.stop.clicked.connect(self._on_stop)

    def show_job(self, job: Job) -> None:
        """Show how far the work is."""
        self._job = job
        self.show_done("")
        self.show_problem("")
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self._on_progressed()
        self._row.show()

    def show_done(self, words: str) -> None:
        """Say what was done; an empty text takes it away."""
        self._done.setText(words)
        self._done.setVisible(bool(words))

    def show_problem(self, words: str) -> None:
        """Say what went wrong; an empty text takes it away."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _on_progressed(self) -> None:
        if self._job is not None:
            step = self._job.step
            self._row.show_step(step.words, step.done, step.total, self._job.seconds_left)

    def _on_ended(self) -> None:
        self._job = None
        self._row.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.stop()
