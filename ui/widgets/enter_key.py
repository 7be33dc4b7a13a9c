"""Enter in a field goes on, as the page's main button does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """``EnterPresses(ground, button)``: for pages that do one thing.

    What takes Enter for itself keeps it: other buttons, and fields of several lines.
    """

    def __init__(self, ground: QWidget, button: QAbstractButton) -> None:
        super().__init__(ground)
        self._button = button
        ground.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: a key comes by here once nothing inside has taken it."""
        is_enter = (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
        )
        if not is_enter or not self._button.isVisible():
            return super().eventFilter(watched, event)
        self._button.click()
        return True
