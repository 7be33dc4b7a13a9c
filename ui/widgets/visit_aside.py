"""Beside Today: the visit, the way to what to start by when, and dates to keep in mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP, GROUP, SECTION
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence


class VisitAside(QWidget):
    """``show_visit(heading, lines)``, ``show_dates([(day, title, because)])``.

    ``starts`` is the button that leads to what to start by when.
    """

    def __init__(self) -> None:
        super().__init__()
        self.starts = LinkButton("What to start by when")
        self._visit, self._dates = Card(), QVBoxLayout()
        self._dates.setSpacing(GAP)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SECTION - GAP)
        body.addWidget(self._visit)
        body.addLayout(flow_of(self.starts))
        body.addLayout(self._dates)

    def show_visit(self, heading: str, lines: Sequence[str]) -> None:
        """Show when and where the visit is."""
        empty(self._visit.body)
        self._visit.add(label(heading, "section"))
        self._visit.add(column(*(label(line, "body") for line in lines), gap=2))

    def show_dates(self, dates: Sequence[tuple[str, str, str]]) -> None:
        """Show the next dates: the day, what falls on it, and why."""
        empty(self._dates)
        if not dates:
            return
        card = Card("rows")
        for index, (day, title, because) in enumerate(dates):
            if index:
                card.add(hairline())
            words = column(
                label(day, "heading"), label(title, "body"), label(because, "note"), gap=1
            )
            words.setContentsMargins(GROUP, 10, GROUP, 10)
            card.add(words)
        self._dates.addWidget(label("Dates to keep in mind", "section"))
        self._dates.addWidget(card)
