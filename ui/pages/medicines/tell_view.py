"""Before the visit, tell them about: prompts by group, each with its source, never advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.dates import say_day
from intake.domain.report.medicines import BESIDE
from ui.theme import GROUP
from ui.widgets.card import Card, empty
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.definitions import SafetyPrompt
    from ui.viewmodels.medicines import MedicinesViewModel

GROWS = (
    "This list grows with the safety questions in About you and with the medicines you list. "
    "These are things to bring up, not advice."
)
FIND_OUT = "To find out before"
UNSURE = "You noted “I don’t know” for these."


class TellView(QWidget):
    """Shows the prompts of a ``MedicinesViewModel``, a card for each group."""

    def __init__(self, model: MedicinesViewModel) -> None:
        super().__init__()
        self._model = model
        self._shown: object = None
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GROUP)
        down.addWidget(label(BESIDE, "heading"))
        down.addWidget(label(GROWS, "line"))
        down.addLayout(self._cards)

    def refresh(self) -> None:
        """Show what to tell; the cards are made anew only where something changed."""
        prompts = self._model.prompts()
        if prompts == self._shown:
            return
        self._shown = prompts
        empty(self._cards)
        for group, title, beside in self._model.headings():
            found = [each for each in prompts.tell if each.group == group]
            if found:
                self._cards.addWidget(_card(title, beside, found))
        if prompts.find_out:
            self._cards.addWidget(_card(FIND_OUT, UNSURE, prompts.find_out))


def _card(title: str, beside: str, prompts: Sequence[SafetyPrompt]) -> Card:
    card = Card()
    card.add(label(title, "section"), label(beside, "note"))
    for prompt in prompts:
        card.add(label(prompt.short, "heading"), label(prompt.tell, "body"))
        if prompt.bring:
            card.add(label(f"Bring: {prompt.bring}", "body"))
        read = f"{prompt.source.title}, read {say_day(prompt.as_of)}."
        card.add(label(f"{prompt.ask_when_unsure} Source: {read}".strip(), "small"))
    return card
