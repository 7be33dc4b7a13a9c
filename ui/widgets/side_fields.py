"""Short fields beside each other, below each other where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme import GROUP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LETTERS = 24


class SideFields(QWidget):
    """``SideFields(field, field, field)``: as many in a line as have ``letters`` of room."""

    def __init__(self, *fields: QWidget, letters: int = _LETTERS) -> None:
        super().__init__()
        self._fields, self._letters, self._columns = fields, letters, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GROUP)
        self._place(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: as many beside each other as there is room for."""
        super().resizeEvent(event)
        least = self._letters * self.fontMetrics().averageCharWidth()
        room = (self.width() + GROUP) // (least + GROUP)
        self._place(max(1, min(len(self._fields), room)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(self._columns, columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for at, field in enumerate(self._fields):
            row, column = divmod(at, columns)
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignBottom)
