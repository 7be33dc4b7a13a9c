"""A window with words to read: notes of problems, what changed in this version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout

from ui.theme import GROUP
from ui.widgets.buttons import PrimaryButton
from ui.widgets.flow import flow_of
from ui.widgets.focus_ring import FocusRing
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PlainTextWindow(QDialog):
    """``PlainTextWindow(window, "Problem notes", text).show()``; goes away when closed."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ring = FocusRing(self)
        words = QPlainTextEdit(text)
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        words.setAccessibleName(title)
        close = PrimaryButton("Close")
        close.clicked.connect(self.close)
        body = QVBoxLayout(self)
        body.setContentsMargins(24, GROUP, 24, GROUP)
        body.setSpacing(GROUP)
        body.addWidget(label(title, "section"))
        body.addWidget(words, 1)
        body.addLayout(flow_of(close))
        self.resize(640, 480)
        close.setFocus()
