"""A small table of words that wrap: for cells that are sentences, not numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.card import Card, empty
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence


class WordGrid(Card):
    """``WordGrid("Signs by category", heads)``; ``show_rows(tuples)``; nothing is cut off.

    Each cell is named with its head for a screen reader: "You noticed: swelling".
    """

    def __init__(self, name: str, heads: Sequence[str]) -> None:
        super().__init__("card")
        self.setAccessibleName(name)
        self._heads = tuple(heads)
        self.rows: tuple[tuple[str, ...], ...] | None = None
        inside = QWidget()
        inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GROUP)
        self._grid.setVerticalSpacing(GAP)
        for column in range(len(heads)):
            self._grid.setColumnStretch(column, 1)
        self.add(inside)

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these rows in place of those before."""
        if tuple(rows) == self.rows:
            return
        self.rows = tuple(rows)
        empty(self._grid)
        for column, head in enumerate(self._heads):
            self._put(head, 0, column, head)
        for number, row in enumerate(rows):
            self._grid.addWidget(hairline(), 2 * number + 1, 0, 1, len(self._heads))
            for column, words in enumerate(row):
                self._put(words, 2 * number + 2, column, self._heads[column])

    def _put(self, words: str, row: int, column: int, head: str) -> None:
        made = label(words, "body" if row else "line")
        made.setAccessibleName(f"{head}: {words}" if row and column else words)
        self._grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
