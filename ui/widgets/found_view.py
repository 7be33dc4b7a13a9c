"""The list of what was found: headings, titles, and excerpts with the words set bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _TOP, _BETWEEN = 16, 9, 2
_MOST_LINES = 2


class FoundView(QListView):
    """``FoundView(model)``; ``opened(row)`` on click, Enter or Space.

    The model gives, as ``Qt.UserRole``, something with ``title``, ``excerpt`` (text and
    the stretches of it that are marked) and ``place`` (None for a heading).
    """

    opened = Signal(int)

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setObjectName("found")
        self.setAccessibleName("What was found")
        self.setModel(model)
        self.setItemDelegate(_Painter(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(6 * self.fontMetrics().lineSpacing())
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_activated)

    def go_to_first(self) -> None:
        """Set the focus on the first row that leads somewhere."""
        self.setFocus()
        if self.model().rowCount() > 1:
            self.setCurrentIndex(self.model().index(1, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())


class _Painter(QStyledItemDelegate):
    def __init__(self, view: FoundView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(Qt.ItemDataRole.UserRole)
        wide = self._view.viewport().width()
        title = self._font(option, is_bold=row.place is None)
        height = 2 * _TOP + QFontMetrics(title).height()
        if row.excerpt.text:
            layout = _laid_out(row.excerpt.text, row.excerpt.marked, option.font, wide)
            height += _BETWEEN + round(layout.boundingRect().height())
        return QSize(wide, height + (_TOP if row.place is None else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        is_here = bool(option.state & QStyle.StateFlag.State_Selected) and row.place is not None
        colours = option.palette
        if is_here:
            painter.fillRect(option.rect, colours.highlight())
        painter.setPen(colours.highlightedText().color() if is_here else colours.text().color())
        title = self._font(option, is_bold=row.place is None)
        painter.setFont(title)
        metrics = QFontMetrics(title)
        top = option.rect.top() + _TOP + (_TOP if row.place is None else 0)
        wide = option.rect.width() - 2 * _SIDE
        line = QRect(option.rect.left() + _SIDE, top, wide, metrics.height())
        words = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words)
        if row.excerpt.text:
            layout = _laid_out(
                row.excerpt.text, row.excerpt.marked, option.font, option.rect.width()
            )
            layout.draw(painter, QPointF(line.left(), line.bottom() + _BETWEEN))
        painter.restore()

    def _font(self, option: QStyleOptionViewItem, *, is_bold: bool) -> QFont:
        font = QFont(option.font)
        font.setBold(is_bold)
        return font


def _laid_out(
    text: str, marked: Sequence[tuple[int, int]], font: QFont, wide: int
) -> QTextLayout:
    layout = QTextLayout(text, font)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setFontUnderline(True)
    formats: list[QTextLayout.FormatRange] = []
    for start, end in marked:
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length, stretch.format = start, end - start, bold
        formats.append(stretch)
    layout.setFormats(formats)
    layout.beginLayout()
    height = 0.0
    for _ in range(_MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(wide - 2 * _SIDE, 80))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout
