"""A short list that opens, with the mark that says so; and one of months, by digits too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from intake.domain.dates import SHORT_MONTHS
from ui.widgets.glyph import Glyph

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent

_FROM_EDGE = 10


class Dropdown(QComboBox):
    """``Dropdown(["On", "Before", "After"])``: a ``QComboBox`` whose mark is drawn."""

    def __init__(self, options: list[str]) -> None:
        super().__init__()
        self.addItems(options)
        self._mark = Glyph("down", 12)
        self._mark.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: keep the mark at the right end."""
        super().resizeEvent(event)
        self._mark.resize(self._mark.sizeHint())
        left = self.width() - self._mark.width() - _FROM_EDGE
        self._mark.move(left, (self.height() - self._mark.height()) // 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See ``QWidget``: the wheel scrolls the page and never changes an answer."""
        event.ignore()


class MonthBox(Dropdown):
    """The months, after an empty line: "4", "04", "12" and "A" all find theirs."""

    def __init__(self) -> None:
        super().__init__(["", *SHORT_MONTHS])
        self._digits = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: digits are read as the number of the month."""
        typed = event.text()
        if not typed.isdecimal():
            self._digits = ""
            super().keyPressEvent(event)
            return
        both = int(self._digits + typed)
        month = both if both <= len(SHORT_MONTHS) else int(typed)
        self._digits = str(month)
        if month:
            self.setCurrentIndex(month)
            self.activated.emit(month)
