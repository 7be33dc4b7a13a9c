"""One thing that a paper seems to say: its value, its words, and yes, no or correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import Flow
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from ui.shown.found import FoundShown

_KEYS = "Enter: yes. Delete: no."
_KEYS_TOO = "F2: correct it."


class FoundRowView(QWidget):
    """``said_yes(key)``, ``said_no(key)``, ``correct_wanted(key)``, ``other_picked(key, i)``.

    ``looked_at(key)`` when the person comes to it by key or mouse, so that its words can be
    marked on the page. Enter says yes, Delete no, F2 corrects.
    """

    said_yes = Signal(str)
    said_no = Signal(str)
    correct_wanted = Signal(str)
    other_picked = Signal(str, int)
    looked_at = Signal(str)

    def __init__(self, shown: FoundShown) -> None:
        super().__init__()
        self.shown = shown
        self._others: dict[QObject, int] = {}
        self.yes, self.no = SecondaryButton(shown.yes), SecondaryButton("No")
        self.correct = LinkButton("Correct it")
        self.yes.setAccessibleName(f"{shown.yes}: {shown.what}, {shown.value}")
        self.yes.setAccessibleDescription(f"{shown.sure} {shown.quote} {self._keys()}".strip())
        self.no.setAccessibleName(f"No: {shown.what}, {shown.value}")
        self.correct.setAccessibleName(f"Correct it: {shown.what}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        column.setSpacing(2)
        for text, look in ((shown.what, "line"), (shown.value, "heading")):
            column.addWidget(label(text, look))  # type: ignore[arg-type]
        column.addWidget(label(f"{shown.sure} {shown.quote}", "note"))
        column.addSpacing(GAP // 2)  # the ring around a button must not touch the words
        column.addLayout(self._buttons())
        self.correct.setVisible(shown.can_correct)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: Delete says no, F2 corrects."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_no()
        elif event.key() == Qt.Key.Key_F2 and self.shown.can_correct:
            self._on_correct()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See ``QWidget``: its words are marked."""
        self.looked_at.emit(self.shown.key)
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: coming to one of its buttons marks its words."""
        if event.type() == QEvent.Type.FocusIn:
            self.looked_at.emit(self.shown.key)
        return super().eventFilter(watched, event)

    def _keys(self) -> str:
        return f"{_KEYS} {_KEYS_TOO}" if self.shown.can_correct else _KEYS

    def _buttons(self) -> Flow:
        flow = Flow()
        for button in (self.yes, self.no, self.correct):
            flow.addWidget(button)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self.correct.clicked.connect(self._on_correct)
        for at, other in enumerate(self.shown.others):
            button = LinkButton(f"Or {other}")
            button.setAccessibleName(f"{self.shown.what}: {other}")
            self._others[button] = at
            button.clicked.connect(self._on_other)
            flow.addWidget(button)
        for each in (self.yes, self.no, self.correct, *self._others):
            each.installEventFilter(self)
        return flow

    def _on_yes(self) -> None:
        self.said_yes.emit(self.shown.key)

    def _on_no(self) -> None:
        self.said_no.emit(self.shown.key)

    def _on_correct(self) -> None:
        self.correct_wanted.emit(self.shown.key)

    def _on_other(self) -> None:
        self.other_picked.emit(self.shown.key, self._others[self.sender()])
