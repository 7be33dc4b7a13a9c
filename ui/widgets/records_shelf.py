"""The column with all records: how many, a search where there are many, the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.records_view import RecordsView
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

SEARCH_FROM = 10
HEADING_PX = 44


class RecordsShelf(QWidget):
    """``show_total("7 records, 61 pages", 7)``; ``chosen(row)``; ``looked_for(words)``."""

    chosen = Signal(int)
    looked_for = Signal(str)

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self._total = label("", "heading")
        self._total.setMinimumHeight(HEADING_PX)
        self._total.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.search = QLineEdit()
        self.search.setAccessibleName("Find a record")
        self.search.setPlaceholderText("Find a record")
        self.view = RecordsView(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._total, self.search, self.view):
            column.addWidget(part)
        self.search.textEdited.connect(self.looked_for)
        self.view.chosen.connect(self.chosen)

    def show_total(self, words: str, records: int) -> None:
        """Say how many there are."""
        self._total.setText(words)
        self.view.setAccessibleDescription(words)
        self.search.setVisible(records >= SEARCH_FROM or bool(self.search.text()))
