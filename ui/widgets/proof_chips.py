"""The chips below "Proof so far"; those with a page lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.buttons import EvidenceChip
from ui.widgets.card import empty
from ui.widgets.flow import Flow
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LETTERS = 44


class ProofChips(QWidget):
    """``show_chips([("MRI report, p. 3", False), ("My own account", True)])``.

    ``pressed(index)`` when one was pressed. An own account has a dashed line.
    """

    pressed = Signal(int)

    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self._flow = Flow(self)
        self._chips: list[EvidenceChip] = []
        self._shown: Sequence[tuple[str, bool]] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_chips(self, chips: Sequence[tuple[str, bool]]) -> bool:
        """Show these in place of those before; return whether they are others."""
        if chips == self._shown:
            return False
        self._shown = chips
        empty(self._flow)
        self._chips = [_chip(says, is_own=is_own) for says, is_own in chips]
        for chip in self._chips:
            chip.clicked.connect(self._on_clicked)
            self._flow.addWidget(chip)
        if not chips:
            self._flow.addWidget(label(self._nothing, "body"))
        self.updateGeometry()
        return True

    def _on_clicked(self) -> None:
        pressed = self.sender()
        for index, chip in enumerate(self._chips):
            if chip is pressed:
                self.pressed.emit(index)


def _chip(says: str, *, is_own: bool) -> EvidenceChip:
    short = shortened(says)
    chip = EvidenceChip.own(short) if is_own else EvidenceChip(short)
    chip.setAccessibleName(says)
    if short != says:
        chip.setToolTip(says)
    return chip


def shortened(says: str) -> str:
    """Return the words with their middle left out where they are too long for a chip."""
    if len(says) <= MOST_LETTERS:
        return says
    title, comma, pages = says.rpartition(", ")
    if not comma:
        return f"{says[: MOST_LETTERS - 1].rstrip()}…"
    room = MOST_LETTERS - len(pages) - len(comma) - 1
    return f"{title[:room].rstrip()}…{comma}{pages}"
