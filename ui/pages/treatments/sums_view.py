"""What the treatments add up to: each way of counting, what counts, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.viewmodels.places import CHECKLIST
from ui.viewmodels.treatments_sums import CHECK
from ui.widgets.card import empty
from ui.widgets.sum_card import SumCard, SumWords
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.viewmodels.treatments_sums import SumShown, SumsViewModel


class SumsView(QWidget):
    """Shows a ``SumsViewModel``; ``room_wanted(room, detail)`` leads to a paper."""

    room_wanted = Signal(str, str)

    def __init__(self, model: SumsViewModel) -> None:
        super().__init__()
        self._model = model
        self._shown: tuple[SumShown, ...] = ()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GROUP)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(label(CHECK, "note"))
        down.addLayout(self._cards)

    def refresh(self) -> None:
        """Show how the ledger counts now; what is the same stays."""
        sums = self._model.sums()
        if sums == self._shown:
            return
        self._shown = sums
        empty(self._cards)
        for each in sums:
            self._cards.addWidget(self._card(each))

    def _card(self, shown: SumShown) -> SumCard:
        card = SumCard(
            SumWords(
                shown.whose,
                shown.asks,
                shown.counts,
                tuple((each.title, each.says, each.trials) for each in shown.classes),
                tuple((each.says, each.paper) for each in shown.shortfalls),
                shown.source,
            )
        )
        card.paper_wanted.connect(self._on_paper)
        return card

    def _on_paper(self, at: int) -> None:
        card = self.sender()
        if isinstance(card, SumCard):
            short = self._shown[self._cards.indexOf(card)].shortfalls[at]
            self.room_wanted.emit(CHECKLIST, short.requirement)
