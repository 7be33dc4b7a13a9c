"""One page as a tile: its picture on a sheet, its number, a short note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from ui.widgets.em import em

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    Index = QModelIndex | QPersistentModelIndex

_WIDE_EM, _HIGH_EM = 8.5, 12.0
_SIDE_EM, _WORDS_EM = 0.6, 2.6
_LETTER = 11 / 8.5
_BAR_PX = 4
_FADED = 0.35


def tile_size(letter: int) -> QSize:
    """Return the size of a tile where an em is so many pixels."""
    return QSize(round(_WIDE_EM * letter), round(_HIGH_EM * letter))


class PageTilePainter(QStyledItemDelegate):
    """Paints a ``PageTile``: an accent bar where a paper begins, faded where it stays out.

    ``colour(name)`` gives the colours, ``picture(row, width_px)`` the small pictures.
    """

    def __init__(
        self,
        view: QListView,
        colour: Callable[[str], QColor],
        picture: Callable[[int, int], object | None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._colour = colour
        self._picture = picture

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """See Qt."""
        return tile_size(em(self._view))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See Qt."""
        tile = index.data(Qt.ItemDataRole.UserRole)
        state = QStyle.StateFlag
        is_chosen = bool(option.state & state.State_Selected)
        has_focus = bool(option.state & state.State_HasFocus)
        painter.save()
        inner = option.rect.adjusted(3, 3, -3, -3)
        if is_chosen:
            painter.fillRect(inner, self._colour("ground"))
        if has_focus:
            painter.setPen(QPen(self._colour("accent"), 3))
            painter.drawRect(inner)
        if tile.begins:
            bar = QRect(inner.left(), inner.top(), _BAR_PX, inner.height())
            painter.fillRect(bar, self._colour("accent"))
        self._sheet(painter, inner, index.row(), is_out=tile.is_out)
        self._words(painter, inner, tile, is_chosen=is_chosen)
        painter.restore()

    def _sheet(self, painter: QPainter, inner: QRect, row: int, *, is_out: bool) -> None:
        letter = painter.fontMetrics().height() / 1.36
        side = round(_SIDE_EM * letter) + _BAR_PX
        words = round(_WORDS_EM * letter) + side // 2
        room = inner.adjusted(side, side // 2, -side, -words)
        ratio = self._view.devicePixelRatioF()
        picture = self._picture(row, round(room.width() * ratio))
        sheet = QSize(room.width(), round(room.width() * _LETTER))
        if isinstance(picture, QImage) and not picture.isNull():
            sheet = picture.size()
        sheet = sheet.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), sheet)
        place.moveLeft(room.left() + (room.width() - sheet.width()) // 2)
        painter.fillRect(place, Qt.GlobalColor.white)
        if isinstance(picture, QImage):
            painter.setOpacity(_FADED if is_out else 1.0)
            painter.drawImage(place, picture)
            painter.setOpacity(1.0)
        painter.setPen(QPen(self._colour("hairline"), 1))
        painter.drawRect(place)
        if is_out:
            painter.setPen(QPen(self._colour("warning"), 2))
            painter.drawLine(place.topLeft(), place.bottomRight())

    def _words(self, painter: QPainter, inner: QRect, tile: object, *, is_chosen: bool) -> None:
        page, note = getattr(tile, "page", 0), getattr(tile, "note", "")
        begins, hint = getattr(tile, "begins", 0), getattr(tile, "hint", "")
        metrics = painter.fontMetrics()
        place = QRect(inner)
        place.setTop(inner.bottom() - 2 * metrics.height() - 2)
        place.adjust(_BAR_PX + 2, 0, -2, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(self._colour("on_ground" if is_chosen else "ink"))
        said = f"{page} · paper {begins}" if begins else str(page)
        painter.drawText(place, flags, metrics.elidedText(said, _CUT, place.width()))
        place.setTop(place.top() + metrics.height())
        second = note or hint
        if second:
            painter.setPen(self._colour("on_ground" if is_chosen else "warning"))
            painter.drawText(place, flags, metrics.elidedText(second, _CUT, place.width()))


_CUT = Qt.TextElideMode.ElideRight
