"""The pages that prove what is open in a form, and the way to one more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.proof_chips import ProofChips
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

NOTHING = "No page shows this yet. It counts as your own account."


class ProofLine(QWidget):
    """``show_proofs(["Clinic letter, p. 3"])``; ``pressed(index)`` leads to that page.

    ``page_wanted``: the person has a page that shows this.
    """

    pressed = Signal(int)
    page_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips = ProofChips(NOTHING)
        self.add = SecondaryButton("Add the page that shows this")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(label("Proof", "heading"))
        down.addWidget(self.chips)
        down.addLayout(flow_of(self.add))
        self.chips.pressed.connect(self.pressed)
        self.add.clicked.connect(self.page_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_proofs(self, proofs: Sequence[str]) -> None:
        """Show the pages that are linked."""
        self.chips.show_chips([(says, False) for says in proofs])
