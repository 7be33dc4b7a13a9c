"""A page number typed digit by digit: "1", "12" ... until a moment passes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 1_200
_MOST = 4


class TypedNumber(QObject):
    """``typed(text)`` returns the number so far, or 0 where the key was no digit of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.forget)

    def typed(self, text: str) -> int:
        """Take what a key gives. A number does not begin with 0."""
        if not (text.isascii() and text.isdecimal()) or (text == "0" and not self._digits):
            self.forget()
            return 0
        self._digits = (self._digits + text)[-_MOST:]
        self._pause.start()
        return int(self._digits)

    def forget(self) -> None:
        """Begin anew with the next digit."""
        self._digits = ""
        self._pause.stop()
