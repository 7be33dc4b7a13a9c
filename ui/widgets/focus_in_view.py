"""Whatever gets the focus by key is scrolled into view, also when it comes from outside.

Qt does so only where Tab stays within what scrolls.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_LAID_OUT_MS = 30  # what was just shown has its place by then
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
            QTimer.singleShot(_LAID_OUT_MS, now, partial(_show, now))


def _show(widget: QWidget) -> None:
    if not (widget.hasFocus() and widget.isVisible()):
        return
    for area in _areas_around(widget):
        if not _is_seen(widget, area):
            area.ensureWidgetVisible(widget, 0, _AROUND_PX)


def _is_seen(widget: QWidget, area: QScrollArea) -> bool:
    """Whether all of it is in view, or as much as there is room for."""
    seen = area.viewport().rect()
    place = QRect(widget.mapTo(area.viewport(), QPoint()), widget.size())
    is_high = place.height() > seen.height()
    return (
        seen.intersects(place)
        if is_high
        else seen.top() <= place.top() and (place.bottom() <= seen.bottom())
    )


def _areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    """Yield what scrolls it, the innermost first."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()
