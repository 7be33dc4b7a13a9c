"""One rule of the plan, open: its words, what shows it, and what the person says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import EvidenceChip, LinkButton, PrimaryButton
from ui.widgets.card import Card, empty
from ui.widgets.choice_cards import ChoiceCards, Choosable
from ui.widgets.draft_line import DraftLine
from ui.widgets.flow import Flow, flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.not_known import NotKnownCards
from ui.widgets.pick import Pick, Pickable
from ui.widgets.proof_chips import shortened
from ui.widgets.rules_count import RulesCount
from ui.widgets.standing_pill import StandingPill
from ui.widgets.typing import is_typing_in
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.policies import Criterion

_NOT_YET, _LESS = "Can’t show it now?", "Close this"
_SHOWS = (
    Choosable("all", "Yes, it shows this rule"),
    Choosable("part", "Only a part of it"),
    Choosable("", "I have not read it yet"),
)
_RULES_OUT = (
    Choosable("all", "Yes, it shows that this is not so for me"),
    Choosable("part", "Only in part"),
    Choosable("", "I have not read it yet"),
)


@dataclass(frozen=True, slots=True)
class RuleShown:
    """One rule; ``chips`` are words, whether an own account, whether it can be taken away."""

    rule: Criterion
    number: str
    title: str
    place: str
    standing: str
    because: str
    to_do: str
    excludes: bool
    chips: tuple[tuple[str, bool, bool], ...]
    counted: tuple[str, ...]


class RulesRule(QWidget):
    """``show_rule(RuleShown)``; ``changed(field, value)`` for words the person types.

    ``shows(all, part or "")``, ``not_yet(said)``, ``linked(key)``, ``unlinked(index)``,
    ``chip_pressed(index)``; ``pages`` and ``count`` are parts of their own.
    """

    changed = Signal(str, object)
    shows = Signal(str)
    not_yet = Signal(object)
    linked = Signal(str)
    unlinked = Signal(int)
    chip_pressed = Signal(int)
    unfolded = Signal()

    def __init__(self, classes: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._id = ""
        self._kept = KeptFields()
        self._chips: tuple[tuple[str, bool, bool], ...] | None = None
        self._options: tuple[Choosable, ...] = ()
        self._number, self._words = label("", "kicker"), label("", "lead")
        self._place = label("", "note")
        self._pill = StandingPill("missing")
        self._because, self._to_do = label("", "body"), label("", "body")
        self.pages = PrimaryButton("Choose the pages in Records")
        self._proof = QVBoxLayout()
        self.pick = Pick(
            "Or link a treatment, a score or a call", [], "They come with their own pages."
        )
        self._asks = label("Does it show the rule?", "heading")
        self.verdict = ChoiceCards(columns=1)
        self.gap = DraftLine("What is still needed, in your words", optional=True)
        self.own_words = LongText("In my own words", "Marked as your own account.")
        self.count = RulesCount(classes)
        self.later = LinkButton(_NOT_YET)
        self.unknown = NotKnownCards(
            find_out="Ask your plan what would show this rule. Ask your clinic who has it."
        )
        self.back = LinkButton("Take this answer back")
        self._lay_out()
        self._connect()

    def show_rule(self, shown: RuleShown) -> bool:
        """Show a rule; return whether controls were made anew."""
        rule = shown.rule
        is_new = rule.id != self._id
        if is_new:
            self._id = rule.id
            self._kept.forget()
            self.count.renew()
        self._number.setText(f"Rule {shown.number}")
        self._words.setText(shown.title)
        self._place.setText(shown.place)
        self._place.setVisible(bool(shown.place))
        self._pill.show_standing(shown.standing)
        self._because.setText(shown.because)
        self._to_do.setText(shown.to_do)
        self._to_do.setVisible(bool(shown.to_do))
        is_other = self._show_chips(shown.chips)
        self._show_verdict(shown)
        if self._kept.is_new("gap", rule.gap):
            self.gap.show_text(rule.gap)
        if self._kept.is_new("own_words", rule.own_words):
            self.own_words.show_text(rule.own_words)
        self.count.show_counts(rule.counts, shown.counted)
        self._show_not_yet(rule, is_new=is_new)
        return is_new or is_other

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these treatments, scores and calls to link."""
        self.pick.offer([Pickable(key, says) for key, says in options])
        self.pick.setVisible(bool(options))

    def renew(self) -> None:
        """Show everything of the case again."""
        self._kept.forget()
        self.count.renew()

    def _show_chips(self, chips: tuple[tuple[str, bool, bool], ...]) -> bool:
        if chips == self._chips:
            return False
        self._chips = chips
        empty(self._proof)
        for at, (says, is_own, can_go) in enumerate(chips):
            self._proof.addWidget(self._chip_line(at, says, is_own=is_own, can_go=can_go))
        if not chips:
            self._proof.addWidget(label("No page yet.", "body"))
        return True

    def _chip_line(self, at: int, says: str, *, is_own: bool, can_go: bool) -> QWidget:
        line = QWidget()
        flow = Flow(line)
        made = EvidenceChip.own(shortened(says)) if is_own else EvidenceChip(shortened(says))
        made.setAccessibleName(says)
        made.setProperty("at", at)
        made.clicked.connect(self._on_chip)
        flow.addWidget(made)
        if can_go:
            away = LinkButton("Take it away")
            away.setAccessibleName(f"Take it away: {says}")
            away.setProperty("at", at)
            away.clicked.connect(self._on_away)
            flow.addWidget(away)
        return line

    def _show_verdict(self, shown: RuleShown) -> None:
        rule = shown.rule
        asks = bool(shown.chips) and rule.counts is None
        self._asks.setVisible(asks)
        self.verdict.setVisible(asks)
        options = _RULES_OUT if shown.excludes else _SHOWS
        if options is not self._options:
            self._options = options
            self.verdict.offer(options)
        chosen = rule.verdict.shows if rule.verdict is not None else ""
        self.verdict.show_chosen((chosen,))

    def _show_not_yet(self, rule: Criterion, *, is_new: bool) -> None:
        said = rule.not_yet
        self.back.setVisible(said is not None)
        if is_new:
            self._unfold(is_open=said is not None)
        if is_new or not (is_typing_in(self.unknown) or said == self.unknown.said()):
            self.unknown.show_said(said)

    def _unfold(self, *, is_open: bool) -> None:
        self.unknown.setVisible(is_open)
        self.later.setText(_LESS if is_open else _NOT_YET)
        self.later.setAccessibleDescription("open" if is_open else "closed")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GROUP)
        top.addWidget(self._words, 1)
        top.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        stands = Card("soft")
        stands.add(self._because, self._to_do)
        proof = Card("next")
        proof.add(label("What shows it", "section"), self._proof, flow_of(self.pages))
        proof.add(self.pick, self._asks, self.verdict)
        self._proof.setSpacing(GAP)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(self._number)
        down.addLayout(top)
        for part in (self._place, stands, proof, self.gap, self.own_words, self.count):
            down.addWidget(part)
        down.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeft)
        down.addWidget(self.unknown)
        down.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        self.pick.picked.connect(self._on_picked)
        self.verdict.edited.connect(self._on_verdict)
        self.gap.edited.connect(self._on_gap)
        self.own_words.edited.connect(self._on_own_words)
        self.later.clicked.connect(self._on_later)
        self.unknown.edited.connect(self._on_not_yet)
        self.back.clicked.connect(self._on_back)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_gap(self, text: str) -> None:
        self._tell("gap", text)

    def _on_own_words(self, text: str) -> None:
        self._tell("own_words", text)

    def _on_picked(self, key: str) -> None:
        if key:
            self.linked.emit(key)
        self.pick.show_picked("")

    def _on_verdict(self) -> None:
        self.shows.emit(next(iter(self.verdict.chosen()), ""))

    def _on_chip(self) -> None:
        self.chip_pressed.emit(int(self.sender().property("at")))

    def _on_away(self) -> None:
        self.unlinked.emit(int(self.sender().property("at")))

    def _on_later(self) -> None:
        self._unfold(is_open=self.unknown.isHidden())
        self.unfolded.emit()

    def _on_not_yet(self) -> None:
        if self.unknown.problem() is None:
            self.not_yet.emit(self.unknown.said())

    def _on_back(self) -> None:
        self.unknown.show_said(None)
        self.not_yet.emit(None)
