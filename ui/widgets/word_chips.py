"""Chips that each write words of their own into a field."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.proof_chips import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence


class WordChips(QWidget):
    """``WordChips([("Cook a meal", "Could not cook a meal.")])``; ``chosen(words)``.

    ``WordChips.up_to(4)`` begins empty, for ``offer(...)``: its chips are made once, so that
    Tab finds them in their place whatever they say. Without any it hides itself.
    """

    chosen = Signal(str)

    def __init__(self, chips: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._chips = [self._chip() for _ in chips]
        flow = Flow(self)
        for chip in self._chips:
            flow.addWidget(chip)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._tell(chips)

    @classmethod
    def up_to(cls, most: int) -> WordChips:
        """Return an empty row with room for as many."""
        chips = cls([("", "")] * most)
        chips.hide()
        return chips

    def offer(self, chips: Sequence[tuple[str, str]]) -> None:
        """Offer these (what a chip says, what it writes) as far as there is room."""
        self._tell(chips)
        self.setVisible(bool(chips))

    def _tell(self, chips: Sequence[tuple[str, str]]) -> None:
        for chip, told in zip_longest(self._chips, chips[: len(self._chips)]):
            says, writes = told or ("", "")
            chip.setText(shortened(says))
            chip.setAccessibleName(f"Add: {writes}")
            chip.setProperty("writes", writes)
            chip.setVisible(bool(says))

    def _chip(self) -> Button:
        chip = Button("", "chip")
        chip.setParent(self)  # before it is shown: it would be a window of its own
        chip.clicked.connect(self._on_clicked)
        return chip

    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("writes")))
