"""One item of a questionnaire, worded to the letter, with its scale or its options."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton
from ui.widgets.choice_cards import ChoiceCards, Choosable
from ui.widgets.scale import TEN, TEN_WITHIN_S, Scale
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.shown.questionnaire import ItemShown


class InstrumentItem(QWidget):
    """``InstrumentItem(item)``; ``chosen(item id, points or None)``. Digit keys choose."""

    chosen = Signal(str, object)

    def __init__(self, item: ItemShown) -> None:
        super().__init__()
        self.item = item
        self._scale: Scale | None = None
        self._cards: ChoiceCards | None = None
        self._typed_one_at = 0.0
        self._clear = LinkButton("Leave this one open")
        self._clear.setAccessibleName(f"Leave open: {item.says}")
        self._clear.clicked.connect(self._on_clear)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        if item.options:
            self._cards = self._offer(item)
            words = label(f"{item.number}. {item.says}", "heading")
            for part in (words, self._cards, self._clear):
                down.addWidget(part)
        else:
            asks = f"{item.number}. {item.says}"
            self._scale = Scale(asks, item.low, item.high, item.highest, ends="{0}: {1}")
            self._scale.chosen.connect(self._on_scale)
            down.addWidget(self._scale)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_points(item.points)

    def show_points(self, points: int | None) -> None:
        """Show what was chosen."""
        if self._scale is not None:
            self._scale.show_value(points)
        if self._cards is not None:
            self._cards.show_chosen(() if points is None else (str(points),))
            self._clear.setVisible(points is not None)

    def focus_answer(self) -> None:
        """Give the focus to the answer, ready for a digit."""
        if self._scale is not None:
            self._scale.first_button().setFocus()
        elif self._cards is not None:
            chosen = [card for card in self._cards.cards if card.isChecked()]
            next(iter([*chosen, *self._cards.cards])).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: a digit chooses the option with these points."""
        offered = [points for points, _ in self.item.options]
        typed = self._typed(event.text())
        if typed is not None and typed in offered:
            self.show_points(typed)
            self.chosen.emit(self.item.id, typed)
        else:
            super().keyPressEvent(event)

    def _typed(self, text: str) -> int | None:
        """Return the number a key stands for; 1 and then 0 quickly is 10."""
        if not text.isdigit():
            return None
        now, before = time.monotonic(), self._typed_one_at
        self._typed_one_at = now if text == "1" else 0.0
        is_ten = text == "0" and now - before < TEN_WITHIN_S and self.item.highest >= TEN
        return TEN if is_ten else int(text)

    def _offer(self, item: ItemShown) -> ChoiceCards:
        cards = ChoiceCards(columns=2)
        cards.offer([Choosable(str(points), says) for points, says in item.options])
        for card, (_, says) in zip(cards.cards, item.options, strict=True):
            card.setAccessibleName(f"{item.says}: {says}")
        cards.edited.connect(self._on_cards)
        return cards

    def _on_scale(self, value: object) -> None:
        self.chosen.emit(self.item.id, value)

    def _on_cards(self) -> None:
        if self._cards is not None and self._cards.chosen():
            self._clear.show()
            self.chosen.emit(self.item.id, int(self._cards.chosen()[0]))

    def _on_clear(self) -> None:
        self.show_points(None)
        self.chosen.emit(self.item.id, None)
        self.focus_answer()
