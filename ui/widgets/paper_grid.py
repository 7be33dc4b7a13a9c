"""Days as rows, fields as columns: typing in a paper diary, digit after digit."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent, QResizeEvent

TEN = "10"
YES = "yes"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EMPTY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_MARGIN = 28  # of the style: around the boxes, in both directions
DayCells = tuple[dt.date, dict[str, str]]


class PaperGrid(QTableWidget):
    """``show_days(days)``; ``days()`` gives what was typed, row by row.

    A digit goes on to the next box; 1 waits, since 10 may follow. Space leaves a box empty,
    Enter begins the next day, Delete empties. Enter after the last box of a day, which led
    to the next one by itself, skips no day. The last column is ticked by any digit but 0.
    ``typed`` after each key.
    """

    typed = Signal()

    def __init__(self, fields: Sequence[tuple[str, str]], tick: tuple[str, str]) -> None:
        super().__init__(0, len(fields) + 1)
        self._fields = [name for name, _ in fields] + [tick[0]]
        self._heads = [says for _, says in (*fields, tick)]
        self._tick = len(fields)
        self._days: list[dt.date] = []
        self._says: list[str] = []
        self._may_become_ten = False
        self._has_just_turned = False
        self.horizontalHeader().setProperty("look", "tight")
        self.setAccessibleName("Paper diary: days as rows, fields as columns")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.currentCellChanged.connect(self._on_moved)

    def show_days(self, days: Sequence[tuple[dt.date, str]]) -> None:
        """Begin with empty boxes for these days, each with its words."""
        self.setRowCount(0)
        self._days, self._says = [], []
        self.add_days(days)
        self.setCurrentCell(0, 0)

    def add_days(self, days: Sequence[tuple[dt.date, str]]) -> None:
        """Add rows below those that are there."""
        for day, says in days:
            row = self.rowCount()
            self.insertRow(row)
            self._days.append(day)
            self._says.append(says)
            for column in range(self.columnCount()):
                item = QTableWidgetItem("")
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(row, column, item)
        self.fit()

    def fit(self) -> None:
        """Take heights and widths from the size of the text; every row can be seen."""
        high = self.fontMetrics().height() + 20
        self.verticalHeader().setDefaultSectionSize(high)
        for row in range(self.rowCount()):
            self.setRowHeight(row, high)
        self._fit_across()
        heads = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(high * self.rowCount() + heads + 2 * self.frameWidth() + _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: all columns stay in view."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def _fit_across(self) -> None:
        """Use the widest words for which every column can be seen."""
        roomy = self.fontMetrics().averageCharWidth() * 11
        short = [says.rpartition(", ")[2] for says in self._says]
        broken = [says.replace(" ", "\n") for says in self._heads]
        for heads, rows, least in (
            (self._heads, self._says, roomy),
            (broken, self._says, 0),
            (broken, short, 0),
        ):
            if self._fits(heads, rows, least):
                return

    def _fits(self, heads: list[str], rows: list[str], least: int) -> bool:
        self.setHorizontalHeaderLabels(heads)
        self.setVerticalHeaderLabels(rows)
        across = self.horizontalHeader()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, max(least, across.sectionSizeHint(column)))
        room = self.width() - 2 * self.frameWidth() - _MARGIN
        return across.length() + self.verticalHeader().sizeHint().width() <= room

    def last_day(self) -> dt.date | None:
        """Return the day of the last row, or None while there is none."""
        return self._days[-1] if self._days else None

    def current_box(self) -> QRect:
        """Return where the box lies that is typed into, within this widget."""
        box = self.visualRect(self.currentIndex())
        return box.translated(self.viewport().pos())

    def days(self) -> tuple[DayCells, ...]:
        """Return the days with anything typed: the day, and the text of each filled box."""
        found: list[DayCells] = []
        for row, day in enumerate(self._days):
            cells = {
                name: text
                for column, name in enumerate(self._fields)
                if (text := self._text(row, column))
            }
            if cells:
                found.append((day, cells))
        return tuple(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``."""
        key = Qt.Key(event.key())
        has_just_turned, self._has_just_turned = self._has_just_turned, False
        if event.text().isdigit() and event.text().isascii():
            self._type(event.text())
        elif key in _ENTER:
            self._go(self.currentRow() + (not has_just_turned), 0)
        elif key == Qt.Key.Key_Space:
            self._go_on()
        elif key in _EMPTY:
            self._put("")
        else:
            super().keyPressEvent(event)
            return
        self.typed.emit()

    def _type(self, digit: str) -> None:
        if self.currentColumn() == self._tick:
            self._put("" if digit == "0" else YES)
            self._go_on()
        elif digit == "0" and self._may_become_ten:
            self._put(TEN)
            self._go_on()
        elif self._may_become_ten:
            self._go_on()
            self._type(digit)
        elif digit == "1":
            self._put(digit)
            self._may_become_ten = True
        else:
            self._put(digit)
            self._go_on()

    def _put(self, text: str) -> None:
        self._may_become_ten = False
        item = self.item(self.currentRow(), self.currentColumn())
        if item is not None:
            item.setText(text)

    def _go_on(self) -> None:
        row, column = self.currentRow(), self.currentColumn() + 1
        if column >= self.columnCount():
            row, column = row + 1, 0
            self._has_just_turned = row < self.rowCount()
        self._go(row, column)

    def _go(self, row: int, column: int) -> None:
        self._may_become_ten = False
        if row < self.rowCount():
            self.setCurrentCell(row, column)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def _on_moved(self) -> None:
        self._may_become_ten = False
