"""Locking: when nobody has touched the window for a while, and how the process forgets.

Text in Python's memory cannot be wiped, so a locked app is a new process.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QWindow

IDLE_MS = 10 * 60 * 1000
PAUSE_MS = 5_000
CLIPBOARD_MS = 30_000

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
_SECRET_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": b"\0\0\0\0",
    "CanUploadToCloudClipboard": b"\0\0\0\0",
}


class IdleWatch(QObject):
    """``idle`` once nobody has pressed or moved anything for ten minutes.

    ``paused`` after five seconds already.

    It looks at what reaches a window from outside. A look at every event of every widget
    would cost a third of the time that the first show of a room takes.
    """

    idle = Signal()
    paused = Signal()

    def __init__(
        self, parent: QObject, idle_ms: int = IDLE_MS, pause_ms: int = PAUSE_MS
    ) -> None:
        super().__init__(parent)
        self._timers = (
            self._timer(idle_ms, self.idle),
            self._timer(pause_ms, self.paused),
        )
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_window)
            for window in app.topLevelWindows():
                window.installEventFilter(self)
        self._begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: whatever the person does starts the time anew."""
        if event.type() in _TOUCHES:
            self._begin()
        return super().eventFilter(watched, event)

    def _on_window(self, window: QWindow | None) -> None:
        """Look at each window that the person turns to, dialogs too."""
        if window is not None:
            window.installEventFilter(self)
            self._begin()

    def _begin(self) -> None:
        for each in self._timers:
            each.start()

    def _timer(self, milliseconds: int, tells: SignalInstance) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(tells)
        return timer


class Clipboard(QObject):
    """Copies on request only, hidden from clipboard histories, and takes it back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CLIPBOARD_MS)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put a text there for 30 seconds."""
        data = QMimeData()
        data.setText(text)
        for name, value in _SECRET_HINTS.items():
            data.setData(name, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._ours = text
        self._timer.start()

    def clear(self) -> None:
        """Take it back, if it is still ours."""
        clipboard = QGuiApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = ""


def start_anew(words: Sequence[str]) -> None:
    """Replace this process by a new one of the same program with these words.

    On Windows a new process starts and this one ends.
    """
    command = [sys.executable, *_program(), *words]
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(command)  # noqa: S603 - our own program
        os._exit(0)
    os.execv(sys.executable, command)  # noqa: S606 - as above


def _program() -> list[str]:
    is_frozen = bool(getattr(sys, "frozen", False))
    return [] if is_frozen else [os.path.abspath(sys.argv[0])]  # noqa: PTH100 - as started
