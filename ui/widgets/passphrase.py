"""Passphrases: one to open with, and a new one that is long enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import column
from ui.widgets.fields import SecretField
from ui.widgets.flow import flow_of
from ui.widgets.glyph import Glyph
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

_SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG_ENOUGH = "Long enough, and not one that is tried first."
CAPS_LOCK = "Caps Lock seems to be on."
AT_LEAST = "At least 15 characters."


class PassphraseField(QWidget):
    """``PassphraseField("Passphrase")``: dots, and a button that shows the letters.

    ``entered`` on Enter; ``text()``; ``wipe()``; ``show_problem(words)``. While letters come
    as they do with Caps Lock, it says so: behind dots nobody would see it.
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
        self._caps = label(CAPS_LOCK, "warning")
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.line, 1)
        side = QVBoxLayout()
        side.addStretch(1)
        side.addWidget(self._show)
        across.addLayout(side)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addLayout(across)
        down.addWidget(self._caps)
        self._caps.hide()
        self.setFocusProxy(self.line)
        self.line.field.installEventFilter(self)
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
        self._caps.hide()
        self._show.setChecked(False)
        self._on_show()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with it."""
        self.line.show_problem(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: a letter that is large without Shift, or small with it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text, is_held = event.text(), bool(event.modifiers() & _SHIFT)
            if text.isupper() or text.islower():
                self._caps.setVisible(text.isupper() != is_held)
        return super().eventFilter(watched, event)

    def _on_show(self) -> None:
        shown = self._show.isChecked()
        self.line.set_shown(on=shown)
        self._show.setText("Hide" if shown else "Show")


class NewPassphrase(QWidget):
    """A new passphrase: typed, or suggested, with a word on whether it will do.

    ``weigh_wanted(text)`` and ``suggest_wanted`` ask the outside; answer with
    ``show_weakness(text, sentence)`` and ``show_suggestion(text)``. ``text()``, ``problem()``.
    Whoever is about to use it asks ``once_weighed``: the answer may come after the last key.
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
        self._weakness: str | None = None
        self._waits: Callable[[], None] | None = None
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
        return (self._weakness or "") if self.text() else "Choose a passphrase."

    def once_weighed(self, go: Callable[[], None]) -> None:
        """Go on as soon as it is known whether what was typed will do."""
        if self.text() and self._weakness is None:
            self._waits = go
        else:
            go()

    def show_suggestion(self, text: str) -> None:
        """Fill in a suggested passphrase, readable."""
        self.field.show_text(text)

    def show_weakness(self, text: str, weakness: str) -> None:
        """Say whether ``text`` will do, if that is still what stands there."""
        if text != self.text():
            return
        self._weakness = weakness
        self._shape.set_shape("ring" if weakness else "check")
        self._words.setText(weakness or LONG_ENOUGH)
        go, self._waits = self._waits, None
        if go is not None:
            go()

    def wipe(self) -> None:
        """Empty the field."""
        self.field.wipe()

    def _on_typed(self, text: str) -> None:
        self._weakness = self._waits = None
        self._shape.set_shape("ring")
        if text:
            self.weigh_wanted.emit(text)
        else:
            self._words.setText(AT_LEAST)
