"""Beside Today: the visit, the way to what to start by when, and dates to keep in mind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP, GROUP, SECTION
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class DateShown:
    """One date in words; ``can_read``: a page says more about it."""

    id: str
    day: str
    title: str
    because: str
    can_read: bool = False


class VisitAside(QWidget):
    """``show_visit(heading, lines)``, ``show_dates(dates)``; the same words are left alone.

    ``starts`` is the button that leads to what to start by when; ``read_wanted(id)`` asks
    for what says more about a date.
    """

    read_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.starts = LinkButton("What to start by when")
        self._reads: dict[LinkButton, str] = {}
        self._visit, self._dates = Card(), QVBoxLayout()
        self._dates.setSpacing(GAP)
        self._shown: dict[str, object] = {}
        self._not_known = QVBoxLayout()
        self._not_known.setSpacing(GAP)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SECTION - GAP)
        body.addWidget(self._visit)
        body.addLayout(flow_of(self.starts))
        body.addLayout(self._dates)
        body.addLayout(self._not_known)

    def show_visit(self, heading: str, lines: Sequence[str]) -> None:
        """Show when and where the visit is."""
        if self._is_shown("visit", (heading, *lines)):
            return
        empty(self._visit.body)
        self._visit.add(label(heading, "section"))
        self._visit.add(column(*(label(line, "body") for line in lines), gap=2))

    def show_dates(self, dates: Sequence[DateShown]) -> None:
        """Show the next dates: the day, what falls on it, why, and where more is told."""
        if self._is_shown("dates", tuple(dates)):
            return
        empty(self._dates)
        self._reads = {}
        if not dates:
            return
        card = Card("rows")
        for index, date in enumerate(dates):
            if index:
                card.add(hairline())
            card.add(self._words(date))
        self._dates.addWidget(label("Dates to keep in mind", "section"))
        self._dates.addWidget(card)

    def show_not_known(self, clocks: Sequence[tuple[str, str, str]]) -> None:
        """Show what falls on a day that is not known to us: why, and whom to ask for it."""
        if self._is_shown("not known", tuple(clocks)):
            return
        empty(self._not_known)
        if not clocks:
            return
        card = Card("rows")
        for index, (title, because, ask) in enumerate(clocks):
            if index:
                card.add(hairline())
            words = column(
                label(title, "body"), label(because, "note"), label(ask, "body"), gap=4
            )
            words.setContentsMargins(GROUP, 10, GROUP, 10)
            card.add(words)
        self._not_known.addWidget(label("Dates not known to us: ask", "section"))
        self._not_known.addWidget(card)

    def _is_shown(self, part: str, words: object) -> bool:
        """Whether a part shows these words already; if not, it is about to."""
        before, self._shown[part] = self._shown.get(part), words
        return before == words

    def _words(self, date: DateShown) -> QVBoxLayout:
        words = column(
            label(date.day, "heading"),
            label(date.title, "body"),
            label(date.because, "note"),
            gap=1,
        )
        words.setContentsMargins(GROUP, 10, GROUP, 10)
        if date.can_read:
            read = LinkButton("Read more")
            read.setAccessibleDescription(date.title)
            read.clicked.connect(self._on_read)
            self._reads[read] = date.id
            words.addLayout(flow_of(read))
        return words

    def _on_read(self) -> None:
        for read, date in self._reads.items():
            if read is self.sender():
                self.read_wanted.emit(date)
                return
