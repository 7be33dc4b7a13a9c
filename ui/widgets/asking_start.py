"""Asking for records: the requests there are, and how a new one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import GAP, GROUP, SECTION
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card, column
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.long_text import LongText, keep_low
from ui.widgets.pick import Pick, Pickable
from ui.widgets.text_column import TextColumn
from ui.widgets.tick_list import TickList
from ui.widgets.words import bold_start, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.choice_cards import Choosable
    from ui.widgets.keyed_rows import RowWords

_NO_HOLDER = "Write who holds the records, for example the name of the hospital."
_NOTHING = "Tick what you ask for, or write it below."


class AskingStart(TextColumn):
    """``show_requests``, ``offer``; ``begun(holder, ids, own words)``; ``opened(id)``."""

    begun = Signal(str, object, str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=SECTION)
        self._requests_title = label("Your requests", "section")
        self.requests = KeyedRows("Your requests")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(GAP)
        self._nothing = label(
            "Nothing on your checklist waits for a records office now.", "line"
        )
        self.wanted = TickList()
        self.more = LongText("Something else", "One thing on each line.", optional=True)
        keep_low(self.more)
        self.holder = Pick(
            "Who holds these records?",
            hint="One office for each letter. Pick a name, or write a new one.",
            own_words=True,
        )
        self.problem = label("", "problem")
        self.problem.hide()
        self.start = PrimaryButton("Start the letter")
        self._lay_out()
        self.start.clicked.connect(self._on_start)
        self.requests.chosen.connect(self.opened)

    def show_requests(self, rows: Sequence[RowWords]) -> None:
        """Show the requests there are."""
        self._requests_title.setVisible(bool(rows))
        self.requests.setVisible(bool(rows))
        self.requests.show_rows(rows)

    def show_notes(self, notes: Sequence[tuple[str, str]]) -> None:
        """Show what to know first; called once."""
        for title, says in notes:
            words = label("", "body")
            bold_start(words, f"{title}.", says)
            self._notes.addWidget(words)

    def offer(self, wanted: Sequence[Choosable], names: Sequence[str]) -> None:
        """Offer what can be asked for, and who may hold it; what is ticked stays ticked."""
        self.holder.offer([Pickable(name, name) for name in names])
        self.wanted.offer(wanted)
        self._nothing.setVisible(not wanted)

    def tick(self, requirement: str) -> None:
        """Tick one thing more, and go to the next field."""
        self.wanted.show_chosen([*self.wanted.chosen(), requirement])
        self.holder.setFocus()

    def _lay_out(self) -> None:
        card = Card("next")
        card.body.setSpacing(GROUP)
        card.add(
            label("A new request", "section"),
            column(label("What do you need?", "heading"), self._nothing, self.wanted),
            self.more,
            self.holder,
            self.problem,
            flow_of(self.start),
        )
        first = Card("soft")
        first.add(self._notes)
        self.add(column(self._requests_title, self.requests, gap=GROUP), first, card)

    def _on_start(self) -> None:
        holder, wanted = self.holder.text().strip(), self.wanted.chosen()
        more = self.more.text()
        says = "" if holder else _NO_HOLDER
        says = says or ("" if wanted or more else _NOTHING)
        self.problem.setText(says)
        self.problem.setVisible(bool(says))
        if says:
            (self.holder if not holder else self.more).setFocus()
            return
        self.begun.emit(holder, wanted, more)
        self.wanted.show_chosen(())
        self.more.show_text("")
        self.holder.show_picked("")
