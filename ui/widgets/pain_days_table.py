"""Every day of the diary in a table that makes only the rows that can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex
    from PySide6.QtGui import QKeyEvent

_ROWS = 14
_LETTERS = (14, 9, 9, 9)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PainDaysTable(QTableView):
    """``PainDaysTable(model)``; ``opened(row)`` on a click or Enter."""

    opened = Signal(int)

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName("Every entry, newest first")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setSectionsClickable(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setStretchLastSection(True)
        self.fit()
        self.clicked.connect(self._on_clicked)

    def fit(self) -> None:
        """Take heights and widths from the size of the text."""
        row = self.fontMetrics().height() + 20
        letter = self.fontMetrics().averageCharWidth()
        self.verticalHeader().setDefaultSectionSize(row)
        for column, letters in enumerate(_LETTERS):
            self.setColumnWidth(column, letters * letter)
        shown = min(max(self.model().rowCount(), 1), _ROWS)
        self.setFixedHeight(row * (shown + 1) + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: Enter opens the day."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
