"""Open: the first page. Its heading is there before anything else is even loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme import GAP
from ui.widgets.card import column
from ui.widgets.page import Page
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.pages.open.open_desk import OpenDesk

WIDEST_PX = 1040
STAYS = "Everything you enter stays on this computer, locked. No account, no internet."


class OpenPage(Page):
    """``OpenPage()`` can be painted at once; ``furnish(desk)`` puts the rest below."""

    def __init__(self) -> None:
        super().__init__("Open your case")
        self._desk: OpenDesk | None = None
        self.header.hide()
        self.centre(WIDEST_PX)
        words = column(label("Open your case", "title"), label(STAYS, "line"), gap=4)
        self.add(label("Previsit", "brand"), words)
        self.end.addSpacing(GAP)

    def furnish(self, desk: OpenDesk) -> None:
        """Show what can be opened, and look for it."""
        self._desk = desk
        self.add(desk)
        desk.look()

    def opened(self, detail: str) -> None:
        """Look for vaults anew; ``detail`` is a folder to look in."""
        if self._desk is not None:
            self._desk.look(detail)
