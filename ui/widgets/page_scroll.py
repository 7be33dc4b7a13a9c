"""The sheet that a page is shown on: scrolled by key and wheel, dragged by the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

_LEAST_PX = 180


class PageScroll(QScrollArea):
    """``PageScroll(picture)``; ``room()`` is what a page can fill, in pixels."""

    def __init__(self, picture: QWidget) -> None:
        super().__init__()
        self._from: QPoint | None = None
        self.setWidgetResizable(True)
        self.setWidget(picture)
        self.setObjectName("sheet")
        self.setMinimumHeight(_LEAST_PX)
        self.setAccessibleName("Page")

    def room(self) -> tuple[int, int]:
        """Return the width and height that a page can fill without being cut."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.width() - bar - 4, self.height() - 4

    def set_fitted(self, *, on: bool) -> None:
        """Let a page that is wider than the sheet be moved sideways, or none."""
        policy = Qt.ScrollBarPolicy
        across = policy.ScrollBarAlwaysOff if on else policy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(across)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See ``QWidget``: take hold of the page."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See ``QWidget``: the page follows the hand."""
        if self._from is not None:
            now = event.globalPosition().toPoint()
            step, self._from = now - self._from, now
            for bar, by in (
                (self.horizontalScrollBar(), step.x()),
                (self.verticalScrollBar(), step.y()),
            ):
                bar.setValue(bar.value() - by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See ``QWidget``: let go."""
        event.accept()
        self._from = None
        self.viewport().unsetCursor()
