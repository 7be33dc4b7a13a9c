"""The column beside a page: what the record is, and what its pages prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.card import Card
from ui.widgets.proof_panel import ProofPanel
from ui.widgets.records_about import RecordAbout
from ui.widgets.records_shelf import HEADING_PX
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.pick import Pickable


class RecordSide(QWidget):
    """``about`` and ``proof`` are its two parts; ``set_provable`` hides the second."""

    def __init__(self, kinds: Sequence[Pickable], *above: QWidget) -> None:
        super().__init__()
        self._heading = label("", "section")
        self._heading.setMinimumHeight(HEADING_PX)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.about, self.proof = RecordAbout(kinds), ProofPanel()
        self._line = hairline()
        card = Card()
        card.add(self.about, self._line, self.proof)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        for each in above:
            column.addWidget(each)
        column.addWidget(card)
        self.set_provable(on=True)

    def set_provable(self, *, on: bool) -> None:
        """Show what the pages prove, or only what the record is."""
        self._heading.setText("What do these pages prove?" if on else "About this record")
        self._line.setVisible(on)
        self.proof.setVisible(on)
