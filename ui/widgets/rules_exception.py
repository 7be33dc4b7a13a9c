"""The exception path on one plain page: what it means, gather, ask, write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.row import Row, Rows
from ui.widgets.rules_sheet import RulesSheet
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class GatherWords:
    """One thing to gather; without a requirement it leads nowhere."""

    requirement: str
    title: str
    why: str
    standing: str


class RulesException(QWidget):
    """``show_meaning``, ``show_gather``, ``show_asks``, ``show_outline``.

    ``requirement_wanted(id)`` leads to the checklist; ``back`` and ``call`` are buttons.
    """

    requirement_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.back = SecondaryButton("Back to the rules")
        self._title, self._body = label("", "section"), label("", "body")
        self._source = label("", "note")
        self._gather, self._asks, self._letter = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._rows: dict[Row, str] = {}
        self.call = PrimaryButton("Note a call to my plan")
        self.sheet = RulesSheet("The outline of the letter")
        self._sources = label("", "note")
        meaning = Card("soft")
        meaning.add(self._title, self._body, self._source)
        asks = Card("next")
        asks.add(label("2. Whom to ask, and what", "section"), self._asks, flow_of(self.call))
        letter = Card()
        letter.add(
            label("3. What the letter says", "section"),
            label(
                "The doctor writes the letter. This outline brings your facts in order. "
                "Nothing is added to them; what no page shows is marked as your own account.",
                "body",
            ),
            self._letter,
            self.sheet,
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addLayout(flow_of(self.back))
        down.addWidget(meaning)
        down.addLayout(column(label("1. What to gather", "section"), self._gather))
        down.addWidget(asks)
        down.addWidget(letter)
        down.addWidget(self._sources)
        self._letter.setSpacing(GROUP)
        self._asks.setSpacing(GROUP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_meaning(self, title: str, body: str, source: str) -> None:
        """Show what it means, with the source."""
        self._title.setText(title or "They say investigational")
        self._body.setText(body)
        self._source.setText(source)

    def show_sources(self, words: str) -> None:
        """Show where the steps come from."""
        self._sources.setText(words)

    def show_gather(self, rows: Sequence[GatherWords]) -> None:
        """Show what to gather; a row leads to its place on the checklist."""
        empty(self._gather)
        self._rows = {}
        card = Rows()
        for each in rows:
            if each.requirement:
                row = Row(each.title, each.why, standing=each.standing)
                row.clicked.connect(self._on_row)
                self._rows[row] = each.requirement
                card.add_row(row)
            else:
                card.add_row(_words(each.title, each.why))
        self._gather.addWidget(card)

    def show_asks(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show what to ask: title, question, why, and what was answered so far."""
        empty(self._asks)
        for each in rows:
            self._asks.addWidget(_words(*each))

    def show_outline(self, parts: Sequence[tuple[str, str, Sequence[str]]]) -> None:
        """Show the outline: heading, what belongs there, and the facts there are."""
        empty(self._letter)
        for heading, belongs, facts in parts:
            self._letter.addWidget(_words(heading, belongs, *facts))

    def _on_row(self) -> None:
        for row, requirement in self._rows.items():
            if row is self.sender():
                self.requirement_wanted.emit(requirement)
                return


def _words(title: str, *lines: str) -> QWidget:
    box = QWidget()
    inside = QVBoxLayout(box)
    inside.setContentsMargins(GROUP, GAP, GROUP, GAP)
    inside.setSpacing(2)
    inside.addWidget(label(title, "heading"))
    for at, line in enumerate(each for each in lines if each):
        inside.addWidget(label(line, "line" if not at else "body"))
    return box
