"""Passphrases: one to open with, and a new one that is long enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import column
from ui.widgets.fields import SecretField
from ui.widgets.flow import flow_of
from ui.widgets.glyph import Glyph
from ui.widgets.words import label

LONG_ENOUGH = "Long enough, and not one that is tried first."


class PassphraseField(QWidget):
    """``PassphraseField("Passphrase")``: dots, and a button that shows the letters.

    ``entered`` on Enter; ``text()``; ``wipe()``; ``show_problem(words)``.
    """

    entered = Signal()
    typed = Signal(str)

    def __init__(self, words: str, hint: str = "") -> None:
        super().__init__()
        self.line = SecretField(words, hint)
        self._show = SecondaryButton("Show")
        self._show.setCheckable(True)
        self._show.setAccessibleName(f"Show: {words}")
        self._show.clicked.connect(self._on_show)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(self.line, 1)
        side = QVBoxLayout()
        side.addStretch(1)
        side.addWidget(self._show)
        across.addLayout(side)
        self.setFocusProxy(self.line)
        self.line.field.returnPressed.connect(self.entered)
        self.line.field.textChanged.connect(self.typed)

    def text(self) -> str:
        """Return exactly what was typed."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Fill in a passphrase, readable."""
        self.line.show_text(text)
        self._show.setChecked(True)
        self._on_show()

    def wipe(self) -> None:
        """Empty the field, and hide the letters again."""
        self.line.wipe()
        self._show.setChecked(False)
        self._on_show()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with it."""
        self.line.show_problem(words)

    def _on_show(self) -> None:
        shown = self._show.isChecked()
        self.line.set_shown(on=shown)
        self._show.setText("Hide" if shown else "Show")


class NewPassphrase(QWidget):
    """A new passphrase: typed, or suggested, with a word on whether it will do.

    ``weigh_wanted(text)`` and ``suggest_wanted`` ask the outside; answer with
    ``show_weakness(sentence)`` and ``show_suggestion(text)``. ``text()``, ``problem()``.
    """

    weigh_wanted = Signal(str)
    suggest_wanted = Signal()

    def __init__(self, words: str = "New passphrase") -> None:
        super().__init__()
        self.field = PassphraseField(
            words, "Seven words are easy to remember and hard to guess. Spaces are fine."
        )
        self._suggest = LinkButton("Suggest seven words")
        self._suggest.clicked.connect(self.suggest_wanted)
        self._shape, self._words = Glyph("ring"), label("", "note")
        verdict = QHBoxLayout()
        verdict.setSpacing(GAP)
        verdict.addWidget(self._shape)
        verdict.addWidget(self._words, 1)
        self._weakness = ""
        inside = column(self.field, verdict, flow_of(self._suggest), gap=4)
        QVBoxLayout(self).addLayout(inside)
        whole = self.layout()
        if whole is not None:
            whole.setContentsMargins(0, 0, 0, 0)
        self.setFocusProxy(self.field)
        self.field.typed.connect(self._on_typed)
        self._on_typed("")

    def text(self) -> str:
        """Return what was typed or taken."""
        return self.field.text()

    def problem(self) -> str:
        """Return what is wrong with it, or an empty text."""
        return self._weakness if self.text() else "Choose a passphrase."

    def show_suggestion(self, text: str) -> None:
        """Fill in a suggested passphrase, readable."""
        self.field.show_text(text)

    def show_weakness(self, weakness: str) -> None:
        """Say whether what was typed will do."""
        self._weakness = weakness
        has_text = bool(self.text())
        self._shape.set_shape("check" if has_text and not weakness else "ring")
        self._words.setText(
            (weakness or LONG_ENOUGH) if has_text else "At least 15 characters."
        )

    def wipe(self) -> None:
        """Empty the field."""
        self.field.wipe()

    def _on_typed(self, text: str) -> None:
        self.show_weakness(self._weakness)
        if text:
            self.weigh_wanted.emit(text)
