"""The words picked on a page, and what can be done with them."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.words import label


class PassageBar(QWidget):
    """``show_words("“gabapentin 300 mg”")``; an empty text hides it.

    ``link`` is pressed to say what the words prove, ``clear`` to let them go.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "line")
        self.link = SecondaryButton("Link this passage")
        self.clear = LinkButton("Let go")
        self.clear.setAccessibleName("Let these words go")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addLayout(flow_of(self.link, self.clear))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show the words picked."""
        self._words.setText(words)
        self.link.setAccessibleDescription(words)
        self.setVisible(bool(words))
