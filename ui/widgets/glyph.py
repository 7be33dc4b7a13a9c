"""Small shapes drawn in the colour of the text beside them; never alone, never colour only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent

Shape: TypeAlias = Literal[
    "check",
    "half",
    "ring",
    "clock",
    "question",
    "dash",
    "open",
    "down",
    "page",
    "warning",
    "rooms",
    "radio",
    "radio_on",
    "box",
    "box_on",
]

SIZE_PX = 16


class Glyph(QLabel):
    """One shape in a square of the text's height; screen readers do not hear of it.

    ``Glyph("check")``. It takes its colour and size from the style sheet, like text.
    """

    def __init__(self, shape: Shape, size_px: int = SIZE_PX) -> None:
        super().__init__()
        self._shape: Shape = shape
        self._size_px = size_px
        self.setProperty("look", "mark")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_shape(self, shape: Shape) -> None:
        """Draw another shape."""
        self._shape = shape
        self.update()

    def sizeHint(self) -> QSize:
        """See ``QWidget``: a square that grows with the text."""
        side = round(self._size_px * self.fontMetrics().height() / 22)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See ``QWidget``."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / 16, side / 16)
        colour = self.palette().color(self.foregroundRole())
        round_pen = QPen(colour, 1.8)
        round_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        round_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(round_pen)
        _DRAW[self._shape](painter)


def _lines(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline([QPointF(x, y) for x, y in points])


def _check(painter: QPainter) -> None:
    _lines(painter, (2.5, 8.5), (6.2, 12.2), (13.5, 4))


def _ring(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(1.8, 1.8, 12.4, 12.4))


def _half(painter: QPainter) -> None:
    _ring(painter)
    path = QPainterPath(QPointF(8, 2))
    path.arcTo(QRectF(2, 2, 12, 12), 90, 180)
    painter.fillPath(path, painter.pen().color())


def _clock(painter: QPainter) -> None:
    _ring(painter)
    _lines(painter, (8, 4.8), (8, 8.2), (10.6, 9.8))


def _question(painter: QPainter) -> None:
    _ring(painter)
    pen = painter.pen()
    pen.setWidthF(1.4)
    painter.setPen(pen)
    path = QPainterPath(QPointF(6.2, 6.6))
    path.cubicTo(6.3, 4.4, 9.8, 4.4, 9.8, 6.6)
    path.cubicTo(9.8, 7.9, 8, 7.9, 8, 9.3)
    painter.drawPath(path)
    painter.drawPoint(QPointF(8, 11.4))


def _dash(painter: QPainter) -> None:
    _lines(painter, (3, 8), (13, 8))


def _open(painter: QPainter) -> None:
    _lines(painter, (5.5, 2.8), (10.7, 8), (5.5, 13.2))


def _down(painter: QPainter) -> None:
    _lines(painter, (2.8, 5.5), (8, 10.7), (13.2, 5.5))


def _page(painter: QPainter) -> None:
    _lines(painter, (3.2, 1.5), (9.6, 1.5), (12.8, 4.7), (12.8, 14.5), (3.2, 14.5), (3.2, 1.5))
    _lines(painter, (5.6, 8), (10.4, 8))
    _lines(painter, (5.6, 11), (10.4, 11))


def _warning(painter: QPainter) -> None:
    _lines(painter, (8, 1.8), (14.8, 14), (1.2, 14), (8, 1.8))
    _lines(painter, (8, 6.4), (8, 9.6))
    painter.drawPoint(QPointF(8, 11.8))


def _rooms(painter: QPainter) -> None:
    for y in (3.5, 8.0, 12.5):
        _lines(painter, (1.5, y), (14.5, y))


def _radio(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(1, 1, 14, 14))


def _radio_on(painter: QPainter) -> None:
    _radio(painter)
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(QRectF(5, 5, 6, 6))


def _box(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 2.5, 2.5)


def _box_on(painter: QPainter) -> None:
    _box(painter)
    _lines(painter, (4, 8.3), (6.8, 11), (12, 5))


_DRAW: Mapping[Shape, Callable[[QPainter], None]] = {
    "check": _check,
    "half": _half,
    "ring": _ring,
    "clock": _clock,
    "question": _question,
    "dash": _dash,
    "open": _open,
    "down": _down,
    "page": _page,
    "warning": _warning,
    "rooms": _rooms,
    "radio": _radio,
    "radio_on": _radio_on,
    "box": _box,
    "box_on": _box_on,
}
