"""A figure seen from the front and the back, on which places can be chosen.

The list beside it says the same and is what a screen reader gets; both are kept in step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import TEXT_PX
from ui.widgets.em import em

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

FIGURE_WIDE, FIGURE_HIGH = 100, 210
_GAP, _WORDS = 16, 14
_HIGH_PX = 340
_NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_PRESS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_HINT = "The list beside it says the same. Arrow keys go from place to place, Space chooses."

Corners = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A place of the body: its id, its words, and its corners in front and behind."""

    id: str
    says: str
    front: Corners = ()
    back: Corners = ()


class BodyMap(QWidget):
    """``BodyMap(places)``; ``pressed(id)`` when one was; ``show_chosen(ids)``."""

    pressed = Signal(str)

    def __init__(self, places: Sequence[PlaceShown]) -> None:
        super().__init__()
        self._places = [each for each in places if each.front or each.back]
        self._chosen: frozenset[str] = frozenset()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Figure of the body")
        self.setAccessibleDescription(_HINT)
        self.setToolTip("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show which places are chosen."""
        self._chosen = frozenset(chosen)
        told = [each.says.lower() for each in self._places if each.id in self._chosen]
        self.setAccessibleDescription(f"{_HINT} Chosen: {', '.join(told) or 'none'}.")
        self.update()

    def place_at(self, x: float, y: float) -> str:
        """Return the id of the place under a point of this widget, or an empty text."""
        point = QPointF(x, y)
        for place, shape in self._shapes():
            if shape.containsPoint(point, Qt.FillRule.OddEvenFill):
                return place.id
        return ""

    def middle_of(self, place: str) -> QPointF:
        """Return a point inside a place, on the first figure that shows it."""
        shape = next(shape for each, shape in self._shapes() if each.id == place)
        return shape.boundingRect().center()

    def sizeHint(self) -> QSize:
        """See ``QWidget``: it grows with the text."""
        high = round(_HIGH_PX * em(self) / TEXT_PX)
        whole = FIGURE_HIGH + _WORDS
        return QSize(round(high * (2 * FIGURE_WIDE + _GAP) / whole), high)

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``: narrower pages make it smaller, never cut."""
        return QSize(200, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See ``QWidget``: a press on a place chooses it."""
        place = self.place_at(event.position().x(), event.position().y())
        if place:
            self._at = [each.id for each in self._places].index(place)
            self.pressed.emit(place)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: arrows go on, Space and Enter choose."""
        step = _NEXT.get(Qt.Key(event.key()))
        if step is not None and self._places:
            self._at = (self._at + step) % len(self._places)
            self.setAccessibleName(f"Figure of the body: {self._places[self._at].says}")
            self.update()
        elif event.key() in _PRESS and self._places:
            self.pressed.emit(self._places[self._at].id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """See ``QWidget``: the place in hand is outlined while it has the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """See ``QWidget``."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See ``QWidget``: chosen places are filled, and thicker where fills go."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        plain = QPen(palette.color(role.WindowText), 1.2)
        plain.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for place, shape in self._shapes():
            is_chosen = place.id in self._chosen
            painter.setPen(plain)
            painter.setBrush(palette.color(role.Highlight if is_chosen else role.Base))
            painter.drawPolygon(shape)
            if is_chosen:
                self._cross(painter, shape)
        if self.hasFocus() and self._places:
            self._outline(painter)
        self._name_sides(painter)

    def _cross(self, painter: QPainter, shape: QPolygonF) -> None:
        """Mark a chosen place by a cross too, so that it is told apart without colour."""
        middle, arm = shape.boundingRect().center(), 4 * em(self) / TEXT_PX
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.HighlightedText), 2))
        for x, y in ((arm, arm), (arm, -arm)):
            painter.drawLine(middle - QPointF(x, y), middle + QPointF(x, y))

    def _outline(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), 3))
        for place, shape in self._shapes():
            if place.id == self._places[self._at].id:
                painter.drawPolygon(shape)

    def _name_sides(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        scale, left = self._scale()
        for at, words in enumerate(("Front", "Back")):
            x = left + at * (FIGURE_WIDE + _GAP) * scale
            box = QRectF(x, FIGURE_HIGH * scale, FIGURE_WIDE * scale, _WORDS * scale)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _scale(self) -> tuple[float, float]:
        """Return pixels a unit, and where the left figure begins."""
        wide = 2 * FIGURE_WIDE + _GAP
        scale = min(self.width() / wide, self.height() / (FIGURE_HIGH + _WORDS))
        return scale, max(self.width() - wide * scale, 0) / 2

    def _shapes(self) -> Iterator[tuple[PlaceShown, QPolygonF]]:
        scale, left = self._scale()
        for place in self._places:
            for at, corners in enumerate((place.front, place.back)):
                if corners:
                    across = left + at * (FIGURE_WIDE + _GAP) * scale
                    points = [QPointF(across + x * scale, y * scale) for x, y in corners]
                    yield place, QPolygonF(points)
