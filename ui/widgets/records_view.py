"""The list of records: painted row by row, so that thousands cost no more than a screenful."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle

from ui.widgets.em import em
from ui.widgets.painted_colours import colour_of, colour_property
from ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex
    from PySide6.QtGui import QColor, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    Index = QModelIndex | QPersistentModelIndex

_SIDE = 16
_TOP = 9
_BAR = 4
_TITLE_LINES = 2
_LEAST_EM = 12


class Row(Protocol):
    """What a row says: a title, a line below it, and trouble if there is any."""

    title: str
    second: str
    trouble: str


class RecordsView(RowList):
    """``RecordsView(model)``; ``chosen(row)`` when the person goes to a row.

    The model gives a ``Row`` as ``Qt.UserRole``; it may give a calm ``note`` where there is no
    trouble. Colours come from the style sheet. ``select(row)`` chooses without a signal.
    """

    chosen = Signal(int)
    ink = colour_property("ink")
    quiet = colour_property("quiet")
    warning = colour_property("warning")
    hairline = colour_property("hairline")
    ground = colour_property("ground")
    on_ground = colour_property("on_ground")
    accent = colour_property("accent")

    def __init__(self, model: QAbstractItemModel, name: str = "Records") -> None:
        self.colours: dict[str, QColor] = {}
        self._is_eager = True
        self._is_selecting = False
        self._heights: dict[tuple[str, str], int] = {}
        self._measured_for = (0, "")
        super().__init__(model)
        self._letters = self._line = self.fontMetrics()
        self.setObjectName("records")
        self.setAccessibleName(name)
        self.setMinimumHeight(_LEAST_EM * em(self))
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_clicked)

    def select(self, row: int) -> None:
        """Show a row as the one that is open; -1: none."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        if index == self.currentIndex():
            return  # wherever the person has scrolled to
        self._is_selecting = True
        self.setCurrentIndex(index)
        self._is_selecting = False
        if index.isValid():
            self.scrollTo(index)

    def set_eager(self, *, on: bool) -> None:
        """Open a row as soon as the arrow keys reach it, or only on Enter."""
        self._is_eager = on

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: the open row is in view when the list comes into view."""
        super().showEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """See ``QAbstractItemView``: going to a row with the keys opens it."""
        super().currentChanged(current, previous)
        if self._is_eager and not self._is_selecting and current.isValid():
            self.chosen.emit(current.row())

    def doItemsLayout(self) -> None:
        """See ``RowList``: what was measured holds while room and letters are the same."""
        title, line = self._fonts()
        title.setBold(True)  # as it is when the row is open
        measured_for = (self._room(), title.key())
        if measured_for != self._measured_for:
            self._measured_for, self._heights = measured_for, {}
            self._letters, self._line = QFontMetrics(title), QFontMetrics(line)
        super().doItemsLayout()

    def height_of(self, row: int) -> int:
        """See ``RowList``: a title of one line or two, and as much trouble as there is."""
        told = self._told(row)
        words = (told.title, told.trouble or getattr(told, "note", ""))
        height = self._heights.get(words)
        if height is None:
            height = self._heights[words] = self._measured(*words)
        return height

    def _measured(self, title: str, trouble: str) -> int:
        is_short = self._letters.horizontalAdvance(title) < self._room()
        lines = 1 if is_short else _TITLE_LINES
        height = 2 * _TOP + lines * self._letters.height() + self._line.height() + 3
        return height + (self._trouble_height(trouble) + 2 if trouble else 0)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """See ``RowList``."""
        is_open = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_open:
            painter.fillRect(option.rect, self._colour("ground"))
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            painter.fillRect(bar, self._colour("accent"))
        painter.setPen(QPen(self._colour("hairline"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        place = option.rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        self._draw_words(painter, place, self._told(row), is_open=is_open)
        painter.restore()

    def _draw_words(self, painter: QPainter, place: QRect, told: Row, *, is_open: bool) -> None:
        title, line = self._fonts()
        title.setBold(is_open)
        painter.setFont(title)
        painter.setPen(self._colour("on_ground" if is_open else "ink"))
        place.setTop(_draw_title(painter, place, told.title) + 2)
        painter.setFont(line)
        painter.setPen(self._colour("on_ground" if is_open else "quiet"))
        metrics = QFontMetrics(line)
        shown = metrics.elidedText(told.second, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, shown)
        place.setTop(place.top() + metrics.height() + 2)
        if told.trouble:
            line.setBold(True)
            painter.setFont(line)
            painter.setPen(self._colour("on_ground" if is_open else "warning"))
            _warn(painter, place)
            place.setLeft(place.left() + QFontMetrics(line).height() + 4)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(place, int(flags), told.trouble or getattr(told, "note", ""))

    def _trouble_height(self, words: str) -> int:
        """As many lines as the words need; measured only where there is trouble."""
        _, line = self._fonts()
        line.setBold(True)
        metrics = QFontMetrics(line)
        room = self._room() - metrics.height() - 4
        wrap = Qt.TextFlag.TextWordWrap
        return metrics.boundingRect(QRect(0, 0, max(room, 80), 0), wrap, words).height()

    def _told(self, row: int) -> Row:
        told: Row = self.model().index(row, 0).data(Qt.ItemDataRole.UserRole)
        return told

    def _room(self) -> int:
        return self.viewport().width() - 2 * _SIDE

    def _fonts(self) -> tuple[QFont, QFont]:
        title, line = QFont(self.font()), QFont(self.font())
        line.setPixelSize(round(QFontInfo(title).pixelSize() * 15 / 16))
        return title, line

    def _colour(self, name: str) -> QColor:
        return colour_of(self, name)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


def _warn(painter: QPainter, place: QRect) -> None:
    """Draw a triangle with a stroke in it, as high as a line of the text."""
    side = painter.fontMetrics().height() * 0.72
    left, top = place.left(), place.top() + painter.fontMetrics().height() * 0.14
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setWidthF(1.6)
    painter.setPen(pen)
    middle = left + side / 2
    corners = (
        QPointF(middle, top),
        QPointF(left + side, top + side),
        QPointF(left, top + side),
    )
    painter.drawPolygon(corners)
    painter.drawLine(QPointF(middle, top + side * 0.38), QPointF(middle, top + side * 0.64))
    painter.drawPoint(QPointF(middle, top + side * 0.82))


def _draw_title(painter: QPainter, place: QRect, words: str) -> int:
    """Draw a title on one line or two, the second cut with "…"; return where it ends."""
    metrics, wide = painter.fontMetrics(), place.width()
    layout = QTextLayout(words, painter.font())
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(wide)
    layout.endLayout()
    start = first.textLength() if metrics.horizontalAdvance(words) >= wide else len(words)
    top = place.top()
    for part in (words[:start], words[start:]):
        if part:
            shown = metrics.elidedText(part.strip(), Qt.TextElideMode.ElideRight, wide)
            painter.drawText(place.left(), top + metrics.ascent(), shown)
            top += metrics.height()
    return top
