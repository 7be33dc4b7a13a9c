"""The ring around whatever has the focus: 3 px, with a gap of 2 px, always visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QMenuBar, QScrollArea, QWidget

from ui.widgets.focus_in_view import FocusInView

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

_WIDTH = 3
_GAP = 2
_OUTSIDE = _WIDTH + _GAP
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """Follows the focus of the application; make one for each window and keep it.

    It lies on the content that scrolls, so that it scrolls along; what has the focus is
    scrolled into view.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self._in_view = FocusInView(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
            self._on_focus(None, app.focusWidget())  # it may have come before the ring

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: keep to the widget when it or what holds it moves."""
        if event.type() in _MOVES:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See ``QWidget``."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(self.palette().ColorRole.Highlight), _WIDTH))
        edge = _WIDTH / 2
        inside = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(inside, 6 + _GAP, 6 + _GAP)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        inside = now is not None and now.window() is self._window and not _marks_itself(now)
        self._around = now if inside else None
        if now is None or not inside:
            self.hide()
            return
        ground = self._ground_of(now)
        if self.parentWidget() is not ground:
            self.setParent(ground)
        self._watch(now, ground)
        self._follow()

    def _watch(self, widget: QWidget, ground: QWidget) -> None:
        each: QWidget | None = widget
        while each is not None and each is not ground:
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()

    def _ground_of(self, widget: QWidget) -> QWidget:
        each: QWidget | None = widget.parentWidget()
        while each is not None and each is not self._window:
            viewport = each.parentWidget()
            area = viewport.parentWidget() if viewport is not None else None
            if isinstance(area, QScrollArea) and area.widget() is each:
                return each
            each = viewport
        return self._window

    def _follow(self) -> None:
        around, ground = self._around, self.parentWidget()
        if around is None or ground is None or not around.isVisible():
            self.hide()
            return
        place = QRect(around.mapTo(ground, QPoint(0, 0)), around.size())
        outside = place.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        self.setGeometry(outside.intersected(ground.rect()))
        self.raise_()
        self.show()


def _marks_itself(widget: QWidget) -> bool:
    return isinstance(widget, QMenuBar)  # it shows which of its menus has the focus
