"""Own words, as many as the person likes; kept while they type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.words import field_label, label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

PAUSE_MS = 800
LONGEST_MS = 1800


class _Paper(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LongText(QWidget):
    """Several lines: ``LongText("What I could not do today", optional=True)``.

    ``edited(text)`` after a pause in typing, and within two seconds in any case, so that a
    crash takes two seconds at the most. Call ``flush()`` when the page is left or closed
    (``Page`` does it for every field on it).
    """

    edited = Signal(str)

    def __init__(self, words: str, hint: str = "", *, optional: bool = False) -> None:
        super().__init__()
        self.field = _Paper()
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(self.field.fontMetrics().lineSpacing() * 3 + 20)
        self._shown = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if words:
            told = f"{words} (optional)" if optional else words
            column.addWidget(field_label(told, self.field))
        if hint:
            column.addWidget(label(hint, "line"))
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._pause, self._longest = self._timer(PAUSE_MS), self._timer(LONGEST_MS)
        self.field.textChanged.connect(self._on_typed)
        self.field.left.connect(self.flush)

    def text(self) -> str:
        """Return the words, without empty space at their ends."""
        return self.field.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Show words, unless the person is in the middle of changing them."""
        if self.field.hasFocus() and self.text() != self._shown:
            return
        self._shown = text
        if self.text() != text:
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)

    def flush(self) -> None:
        """Tell of what was typed, if it is new."""
        self._pause.stop()
        self._longest.stop()
        if self.text() != self._shown:
            self._shown = self.text()
            self.edited.emit(self._shown)

    def _on_typed(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer


def keep_low(text: LongText) -> None:
    """Let a field for a few lines be no higher than those: the rest scrolls."""
    text.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    text.field.setMaximumHeight(text.field.fontMetrics().lineSpacing() * 4 + 24)
