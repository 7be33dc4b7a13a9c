"""A calm notice that a paper seems to be about somebody else, with the ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

_WHY = (
    "Papers of two people get mixed up in any office. A page about someone else must not go "
    "out with yours."
)


class StrangerCard(Card):
    """``ask(words)``; empty words hide it. ``mine``, ``kept_out``, ``removed``."""

    mine = Signal()
    kept_out = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__("needs")
        self._words = label("", "heading")
        self.yes = SecondaryButton("Yes, it is mine")
        self.out = SecondaryButton("Keep it out of the packet")
        self.no = LinkButton("Not mine: remove it")
        self.add(self._words, label(_WHY, "body"), flow_of(self.yes, self.out, self.no))
        self.yes.clicked.connect(self.mine)
        self.out.clicked.connect(self.kept_out)
        self.no.clicked.connect(self.removed)
        self.hide()

    def ask(self, words: str) -> None:
        """Ask whose paper it is, or nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))
