"""The gap table: each rule in the plan's words, how it stands, what shows it, what is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, empty
from ui.widgets.proof_chips import ProofChips
from ui.widgets.standing_pill import WORDS, StandingPill
from ui.widgets.words import hairline, label, short_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_LETTERS_BESIDE = 96
_PROOF_LETTERS = 26
NO_PAGE = "No page yet"


@dataclass(frozen=True, slots=True)
class RuleWords:
    """One rule of the table; ``chips`` are words and whether each is an own account."""

    id: str
    number: str
    words: str
    line: str
    standing: str
    chips: tuple[tuple[str, bool], ...]
    is_heading: bool


class RuleLine(QWidget):
    """One rule: number, words with the gap below, chips, standing; narrow: below each other."""

    opened = Signal(str)
    chip_pressed = Signal(str, int)

    def __init__(self, rule: RuleWords) -> None:
        super().__init__()
        self._id = rule.id
        self._is_beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GROUP, 10, GROUP, 10)
        self._grid.setHorizontalSpacing(GROUP)
        self._grid.setVerticalSpacing(GAP // 2)
        self._number = short_label(rule.number, "section")
        wide = self._number.fontMetrics().horizontalAdvance("0.00.00")
        self._number.setMinimumWidth(wide)
        self._words = QWidget()
        inside = QVBoxLayout(self._words)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(label(rule.words, "heading" if rule.is_heading else "body"))
        inside.addWidget(label(rule.line, "line"))
        self.work = LinkButton("Work on this rule")
        self.work.setAccessibleName(f"Rule {rule.number}, {WORDS[rule.standing]}: {rule.words}")
        inside.addWidget(self.work, 0, Qt.AlignmentFlag.AlignLeft)
        self._chips = ProofChips("" if rule.is_heading else NO_PAGE)
        self._chips.show_chips(rule.chips)
        self._pill = StandingPill(rule.standing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.work.clicked.connect(self._on_work)
        self._chips.pressed.connect(self._on_chip)
        self._place(is_beside=True)
        if rule.is_heading:
            self.work.hide()
            self._chips.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: proof and standing beside the words, or below them."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self._place(is_beside=event.size().width() >= _LETTERS_BESIDE * letter)

    def _place(self, *, is_beside: bool) -> None:
        if is_beside == self._is_beside:
            return
        self._is_beside = is_beside
        top = Qt.AlignmentFlag.AlignTop
        wide = _PROOF_LETTERS * self.fontMetrics().averageCharWidth()
        self._chips.setFixedWidth(wide) if is_beside else self._free_chips()
        self._grid.addWidget(self._number, 0, 0, top)
        self._grid.addWidget(self._words, 0, 1)
        if is_beside:
            self._grid.addWidget(self._chips, 0, 2, top)
            self._grid.addWidget(self._pill, 0, 3, top)
        else:
            self._grid.addWidget(self._pill, 1, 1, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(self._chips, 2, 1)
        self._grid.setColumnStretch(1, 1)

    def _free_chips(self) -> None:
        self._chips.setMinimumWidth(0)
        self._chips.setMaximumWidth(16_777_215)

    def _on_work(self) -> None:
        self.opened.emit(self._id)

    def _on_chip(self, index: int) -> None:
        self.chip_pressed.emit(self._id, index)


class RulesTable(Card):
    """``show_rules(rules)``; ``opened(id)`` to work on one; ``chip_pressed(id, index)``."""

    opened = Signal(str)
    chip_pressed = Signal(str, int)

    def __init__(self) -> None:
        super().__init__("rows")
        self.setAccessibleName("The rules, and what shows each")
        self._shown: Sequence[RuleWords] | None = None
        self._lines: dict[str, RuleLine] = {}

    def show_rules(self, rules: Sequence[RuleWords]) -> bool:
        """Show these rules in place of those before; return whether they are others."""
        if rules == self._shown:
            return False
        self._shown = rules
        empty(self.body)
        self._lines = {}
        for rule in rules:
            if self._lines:
                self.body.addWidget(hairline())
            line = RuleLine(rule)
            line.opened.connect(self.opened)
            line.chip_pressed.connect(self.chip_pressed)
            self._lines[rule.id] = line
            self.body.addWidget(line)
        return True

    def focus_rule(self, rule: str) -> None:
        """Set the focus on a rule, e.g. on the one the person comes back from."""
        line = self._lines.get(rule)
        if line is not None:
            line.work.setFocus()
