"""The card that says what would make a thing "met", with the one filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card, empty
from ui.widgets.flow import Flow
from ui.widgets.look import restyle
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.buttons import Button


class ChecklistNext(Card):
    """``show_next(heading, to_do, because, ways, is_open=True)``; ``way_chosen(index)``.

    While a thing is open the card has the accent line and the first way is filled; where
    nothing is left to do it is a plain card.
    """

    way_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("next")
        self._heading = label("", "kicker")
        self._to_do = label("", "body")
        self._because = label("", "line")
        self._flow = Flow()
        self._buttons: list[Button] = []
        self._shown: tuple[Sequence[str], bool] | None = None
        self.add(self._heading, self._to_do, self._because, self._flow)

    def show_next(
        self, heading: str, words: tuple[str, str], ways: Sequence[str], *, is_open: bool
    ) -> bool:
        """Show what to do and why (``words``), and the ways; return whether these are new."""
        to_do, because = words
        self._heading.setText(heading)
        self._to_do.setText(to_do)
        self._to_do.setVisible(bool(to_do))
        self._because.setText(because)
        self._because.setVisible(bool(because))
        if (ways, is_open) == self._shown:
            return False
        self._shown = (ways, is_open)
        self.setProperty("look", "next" if is_open else "card")
        empty(self._flow)
        self._buttons = [
            PrimaryButton(says) if is_open and not index else SecondaryButton(says)
            for index, says in enumerate(ways)
        ]
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
        restyle(self)
        return True

    def _on_clicked(self) -> None:
        pressed = self.sender()
        for index, button in enumerate(self._buttons):
            if button is pressed:
                self.way_chosen.emit(index)
