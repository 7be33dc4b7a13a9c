"""One way of counting treatments: what it asks, what counts, and which weeks are short."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from ui.theme import GAP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, column
from ui.widgets.flow import flow_of
from ui.widgets.words import label


@dataclass(frozen=True, slots=True)
class SumWords:
    """``classes``: title, tally, a line for each treatment. ``shortfalls``: words, paper."""

    whose: str
    asks: str
    counts: str
    classes: tuple[tuple[str, str, tuple[str, ...]], ...]
    shortfalls: tuple[tuple[str, str], ...]
    source: str


class SumCard(Card):
    """``SumCard(words)``; ``paper_wanted(index)``: which paper may show a shortfall."""

    paper_wanted = Signal(int)

    def __init__(self, words: SumWords) -> None:
        super().__init__("card")
        self.setAccessibleName(words.whose)
        self.body.setSpacing(GAP)
        self._where: dict[object, int] = {}
        self.add(label(words.whose, "section"), label(words.asks, "body"))
        self.add(label(words.counts, "heading"))
        for title, says, trials in words.classes:
            lines = (label(each, "line") for each in trials)
            self.add(column(label(f"{title}: {says}", "body"), *lines, gap=2))
        for at, (says, paper) in enumerate(words.shortfalls):
            self.add(self._shortfall(at, says, paper))
        if words.source:
            self.add(label(words.source, "small"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _on_where(self) -> None:
        self.paper_wanted.emit(self._where[self.sender()])

    def _shortfall(self, at: int, says: str, paper: str) -> Card:
        card = Card("soft")
        card.add(label(says, "body"))
        if paper:
            where = LinkButton("Where to get that paper")
            where.setAccessibleDescription(says)
            where.clicked.connect(self._on_where)
            self._where[where] = at
            card.add(label(paper, "note"), flow_of(where))
        return card
