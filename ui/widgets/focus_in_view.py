"""Whatever gets the focus by key is scrolled into view, also when it comes from outside.

Qt does so only where Tab stays within what scrolls.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_LAID_OUT_MS = (30, 150)  # by then what was just shown has its place, inside two areas, too
_AROUND_PX = 12  # the ring around it can be seen, too


class FocusInView(QObject):
    """Follows the focus in one window; make one for each and keep it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        is_clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and now.window() is self._window and not is_clicked:
            for later_ms in _LAID_OUT_MS:
                QTimer.singleShot(later_ms, now, partial(_show, now))


def _show(widget: QWidget) -> None:
    if widget.hasFocus() and widget.isVisible():
        for area in _areas_around(widget):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + _by(widget, area))


def _by(widget: QWidget, area: QScrollArea) -> int:
    """Return by how much to scroll until all of it is in view, or as much as there is room for.

    Qt's own ``ensureWidgetVisible`` shows no more of a field than its cursor.
    """
    seen = area.viewport().height()
    top = widget.mapTo(area.viewport(), QPoint()).y()
    below = top + widget.height() - seen
    if widget.height() > seen:
        return top if top >= seen or below <= -seen else 0
    if top < 0:
        return top - _AROUND_PX
    return below + _AROUND_PX if below > 0 else 0


def _areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    """Yield what scrolls it, the innermost first."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()
