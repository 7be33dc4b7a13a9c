"""A short list that opens, with the mark that says so; and one of months, by digits too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from intake.domain.dates import MONTHS, SHORT_MONTHS
from ui.widgets.glyph import Glyph

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent

_FROM_EDGE = 10


class Dropdown(QComboBox):
    """``Dropdown(["On", "Before", "After"])``: a ``QComboBox`` whose mark is drawn."""

    def __init__(self, options: list[str]) -> None:
        super().__init__()
        self.addItems(options)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls past it
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
    """The months, after an empty line: "4", "04", "A" and "April" all find theirs."""

    def __init__(self) -> None:
        super().__init__(["", *SHORT_MONTHS])
        self._typed = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: digits are the number of a month, letters the start of its name."""
        typed = event.text().casefold()
        if typed.isdecimal():
            month = self._by_number(typed)
        elif typed.isalpha():
            month = self._by_name(typed)
        else:
            self._typed = ""
            super().keyPressEvent(event)
            return
        if month:
            self.setCurrentIndex(month)
            self.activated.emit(month)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """See ``QWidget``: a name is begun anew."""
        self._typed = ""
        super().focusInEvent(event)

    def _by_number(self, typed: str) -> int:
        before = self._typed if self._typed.isdecimal() else ""
        both = int(before + typed)
        month = both if both <= len(SHORT_MONTHS) else int(typed)
        self._typed = str(month)
        return month

    def _by_name(self, typed: str) -> int:
        """Return the month whose name goes on like this, or the next that begins so."""
        found = _beginning(self._typed + typed) if self._typed else []
        if found:
            self._typed += typed
            return found[0]
        self._typed = typed
        found = _beginning(typed)
        later = [each for each in found if each > self.currentIndex()]
        return next(iter([*later, *found]), 0)


def _beginning(letters: str) -> list[int]:
    return [
        at for at, name in enumerate(MONTHS, start=1) if name.casefold().startswith(letters)
    ]
