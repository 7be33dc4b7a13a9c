"""Fields for a line of text, with their words above, a hint, and what is wrong below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.look import mark
from ui.widgets.words import field_label, label


class LineField(QWidget):
    """A line of text: ``LineField("Insurer", hint="As on the card")``.

    ``edited(text)`` when the person is done with it (Enter, Tab, or leaving the page) and it
    has changed. ``text()``, ``show_text(text)`` (no ``edited``), ``show_problem(words)``.
    Stray spaces at the ends are dropped. ``optional`` adds "(optional)" to the words.
    """

    edited = Signal(str)

    def __init__(self, words: str, hint: str = "", *, optional: bool = False) -> None:
        super().__init__()
        self.field = QLineEdit()
        self._shown = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._words = field_label(f"{words} (optional)" if optional else words, self.field)
        column.addWidget(self._words)
        self._hint = label(hint, "line")
        self._problem = label("", "problem")
        self._problem.hide()
        self.field.setAccessibleDescription(hint)
        for widget in (self._hint, self._problem, self.field):
            column.addWidget(widget)
        # not before they lie here: each would open a window
        self._words.setVisible(bool(words))
        self._hint.setVisible(bool(hint))
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.field.editingFinished.connect(self.flush)

    def text(self) -> str:
        """Return what stands in the field, without spaces at its ends."""
        return self.field.text().strip()

    def show_text(self, text: str) -> None:
        """Show a text, unless the person is in the middle of changing it."""
        if self.field.hasFocus() and self.text() != self._shown:
            return
        self._shown = text
        if self.text() != text:
            self.field.setText(text)

    def show_problem(self, words: str) -> None:
        """Say below the words what is wrong; an empty text takes it away."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        mark(self.field, "wrong", on=bool(words))

    def rename(self, words: str) -> None:
        """Change the words above the field."""
        self._words.setText(words)
        self.field.setAccessibleName(words)

    def show_hint(self, words: str) -> None:
        """Change the line between the words and the field."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self.field.setAccessibleDescription(words)

    def flush(self) -> None:
        """Tell of what was typed, if it is new; called on leaving the page too."""
        if self.text() != self._shown:
            self._shown = self.text()
            self.edited.emit(self._shown)


class SecretField(LineField):
    """A line nobody should read over the shoulder: dots, no prediction, nothing to undo to.

    ``set_shown(on=True)`` shows the letters.
    """

    def __init__(self, words: str, hint: str = "") -> None:
        super().__init__(words, hint)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def text(self) -> str:
        """Return exactly what was typed: spaces count in a passphrase."""
        return self.field.text()

    def set_shown(self, *, on: bool) -> None:
        """Show letters, or dots."""
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)

    def wipe(self) -> None:
        """Empty the field."""
        self.field.clear()
        self._shown = ""
