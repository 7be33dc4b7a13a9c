"""The quiet line at the bottom: when it was saved, who is typing, stop and lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import GROUP
from ui.unsaved import NOT_SAVED
from ui.widgets.buttons import LinkButton
from ui.widgets.glyph import Glyph
from ui.widgets.words import label

CRISIS = "Crisis help: 988"


class SavedLine(QWidget):
    """``show_saved("Saved 2:14 PM")``, ``show_typing("Tom is typing for Maria")``.

    While no case is open (``show_closed``) it offers larger text and crisis help.
    """

    lock_wanted = Signal()
    larger_wanted = Signal()
    crisis_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("saved_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = Glyph("check")
        self._saved, self._typing = label("", "line"), label("", "line")
        for words in (self._saved, self._typing):
            words.setWordWrap(False)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._typing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.lock = LinkButton("Stop here and lock")
        self._larger, self._crisis = LinkButton("Larger text"), LinkButton(CRISIS)
        across = QHBoxLayout(self)
        across.setContentsMargins(GROUP, 5, GROUP, 5)
        across.setSpacing(GROUP // 2)
        across.addWidget(self._mark)
        across.addWidget(self._saved, 1)
        across.addWidget(self._typing, 1)
        across.addSpacing(GROUP)
        for button in (self.lock, self._larger, self._crisis):
            across.addWidget(button)
        self.lock.clicked.connect(self._on_lock)
        self._larger.clicked.connect(self._on_larger)
        self._crisis.clicked.connect(self._on_crisis)
        self.show_closed()

    def show_closed(self) -> None:
        """No case is open."""
        self._set(is_open=False)

    def show_open(self) -> None:
        """A case is open."""
        self._set(is_open=True)

    def saved_text(self) -> str:
        """Return what the line says about saving."""
        return self._saved.text()

    def show_saved(self, words: str) -> None:
        """Say when it was saved last, or that it is not."""
        self._saved.setText(words)
        self._mark.set_shape("warning" if words == NOT_SAVED else "check")
        self._mark.setVisible(bool(words))

    def show_typing(self, words: str) -> None:
        """Say who is typing."""
        self._typing.setText(words)

    def show_typing_hidden(self, *, hidden: bool) -> None:
        """Leave out who is typing where there is no room."""
        self._typing.setVisible(not hidden)

    def _set(self, *, is_open: bool) -> None:
        self.lock.setVisible(is_open)
        self._larger.setVisible(not is_open)
        self._crisis.setVisible(not is_open)
        self.show_saved("")
        self.show_typing("")

    def _on_lock(self) -> None:
        self.lock_wanted.emit()

    def _on_larger(self) -> None:
        self.larger_wanted.emit()

    def _on_crisis(self) -> None:
        self.crisis_wanted.emit()
