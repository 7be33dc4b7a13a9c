"""The treatment that is open: facts, proof, and which rules about weeks it meets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.checklist_facts import ChecklistFacts
from ui.widgets.flow import flow_of
from ui.widgets.proof_chips import ProofChips
from ui.widgets.standing_pill import StandingPill
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECK = "This is what the source said on that date. Check with your plan."


@dataclass(frozen=True, slots=True)
class TrialRule:
    """A rule about weeks: what it asks, how this treatment stands to it, where it is from."""

    says: str
    verdict: str
    standing: str
    source: str


@dataclass(frozen=True, slots=True)
class TrialShown:
    """A treatment as it is shown. ``to_tell`` is what a reviewer would still look for.

    ``notes`` stand below the facts. ``shortfall``: which weeks are short, and which paper
    may show them.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    to_tell: str
    proofs: tuple[str, ...]
    rules: tuple[TrialRule, ...]
    notes: tuple[str, ...] = ()
    shortfall: tuple[str, str] | None = None


class TrialDetail(Card):
    """``show_trial(TrialShown)``; ``chip_pressed(index)`` leads to a page."""

    change_wanted = Signal()
    remove_wanted = Signal()
    add_page_wanted = Signal()
    paper_wanted = Signal()
    chip_pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__("card")
        self._title = label("", "lead")
        self.change = LinkButton("Change")
        self.change.setAccessibleName("Change this treatment")
        self.gone = LinkButton("Remove")
        self.gone.setAccessibleName("Remove this treatment")
        self._to_tell = label("", "warning")
        self._facts = ChecklistFacts()
        self._notes = label("", "note")
        self._short_card = self._shortfall_card()
        self._chips = ProofChips("No page shows this yet. It counts as your own account.")
        self.add_page = SecondaryButton("Find a page in Records")
        self._rules = self._rules_card()
        hint = label("Open the record there, then choose this treatment for its page.", "note")
        proof = column(label("Proof", "heading"), self._chips, flow_of(self.add_page), hint)
        self.body.setSpacing(GROUP)
        self.add(self._top(), self._to_tell, self._facts, self._notes, proof)
        self.add(self._short_card, self._rules)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.change.clicked.connect(self.change_wanted)
        self.gone.clicked.connect(self.remove_wanted)
        self.add_page.clicked.connect(self.add_page_wanted)
        self._chips.pressed.connect(self.chip_pressed)
        self.look.clicked.connect(self.paper_wanted)

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.change)
        top.addWidget(self.gone)
        return top

    def _shortfall_card(self) -> Card:
        self._short, self._paper = label("", "body"), label("", "note")
        self.look = SecondaryButton("Look for those weeks")
        card = Card("needs")
        card.add(self._short, self._paper, flow_of(self.look))
        return card

    def _rules_card(self) -> Card:
        card = Card("soft")
        self._rules_body = QVBoxLayout()
        self._rules_body.setSpacing(GAP)
        card.add(label("Weeks that are asked for", "heading"), self._rules_body)
        self._shown_rules: Sequence[TrialRule] | None = None
        return card

    def show_trial(self, shown: TrialShown) -> None:
        """Show a treatment."""
        self._title.setText(shown.title)
        self._to_tell.setText(shown.to_tell)
        self._to_tell.setVisible(bool(shown.to_tell))
        self._facts.show_facts(shown.facts)
        self._notes.setText("\n".join(shown.notes))
        self._notes.setVisible(bool(shown.notes))
        says, paper = shown.shortfall or ("", "")
        self._short.setText(says)
        self._paper.setText(paper)
        self._short_card.setVisible(bool(says))
        self._chips.show_chips([(says, False) for says in shown.proofs])
        self._rules.setVisible(bool(shown.rules))
        if shown.rules != self._shown_rules:
            self._shown_rules = shown.rules
            self._show_rules(shown.rules)

    def _show_rules(self, rules: Sequence[TrialRule]) -> None:
        empty(self._rules_body)
        for rule in rules:
            self._rules_body.addWidget(_rule(rule))
        self._rules_body.addWidget(label(CHECK, "note"))


def _rule(rule: TrialRule) -> QWidget:
    box = QWidget()
    across = QHBoxLayout(box)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(GROUP)
    words = column(label(rule.says, "body"), gap=2)
    if rule.verdict:
        words.addWidget(label(rule.verdict, "body"))
    words.addWidget(label(rule.source, "small"))
    across.addLayout(words, 1)
    if rule.standing:
        across.addWidget(StandingPill(rule.standing))
    return box
