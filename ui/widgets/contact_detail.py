"""The contact that is open: its facts, what contradicts it, and its proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.checklist_facts import ChecklistFacts
from ui.widgets.flow import flow_of
from ui.widgets.proof_chips import ProofChips
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ContactShown:
    """A contact as it is shown; ``differing`` are answers unlike those heard before."""

    title: str
    facts: tuple[tuple[str, str], ...]
    differing: tuple[str, ...]
    proofs: tuple[str, ...]


class ContactDetail(Card):
    """``show_contact(ContactShown)``; ``chip_pressed(index)`` leads to a page."""

    change_wanted = Signal()
    remove_wanted = Signal()
    add_page_wanted = Signal()
    chip_pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__("card")
        self._title = label("", "lead")
        self.change, self.gone = LinkButton("Change"), LinkButton("Remove")
        self.change.setAccessibleName("Change this contact")
        self.gone.setAccessibleName("Remove this contact")
        self._facts = ChecklistFacts()
        self._differs = Card("needs")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP)
        self._differs.add(label("They answered this in two ways", "heading"), self._lines)
        self._shown: Sequence[str] | None = None
        self._chips = ProofChips("No page shows this yet. A letter or a screenshot would.")
        self.add_page = SecondaryButton("Find a page in Records")
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.change)
        top.addWidget(self.gone)
        proof = column(label("Proof", "heading"), self._chips, flow_of(self.add_page))
        self.body.setSpacing(GROUP)
        self.add(top, self._differs, self._facts, proof)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.change.clicked.connect(self.change_wanted)
        self.gone.clicked.connect(self.remove_wanted)
        self.add_page.clicked.connect(self.add_page_wanted)
        self._chips.pressed.connect(self.chip_pressed)

    def show_contact(self, shown: ContactShown) -> None:
        """Show a contact."""
        self._title.setText(shown.title)
        self._facts.show_facts(shown.facts)
        self._chips.show_chips([(says, False) for says in shown.proofs])
        self._differs.setVisible(bool(shown.differing))
        if shown.differing != self._shown:
            self._shown = shown.differing
            empty(self._lines)
            for words in shown.differing:
                self._lines.addWidget(label(words, "body"))
