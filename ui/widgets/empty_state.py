"""A place where nothing is yet: one sentence, one button."""

from __future__ import annotations

from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label


class EmptyState(Card):
    """``EmptyState("No records yet. Add the first.", "Add records")``; use ``.button``."""

    def __init__(self, sentence: str, verb: str) -> None:
        super().__init__("card")
        self.button = PrimaryButton(verb)
        self.add(label(sentence, "body"), flow_of(self.button))
