"""What to start by when, week by week up to the visit; printed with the task list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from intake.domain.dates import say_day
from ui.theme import GAP, SECTION
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import column, empty
from ui.widgets.flow import flow_of
from ui.widgets.row import Row, Rows
from ui.widgets.text_column import TextColumn
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.timeline import Start, Stretch

_NOTHING = "Nothing on your list is open."
_INTRO = (
    "Counted back from your visit, by how long things usually take. Offices differ; "
    "a date that someone gives you counts more."
)


class TimelineView(TextColumn):
    """``show_stretches(stretches)``, ``show_told(words)``.

    ``start_wanted(id)``, ``back_wanted``, ``print_wanted``.
    """

    start_wanted = Signal(str)
    back_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[Row, str] = {}
        self.back, self.print = LinkButton("Back to Today"), SecondaryButton("Print both lists")
        self.back.clicked.connect(self.back_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.print.setAccessibleDescription("What to start by when, and your task list")
        self._told = label("", "line")
        self._told.hide()
        self._stretches = QVBoxLayout()
        self._stretches.setSpacing(SECTION - GAP)
        self.add(column(label("What to start by when", "title"), label(_INTRO, "body")))
        self.add(flow_of(self.print, self.back), self._told, self._stretches)

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Show these in place of those before."""
        empty(self._stretches)
        self._rows = {}
        for stretch in stretches:
            rows = Rows()
            for start in stretch.starts:
                rows.add_row(self._row(start))
            words = [label(stretch.heading, "section")]
            if stretch.note:
                words.append(label(stretch.note, "body"))
            self._stretches.addLayout(column(*words, rows, gap=GAP))
        if not stretches:
            self._stretches.addWidget(label(_NOTHING, "body"))

    def show_told(self, words: str) -> None:
        """Say how far printing is."""
        self._told.setText(words)
        self._told.show()

    def _row(self, start: Start) -> Row:
        minutes = f"{start.minutes} min" if start.minutes else ""
        by = f"By {say_day(start.day)}. " if start.day and start.minutes else ""
        on = f"{say_day(start.day)}. " if start.day and not start.minutes else ""
        row = Row(start.title, f"{by}{on}{start.line}", note=minutes)
        row.clicked.connect(self._on_row)
        self._rows[row] = start.id
        return row

    def _on_row(self) -> None:
        for row, start in self._rows.items():
            if row is self.sender():
                self.start_wanted.emit(start)
                return
