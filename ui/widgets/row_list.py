"""A list of rows, one below the other, each as high as its words need.

Qt's own list asks for the size of each row again whenever one more comes, row by row, and each
question waits for the threads that hold Python. Here a row is measured when it comes, and a
list is laid out in one turn.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import (
        QAbstractItemModel,
        QItemSelectionModel,
        QPersistentModelIndex,
        QPoint,
    )
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    Index = QModelIndex | QPersistentModelIndex

_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_BACK = frozenset({_Move.MoveUp, _Move.MovePrevious})
_ON = frozenset({_Move.MoveDown, _Move.MoveNext})


class RowList(QListView):
    """Give ``height_of(row)`` and ``paint_row(painter, option, row)``; Qt allows no ABC.

    Everything else is as in any list: keys, clicks, selection, what a screen reader hears.
    Rows may be added behind the others, changed, or reset all at once.
    """

    def __init__(self, model: QAbstractItemModel) -> None:
        self._ends: list[int] = []
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)

    def height_of(self, row: int) -> int:
        """Measure a row as wide as the viewport is now, in pixels."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """Draw a row inside ``option.rect``."""
        raise NotImplementedError

    def doItemsLayout(self) -> None:
        """See ``QAbstractItemView``: measure all rows anew, they may be others now."""
        self._ends = []
        self._measure(0, self.model().rowCount())
        QAbstractItemView.doItemsLayout(self)

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """See ``QAbstractItemView``: rows behind the others leave the others alone."""
        del self._ends[start:]
        self._measure(start, self.model().rowCount())
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self.updateGeometries()
        self.viewport().update(self._place(start).united(self._place(end)))

    def dataChanged(
        self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()
    ) -> None:
        """See ``QAbstractItemView``: only a row of another height moves what is below it."""
        first, last = topLeft.row(), bottomRight.row()
        before = self._ends[last : last + 1]
        self._measure(first, last + 1)
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
        if before != self._ends[last : last + 1]:
            self.updateGeometries()
            self.viewport().update()

    def updateGeometries(self) -> None:
        """See ``QAbstractItemView``: the scroll bar knows how long the list is."""
        seen, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setPageStep(seen)
        bar.setSingleStep(self.fontMetrics().lineSpacing())
        bar.setRange(0, max((self._ends[-1] if self._ends else 0) - seen, 0))
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: rows break their words anew where there is other room."""
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's own would shift
        """See ``QAbstractScrollArea``: what is in view is drawn anew."""
        self.viewport().update()

    def sizeHintForRow(self, row: int) -> int:
        """See ``QAbstractItemView``."""
        self.executeDelayedItemsLayout()
        return self._place(row).height()

    def verticalOffset(self) -> int:
        """See ``QAbstractItemView``."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """See ``QAbstractItemView``: rows are never wider than the list."""
        return 0

    def visualRect(self, index: Index) -> QRect:
        """See ``QAbstractItemView``."""
        return self._place(index.row()) if index.isValid() else QRect()

    def indexAt(self, p: QPoint) -> QModelIndex:
        """See ``QAbstractItemView``."""
        row = self._row_at(p.y())
        return self.model().index(row, 0) if 0 <= row < len(self._ends) else QModelIndex()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """See ``QAbstractItemView``; a screen reader hears where the person is."""
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            self._tell_reader(QAccessible.Event.Focus, current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """See ``QAbstractItemView``; a screen reader hears what is chosen."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        for index in selected.indexes()[:1]:
            self._tell_reader(QAccessible.Event.Selection, index)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible
    ) -> None:
        """See ``QAbstractItemView``."""
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        bar, place, seen = (
            self.verticalScrollBar(),
            self._place(index.row()),
            self.viewport().height(),
        )
        above, below = place.top(), place.bottom() + 1 - seen
        match hint:
            case _Hint.PositionAtTop:
                moved = above
            case _Hint.PositionAtBottom:
                moved = below
            case _Hint.PositionAtCenter:
                moved = (above + below) // 2
            case _:
                moved = min(above, 0) or min(max(below, 0), above)
        bar.setValue(bar.value() + moved)

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """See ``QAbstractItemView``."""
        del modifiers  # the same with Shift or Ctrl: only what is selected differs
        last, here = len(self._ends) - 1, self.currentIndex().row()
        match cursorAction:
            case _Move.MoveHome:
                row = 0
            case _Move.MoveEnd:
                row = last
            case _Move.MovePageUp:
                row = self._a_page_from(here, -1)
            case _Move.MovePageDown:
                row = self._a_page_from(here, 1)
            case _:
                row = here + (cursorAction in _ON) - (cursorAction in _BACK)
        return self.model().index(min(max(row, 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """See ``QAbstractItemView``."""
        first, last = self._row_at(rect.top()), self._row_at(rect.bottom())
        chosen = QItemSelection()
        if first < len(self._ends):
            index, end = self.model().index, min(last, len(self._ends) - 1)
            chosen.select(index(max(first, 0), 0), index(end, 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """See ``QAbstractItemView``."""
        region = QRegion()
        for index in selection.indexes():
            region += self._place(index.row())
        return region.intersected(self.viewport().rect())

    def paintEvent(self, e: QPaintEvent) -> None:
        """See ``QWidget``: draw the rows that are in view."""
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, chosen = option.state, self.selectionModel()
        last = min(self._row_at(e.rect().bottom()), len(self._ends) - 1)
        for row in range(max(self._row_at(e.rect().top()), 0), last + 1):
            is_chosen = chosen.isRowSelected(row, QModelIndex())
            option.rect = self._place(row)
            option.state = plain
            if is_chosen:
                option.state |= QStyle.StateFlag.State_Selected
            self.paint_row(painter, option, row)
        painter.end()

    def _measure(self, first: int, last: int) -> None:
        """Measure these rows; those behind them, measured before, follow."""
        starts = [0, *self._ends]
        old = [
            end - start for start, end in zip(starts[last:], self._ends[last:], strict=False)
        ]
        new = [self.height_of(row) for row in range(first, last)]
        del self._ends[first:]
        self._ends += accumulate([*new, *old], initial=starts[first])
        del self._ends[first]

    def _tell_reader(self, what: QAccessible.Event, index: Index) -> None:
        event = QAccessibleEvent(self, what)
        event.setChild(index.row())
        QAccessible.updateAccessibility(event)

    def _place(self, row: int) -> QRect:
        """Return where a row is in the viewport; nowhere while it is not laid out."""
        if not 0 <= row < len(self._ends):
            return QRect()
        top = self._ends[row - 1] if row else 0
        wide, high = self.viewport().width(), self._ends[row] - top
        return QRect(0, top - self.verticalOffset(), wide, high)

    def _row_at(self, y: int) -> int:
        """Return the row at a height of the viewport; -1 above all, their number below all."""
        at = y + self.verticalOffset()
        return bisect_right(self._ends, at) if at >= 0 else -1

    def _a_page_from(self, row: int, direction: int) -> int:
        """Return the row a viewport further on or back, the next one at least."""
        seen = self.viewport().height()
        place = self._place(row)
        there = self._row_at(place.top() + direction * max(seen - place.height(), 0))
        return there if there != row else row + direction
