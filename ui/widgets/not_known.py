"""The four honest ways of not having an answer, each with what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from intake.domain.dates import ApproxDate
from ui.theme import GAP
from ui.widgets.card import Card
from ui.widgets.choice_cards import ChoiceCards, Choosable
from ui.widgets.date_parts import DateParts
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QButtonGroup

NotKnown = DontKnow | DoesNotApply | ComeBack | Waiting

_CARDS = (
    Choosable("dont_know", "I don’t know", "We show how to find out"),
    Choosable("come_back", "I’ll come back to this", "It stays on your list"),
    Choosable("does_not_apply", "Does not apply to me", "We won’t ask again"),
    Choosable("waiting", "I’m waiting for someone", "We remind you to ask again"),
)


class NotKnownCards(QWidget):
    """``NotKnownCards(group)``: four cards and, below them, the fields that follow.

    ``said()`` gives ``DontKnow`` and the like, or None; ``show_said(said)`` shows one.
    ``edited`` when the person changed anything. ``group`` is the ``QButtonGroup`` of the
    answer's own cards, so that both exclude each other. ``find_out``: words for "I don't know".
    """

    edited = Signal()

    def __init__(self, group: QButtonGroup | None = None, find_out: str = "") -> None:
        super().__init__()
        self.cards = ChoiceCards(group, columns=2)
        self.cards.offer(_CARDS)
        self._find_out = find_out
        self._how = Card("soft")
        self._how_words = label(find_out, "body")
        self._how.add(label("How to find out", "heading"), self._how_words)
        self._why = LineField("Why does it not apply?", optional=True)
        self._why_card = Card("soft")
        self._why_card.add(self._why)
        self._wait_card = self._waiting_card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.cards, self._how, self._why_card, self._wait_card):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._connect()
        self.show_said(None)

    def set_find_out(self, words: str) -> None:
        """Change what "I don't know" shows."""
        self._find_out = words
        self._how_words.setText(words)
        self.unfold()

    def said(self) -> NotKnown | None:
        """Return what was chosen, with its follow-up, or None."""
        chosen = next(iter(self.cards.chosen()), "")
        if chosen == "waiting":
            return Waiting(
                whom=self.whom.text(), since=self.since.day(), ask_again=self.ask_again.day()
            )
        if chosen == "does_not_apply":
            return DoesNotApply(because=self._why.text())
        if chosen == "come_back":
            return ComeBack()
        return DontKnow() if chosen == "dont_know" else None

    def show_said(self, said: NotKnown | None) -> None:
        """Show what was said, or nothing chosen, without ``edited``."""
        waiting = said if isinstance(said, Waiting) else Waiting()
        self.whom.show_text(waiting.whom)
        self.since.show_date(_date(waiting.since))
        self.ask_again.show_date(_date(waiting.ask_again))
        self._why.show_text(said.because if isinstance(said, DoesNotApply) else "")
        self.cards.show_chosen((said.kind,) if said is not None else ())
        self.unfold()

    def problem(self) -> tuple[str, QWidget] | None:
        """Return what cannot be right and the field it is in, or None."""
        if not isinstance(self.said(), Waiting):
            return None
        for field in (self.since, self.ask_again):
            if field.problem():
                return field.problem(), field
        return None

    def unfold(self) -> None:
        """Open the fields that follow from what is chosen; called when the group changes."""
        said = self.said()
        self._how.setVisible(isinstance(said, DontKnow) and bool(self._find_out))
        self._why_card.setVisible(isinstance(said, DoesNotApply))
        self._wait_card.setVisible(isinstance(said, Waiting))

    def flush(self) -> None:
        """Take what stands in the fields."""
        for field in (self.whom, self._why, self.since, self.ask_again):
            field.flush()

    def _waiting_card(self) -> Card:
        card = Card("soft")
        self.whom = LineField("Who has the answer?")
        self.since = DateParts("Asked on")
        self.ask_again = DateParts("Ask again on")
        card.add(self.whom, flow_of(self.since, self.ask_again))
        return card

    def _connect(self) -> None:
        self.cards.edited.connect(self._on_edited)
        self.whom.edited.connect(self._on_edited)
        self._why.edited.connect(self._on_edited)
        self.since.edited.connect(self._on_edited)
        self.ask_again.edited.connect(self._on_edited)

    def _on_edited(self) -> None:
        self.unfold()
        self.edited.emit()


def _date(day: dt.date | None) -> ApproxDate | None:
    return None if day is None else ApproxDate.of(day)
