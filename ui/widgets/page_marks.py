"""Marks on the picture of a page: words that were looked for, linked, or are in hand."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPointF
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLabel

    from intake.domain.page_words import Box

_WHOLE = 1000
_ROOM = 3  # dots around a word
_AROUND = 80  # dots that shall be seen around the first one


class Marked(Enum):
    """Why words are marked: tint and line. Paper is white in every theme."""

    SOUGHT = (QColor(255, 205, 0, 90), QColor(146, 84, 0))
    LINKED = (QColor(9, 84, 90, 36), QColor(9, 84, 90))
    PICKED = (QColor(30, 90, 200, 80), QColor(20, 60, 150))


class PageMarks(QWidget):
    """Lies over a label with a page's picture; ``show_marks(places)``.

    Each place gets a line and a tint, so that colour is not all that tells it: a frame
    where it was looked for or is in hand, an underline where it is linked. The first one is
    brought into view, unless the person is picking words just now.
    """

    def __init__(self, picture: QLabel, marked: Marked = Marked.SOUGHT) -> None:
        super().__init__(picture)
        self._picture = picture
        self.marked = marked
        self._places: tuple[Box, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        picture.installEventFilter(self)
        self.resize(picture.size())

    @property
    def places(self) -> tuple[Box, ...]:
        """What is marked."""
        return self._places

    def show_marks(self, places: tuple[Box, ...]) -> None:
        """Mark these places, in thousandths of the page as it is shown."""
        if places != self._places:
            self._places = places
            self.update()
            self._bring_into_view()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: stay as large as the picture."""
        if watched is self._picture and event.type() == QEvent.Type.Resize:
            self.resize(self._picture.size())
            self._bring_into_view()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See ``QWidget``."""
        page = self._page()
        if page is None or not self._places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint, line = self.marked.value
        is_linked = self.marked is Marked.LINKED
        room = _ROOM if self.marked is Marked.SOUGHT else 1  # lines of a passage lie close
        painter.setBrush(tint)
        painter.setPen(Qt.PenStyle.NoPen if is_linked else QPen(line, 2))
        for box in self._places:
            place = _on(page, box).adjusted(-room, -room, room, room)
            painter.drawRoundedRect(place, 3, 3)
            if is_linked:
                painter.fillRect(
                    QRectF(place.left(), place.bottom() - 2, place.width(), 3), line
                )
        painter.end()

    def point(self, at: QPointF) -> tuple[int, int] | None:
        """Return where on the page a point of the picture lies, in thousandths."""
        page = self._page()
        if page is None:
            return None
        across = round((at.x() - page.left()) * _WHOLE / page.width())
        down = round((at.y() - page.top()) * _WHOLE / page.height())
        return across, down

    def _page(self) -> QRectF | None:
        """Return where in the label the picture lies: at the top, in the middle."""
        shown = self._picture.pixmap()
        if shown.isNull():
            return None
        size = shown.deviceIndependentSize()
        inside = self._picture.contentsRect()
        left = inside.left() + (inside.width() - size.width()) / 2
        return QRectF(left, inside.top(), size.width(), size.height())

    def _bring_into_view(self) -> None:
        page, area = self._page(), self._area()
        is_held = self.marked is Marked.PICKED
        if page is not None and area is not None and self._places and not is_held:
            centre = _on(page, self._places[0]).center().toPoint()
            area.ensureVisible(centre.x(), centre.y(), _AROUND, _AROUND)

    def _area(self) -> QScrollArea | None:
        above = self._picture.parentWidget()
        area = above.parentWidget() if above is not None else None
        return area if isinstance(area, QScrollArea) else None


def _on(page: QRectF, box: Box) -> QRectF:
    return QRectF(
        page.left() + box.left * page.width() / _WHOLE,
        page.top() + box.top * page.height() / _WHOLE,
        (box.right - box.left) * page.width() / _WHOLE,
        (box.bottom - box.top) * page.height() / _WHOLE,
    )
