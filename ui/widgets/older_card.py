"""An older version: kept, out of the packet, and one button away from counting again."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label


class OlderCard(Card):
    """``show_newer("Letter")`` names what replaced it; an empty title hides the card."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._told = label("", "body")
        self.use = SecondaryButton("Use this one again")
        self.add(self._told, flow_of(self.use))
        self.use.clicked.connect(self.again)
        self.hide()

    def show_newer(self, title: str) -> None:
        """Say which paper takes the place of this one."""
        self._told.setText(f"“{title}” takes the place of this older one in the packet.")
        self.setVisible(bool(title))
