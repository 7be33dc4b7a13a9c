"""One quiet line: how far reading is, with Pause or Go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton
from ui.widgets.words import label

PAUSE, GO_ON = "Pause reading", "Go on reading"


class ReadingLine(QWidget):
    """``show_reading(words, is_busy=..., is_paused=...)``; hidden while there are no words."""

    pause_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self._act = label("", "line"), LinkButton(PAUSE)
        self._act.clicked.connect(self._on_act)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(self._words, 1)
        across.addWidget(self._act)
        self.hide()

    def show_reading(self, words: str, *, is_busy: bool, is_paused: bool) -> None:
        """Show how far it is."""
        self._words.setText(words)
        self._act.setText(GO_ON if is_paused else PAUSE)
        self._act.setVisible(is_busy or is_paused)
        self.setVisible(bool(words))

    def _on_act(self) -> None:
        if self._act.text() == PAUSE:
            self.pause_wanted.emit()
        else:
            self.go_on_wanted.emit()
