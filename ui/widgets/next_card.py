"""The one next step and why, what cannot wait, and how much time there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.row import Row, Rows
from ui.widgets.toggles import Toggles
from ui.widgets.words import bold_start, label

if TYPE_CHECKING:
    from collections.abc import Sequence

_ASKS = "How much can you do now?"
_MOST = 12


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step in words; ``verb`` is for its button, empty where it has none."""

    id: str
    title: str
    minutes: str
    because: str
    verb: str = ""


class NextCard(QWidget):
    """``show_step(step, cannot_wait, then)``.

    ``energy_chosen(id)``; ``do_wanted(id)``: go to where a step is done; ``put_off``.
    """

    energy_chosen = Signal(str)
    do_wanted = Signal(str)
    put_off = Signal()

    def __init__(self, energies: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._step = self._urgent_step = ""
        self._after: tuple[StepShown, ...] = ()
        self._rows: dict[Row, str] = {}
        self.energy = Toggles(_ASKS, energies, is_open=True)
        self._title, self._because = label("", "lead"), label("", "body")
        self.do, self.not_today = PrimaryButton(""), SecondaryButton("Not today")
        self._urgent, self._urgent_words = Card("needs"), label("", "body")
        self.open_urgent = LinkButton("Open it")
        self._urgent.add(self._urgent_words, flow_of(self.open_urgent))
        self._then = QVBoxLayout()
        self._then.setSpacing(GAP)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GROUP)
        body.addWidget(self._card())
        body.addWidget(self._urgent)
        body.addLayout(column(label(_ASKS, "heading"), self.energy))
        body.addLayout(self._then)
        self._connect()

    def show_step(
        self, step: StepShown, cannot_wait: StepShown | None, then: Sequence[StepShown]
    ) -> None:
        """Show the step, what slips if it is left, and what comes after (may be none)."""
        self._step = step.id
        self._title.setText(step.title)
        bold_start(self._because, f"About {step.minutes}.", step.because)
        self.do.setText(step.verb)
        self._urgent.setVisible(cannot_wait is not None)
        if cannot_wait is not None:
            self._urgent_step = cannot_wait.id
            words = f"{cannot_wait.title}. About {cannot_wait.minutes}. {cannot_wait.because}"
            bold_start(self._urgent_words, "This one cannot wait:", words)
            self.open_urgent.setAccessibleDescription(cannot_wait.title)
        self._show_then(then)

    def _card(self) -> Card:
        card = Card("next")
        card.add(label("Your next step", "kicker"), self._title, self._because)
        card.add(flow_of(self.do, self.not_today))
        return card

    def _connect(self) -> None:
        self.energy.chosen.connect(self.energy_chosen)
        self.do.clicked.connect(self._on_do)
        self.not_today.clicked.connect(self.put_off)
        self.open_urgent.clicked.connect(self._on_urgent)

    def _show_then(self, then: Sequence[StepShown]) -> None:
        if tuple(then) == self._after:
            return
        self._after = tuple(then)
        empty(self._then)
        self._rows = {}
        if not then:
            return
        rows = Rows()
        for each in then[:_MOST]:
            row = Row(each.title, each.because, note=each.minutes)
            row.clicked.connect(self._on_row)
            self._rows[row] = each.id
            rows.add_row(row)
        self._then.addWidget(label("After that, in this order", "section"))
        self._then.addWidget(rows)
        if len(then) > _MOST:
            more = f"{len(then) - _MOST} more are on your checklist."
            self._then.addWidget(label(more, "line"))

    def _on_do(self) -> None:
        self.do_wanted.emit(self._step)

    def _on_urgent(self) -> None:
        self.do_wanted.emit(self._urgent_step)

    def _on_row(self) -> None:
        for row, step in self._rows.items():
            if row is self.sender():
                self.do_wanted.emit(step)
                return
