"""The policy in use and its gap table; before there is one, how to get one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow_of
from ui.widgets.rules_sheet import RulesSheet
from ui.widgets.rules_table import RulesTable, RuleWords
from ui.widgets.rules_top import InvestigationalCard, PolicyCard, PolicyWords
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.viewmodels.checklist_evidence import Chip
    from ui.viewmodels.rules import PolicyShown, RuleRow, RulesViewModel

EMPTY = (
    "Your plan has a policy: the text it decides by. Paste or type it here, and each of its "
    "rules gets a line that says what shows it. Don’t have it yet? Ask your plan for the "
    "policy’s number, its date and a copy."
)


class TableView(QWidget):
    """``rule_wanted(id)``; ``place_wanted(room, argument)``; buttons are public."""

    rule_wanted = Signal(str)
    place_wanted = Signal(str, str)

    def __init__(self, model: RulesViewModel) -> None:
        super().__init__()
        self._model = model
        self.empty = EmptyState(EMPTY, "Add my plan’s policy")
        self.ask = LinkButton("Note a call to my plan")
        self.policy, self.investigational = PolicyCard(), InvestigationalCard()
        self.check = Card("next")
        self.check_words = label("", "lead")
        self.go_on = PrimaryButton("Go on")
        self.check.add(self.check_words, flow_of(self.go_on))
        self.heading, self.tally = (
            label("What the policy asks for", "section"),
            label("", "line"),
        )
        self.table = RulesTable()
        self.seen = Card("aside")
        self._seen_lines = QVBoxLayout()
        self.seen.add(label("What published policies of this name said", "heading"))
        self.seen.add(self._seen_lines)
        self.path = LinkButton("They said “investigational” to me. What now?")
        self.sheet = RulesSheet("The table")
        self._body = column(
            self.empty,
            flow_of(self.ask),
            self.policy,
            self.investigational,
            self.check,
            column(self.heading, self.tally, gap=2),
            self.table,
            self.sheet,
            flow_of(self.path),
            self.seen,
            gap=GROUP,
        )
        self.setLayout(self._body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._connect()

    def refresh(self) -> bool:
        """Show everything as it stands; return whether controls were made anew."""
        shown = self._model.shown()
        for part in (self.empty, self.ask):
            part.setVisible(shown is None)
        self.policy.setVisible(shown is not None)
        self._show_policy(shown)
        rows = self._model.rows()
        for each in (self.heading, self.tally, self.table, self.sheet):
            each.setVisible(bool(rows))
        self.tally.setText(self._model.tally())
        self._show_seen()
        return self.table.show_rules([_words(each) for each in rows])

    def _show_policy(self, shown: PolicyShown | None) -> None:
        says = shown.says if shown is not None else ""
        self.investigational.setVisible(bool(says))
        self.path.setVisible(not says)
        needs = shown is not None and not shown.is_confirmed
        self.check.setVisible(needs)
        self.investigational.set_quiet(is_quiet=needs)
        if shown is None:
            return
        policy = self._model.policy
        told = policy is not None and policy.investigational is True
        self.investigational.show_says(says, is_told=told)
        chips = tuple((each.says, each.is_own) for each in shown.chips)
        others = self._model.others()
        words = PolicyWords(shown.title, shown.line, shown.origin, chips, others)
        self.policy.show_policy(words)
        self.policy.pieces.setVisible(self._model.has_pieces())
        self.check_words.setText(
            "Look at the rules found in it. They count once you say they are right."
            if self._model.has_pieces()
            else "Next: find the rules in the policy’s own words."
        )

    def _show_seen(self) -> None:
        lines = self._model.seen()
        self.seen.setVisible(bool(lines))
        empty(self._seen_lines)
        for each in lines:
            self._seen_lines.addWidget(label(each, "line"))

    def _connect(self) -> None:
        self.table.opened.connect(self.rule_wanted)
        self.table.chip_pressed.connect(self._on_chip)
        self.policy.chip_pressed.connect(self._on_policy_chip)
        self.policy.other_wanted.connect(self._model.use)
        self.policy.remove.clicked.connect(self._model.remove)
        self.investigational.no.clicked.connect(self._on_no)
        self.ask.clicked.connect(self._on_ask)

    def _on_chip(self, rule: str, index: int) -> None:
        row = next((each for each in self._model.rows() if each.id == rule), None)
        if row is not None and row.chips[index].is_own:
            self.rule_wanted.emit(rule)
        elif row is not None:
            self._go(row.chips[index])

    def _on_policy_chip(self, index: int) -> None:
        shown = self._model.shown()
        if shown is not None:
            self._go(shown.chips[index])

    def _go(self, chip: Chip) -> None:
        if chip.place is not None:
            self.place_wanted.emit(chip.place.room, chip.place.argument)

    def _on_no(self) -> None:
        self._model.describe(investigational=False)

    def _on_ask(self) -> None:
        self.place_wanted.emit("contacts", "")


def _words(row: RuleRow) -> RuleWords:
    chips = tuple((each.says, each.is_own) for each in row.chips)
    return RuleWords(
        row.id, row.number, row.words, row.line, row.standing, chips, row.is_heading
    )
