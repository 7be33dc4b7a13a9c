"""Who is typing: the patient, or someone who helps, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card, column
from ui.widgets.choice_cards import ChoiceCards, Choosable
from ui.widgets.enter_key import EnterPresses
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.notices import ErrorSummary
from ui.widgets.text_column import TextColumn
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

NEW_HELPER = "new"


class TypistView(TextColumn):
    """``show_typists([(id, words), ...], current)``; then one of two signals on Continue.

    ``typist_chosen(id)``, or ``helper_added(name, relation)`` for somebody new.
    """

    typist_chosen = Signal(str)
    helper_added = Signal(str, str)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards = ChoiceCards()
        self._name = LineField("Your name")
        self._relation = LineField("What are you to the patient?", "For example: his daughter")
        self._new = Card("soft")
        self._new.add(self._name, self._relation)
        self._problems = ErrorSummary()
        self._go_on, back = PrimaryButton("Continue"), LinkButton("See all answers")
        self._go_on.clicked.connect(self._on_continue)
        EnterPresses(self, self._go_on)
        back.clicked.connect(self.back_wanted)
        self.add(self._problems)
        why = "Each answer remembers who gave it. You can change this at any time."
        self.add(column(label("Who is typing?", "title"), label(why, "line")))
        self.add(column(self._cards, self._new))
        self.add(flow_of(self._go_on, back))
        self._cards.edited.connect(self._on_edited)

    def show_typists(self, typists: Sequence[tuple[str, str]], current: str) -> None:
        """Show who may be typing, and who is."""
        known = [Choosable(person, says) for person, says in typists]
        other = Choosable(NEW_HELPER, "Someone who helps", "You type for the patient")
        self._cards.offer([*known, other])
        self._cards.show_chosen((current,))
        self._name.show_text("")
        self._relation.show_text("")
        self._on_edited()

    def first_field(self) -> QWidget:
        """Return what takes the focus when the question is shown."""
        cards = self._cards.cards
        return next((card for card in cards if card.isChecked()), cards[0])

    def _chosen(self) -> str:
        return next(iter(self._cards.chosen()), "")

    def _on_edited(self) -> None:
        self._new.setVisible(self._chosen() == NEW_HELPER)

    def _on_continue(self) -> None:
        chosen = self._chosen()
        missing = chosen == NEW_HELPER and not self._name.text()
        problems: list[tuple[str, QWidget]] = []
        if missing:
            problems = [("Write the name of the person who helps", self._name)]
        self._problems.show_problems(problems)
        self._name.show_problem("Write a name" if missing else "")
        if missing:
            return
        if chosen == NEW_HELPER:
            self.helper_added.emit(self._name.text(), self._relation.text())
        else:
            self.typist_chosen.emit(chosen)
