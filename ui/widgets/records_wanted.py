"""A reminder of the paper that is looked for, while another room sent the person here."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.words import bold_start, label


class RecordsWanted(Card):
    """``show_wanted("Therapy records")``; an empty text hides it; ``done`` is its button."""

    def __init__(self) -> None:
        super().__init__("soft")
        self._words = label("", "body")
        self.done = LinkButton("Go back")
        line = QHBoxLayout()
        line.setSpacing(GROUP)
        line.addWidget(self._words, 1)
        line.addWidget(self.done)
        self.add(line)
        self.hide()

    def show_wanted(self, title: str) -> None:
        """Say what is looked for and how to link it."""
        self.setVisible(bool(title))
        bold_start(
            self._words,
            f"For “{title}”:",
            "add a page, or choose one from your records. Then tick its box on the right.",
        )
