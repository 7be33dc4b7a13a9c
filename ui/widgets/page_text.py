"""The words of a page, to read, select, copy and link."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.words import label

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class PageTextPanel(QWidget):
    """``show_text(3, "Read by the computer. It may be wrong.", words)``.

    ``selected(start, end)`` with the letters of the text that the person selected; the same
    twice: none.
    """

    selected = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._told = label("", "line")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(_SELECTABLE)
        self.text.setTabChangesFocus(True)
        self.text.selectionChanged.connect(self._on_selection)
        self.text.setMinimumHeight(4 * self.text.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._told)
        column.addWidget(self.text, 1)

    def show_text(self, page: int, told: str, text: str) -> None:
        """Show the words of a page; what is selected stays while they are the same."""
        self._told.setText(told)
        self.text.setAccessibleName(f"Words of page {page}")
        self.text.setAccessibleDescription(told)
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)

    def _on_selection(self) -> None:
        cursor, text = self.text.textCursor(), self.text.toPlainText()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        self.selected.emit(_letters(text, start), _letters(text, end))


def _letters(text: str, at: int) -> int:
    """Return how many letters stand before a place that Qt counts in halves of some."""
    return at if text.isascii() else len(text.encode("utf-16-le")[: 2 * at].decode("utf-16-le"))
