"""The question to ask now: why, their answer, and what to say when answers differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.draft_line import DraftLine
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.shown.asked import AskShown


class ContactAsk(Card):
    """``show_ask(AskShown)``; ``answered(id, words)``, ``asked(id, bool)``."""

    answered = Signal(str, str)
    asked = Signal(str, bool)
    next_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, did_not_know: str) -> None:
        super().__init__("next")
        self._id, self._did_not_know = "", did_not_know
        self._kept = KeptFields()
        self._place, self._asks = label("", "kicker"), label("", "section")
        self._why, self._heard = label("", "line"), label("", "body")
        self.answer = DraftLine("What they said, in their words")
        self.tick = Tick("I asked this")
        self.unknown = SecondaryButton("They don’t know")
        self._differs = Card("needs")
        self._first, self._say = label("", "heading"), label("", "body")
        self._differs.add(self._first, self._say)
        self.next, self.later = PrimaryButton("Next question"), SecondaryButton("Ask later")
        self.add(self._place, self._asks, self._why, self._heard, self.answer)
        self.add(
            flow_of(self.unknown, self.tick), self._differs, flow_of(self.next, self.later)
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.answer.edited.connect(self._on_answer)
        self.tick.clicked.connect(self._on_tick)
        self.unknown.clicked.connect(self._on_unknown)
        self.next.clicked.connect(self._on_next)
        self.later.clicked.connect(self._on_later)

    def show_ask(self, shown: AskShown) -> None:
        """Show a question; the answer in hand is left alone."""
        if shown.id != self._id:
            self._id = shown.id
            self.answer.field.clear()
            self.renew()
        self._place.setText(shown.place)
        self._asks.setText(f"“{shown.asks}”")
        for words, text in ((self._why, shown.why), (self._heard, shown.heard)):
            words.setText(text)
            words.setVisible(bool(text))
        if self._kept.is_new("answer", shown.answer):
            self.answer.show_text(shown.answer)
        if self._kept.is_new("asked", shown.is_asked):
            self.tick.setChecked(shown.is_asked)
        self._first.setText(shown.differs)
        self._say.setText(shown.to_say)
        self._differs.setVisible(bool(shown.differs))

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def _on_answer(self, words: str) -> None:
        self._kept.tell("answer", words)
        self.answered.emit(self._id, words)

    def _on_tick(self) -> None:
        self._kept.tell("asked", self.tick.isChecked())
        if not self.tick.isChecked():
            self.answer.field.clear()
            self.answer.show_text("")
        self.asked.emit(self._id, self.tick.isChecked())

    def _on_unknown(self) -> None:
        self.answer.field.setText(self._did_not_know)
        self.answer.flush()

    def _on_next(self) -> None:
        self.answer.flush()
        self.next_wanted.emit()
        self.answer.setFocus()

    def _on_later(self) -> None:
        self.answer.flush()
        self.later_wanted.emit()
        self.answer.setFocus()
