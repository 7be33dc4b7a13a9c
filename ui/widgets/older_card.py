"""What another record stands in for: an older version, or a paper with a lock."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

_NEWER = "“{0}” takes the place of this older one in the packet."
_UNLOCKED = (
    "This file is locked. “{0}” is its unlocked copy, and the packet takes the copy. The "
    "locked file is kept as it came."
)


class OlderCard(Card):
    """``show_newer("Letter")`` names what stands for it; an empty title hides the card.

    ``again``: the older version is to count again. ``newer_wanted``: show the other one.
    """

    again = Signal()
    newer_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._told = label("", "body")
        self.use = SecondaryButton("Use this one again")
        self.open = SecondaryButton("")
        self.add(self._told, flow_of(self.open, self.use))
        self.open.clicked.connect(self.newer_wanted)
        self.use.clicked.connect(self.again)
        self.hide()

    def show_newer(self, title: str, *, is_unlocked: bool = False) -> None:
        """Say which paper takes the place of this one: a newer one, or its unlocked copy."""
        self._told.setText((_UNLOCKED if is_unlocked else _NEWER).format(title))
        self.open.setText("Open the copy" if is_unlocked else "Open the newer one")
        self.use.setHidden(is_unlocked)
        self.setVisible(bool(title))
