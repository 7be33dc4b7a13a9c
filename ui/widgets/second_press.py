"""The second press of a double click must not work on a page that the first one opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SecondPress(QObject):
    """Keeps it from a window that is shown: ``page_changed()`` when another page is shown.

    A hand that shakes, or that is used to double clicks, would press whatever happens to lie
    under the pointer on the new page.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._since = QElapsedTimer()
        if window.isVisible():
            window.windowHandle().installEventFilter(self)

    def page_changed(self) -> None:
        """From now on, for as long as a double click may last, a second press is kept away."""
        self._since.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``."""
        if event.type() == QEvent.Type.MouseButtonDblClick and self._is_too_soon():
            return True
        return super().eventFilter(watched, event)

    def _is_too_soon(self) -> bool:
        lasts = QApplication.doubleClickInterval()
        return self._since.isValid() and self._since.elapsed() < lasts
