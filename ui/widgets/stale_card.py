"""A quiet notice: what we say about this plan was last checked a long time ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

_TO_DO = "Rules change. Before you rely on it, ask your plan, and note the answer."


class StaleCard(Card):
    """``show_notice(says, asks)``, ``hide()``; ``aside_wanted`` to see it no more."""

    aside_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._says, self._asks = label("", "body"), label("", "line")
        self.aside = LinkButton("I will ask; hide this")
        self.aside.setAccessibleDescription("Shown again when other rules are old")
        self.aside.clicked.connect(self.aside_wanted)
        self.add(label("Some of what we say is old", "heading"), self._says)
        self.add(label(_TO_DO, "body"), self._asks, flow_of(self.aside))
        self.hide()

    def show_notice(self, says: str, asks: Sequence[str]) -> None:
        """Show which rows are old, and what to ask."""
        self._says.setText(says)
        self._asks.setText(" ".join(asks))
        self._asks.setVisible(bool(asks))
        self.show()
