"""The column with all records: how many, a search where there are many, the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.records_view import RecordsView
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

SEARCH_FROM = 10
HEADING_PX = 44
_KEYS = "Delete removes the record that is chosen; F6 goes to its page."


class RecordsShelf(QWidget):
    """``show_total("7 records, 61 pages", 7)``; ``chosen(row)``; ``looked_for(words)``.

    Enter or Down in the field goes to what was found. Delete in the list:
    ``removal_wanted(row)``.
    """

    chosen = Signal(int)
    looked_for = Signal(str)
    removal_wanted = Signal(int)

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
        self.search.returnPressed.connect(self._on_found)
        self.view.chosen.connect(self.chosen)
        for key, ground, act in (
            (Qt.Key.Key_Down, self.search, self._on_found),
            (Qt.Key.Key_Delete, self.view, self._on_delete),
        ):
            shortcut = QShortcut(key, ground)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def show_total(self, words: str, records: int) -> None:
        """Say how many there are."""
        self._total.setText(words)
        self.view.setAccessibleDescription(f"{words}. {_KEYS}" if words else "")
        self.search.setVisible(records >= SEARCH_FROM or bool(self.search.text()))

    def _on_found(self) -> None:
        """Go to the first of what was found, and show it."""
        if self.view.model().rowCount():
            self.view.select(0)  # first: a list that comes into focus would choose it too
            self.chosen.emit(0)
            self.view.setFocus()

    def _on_delete(self) -> None:
        if self.view.currentIndex().isValid():
            self.removal_wanted.emit(self.view.currentIndex().row())
