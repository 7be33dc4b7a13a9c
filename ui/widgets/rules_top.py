"""The two cards above the rules: which policy it is, and what it means if it says no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.dropdown import Dropdown
from ui.widgets.flow import flow_of
from ui.widgets.look import restyle
from ui.widgets.proof_chips import ProofChips
from ui.widgets.words import field_label, label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class PolicyWords:
    """What the card tells of the policy in use."""

    title: str
    line: str
    origin: str
    chips: tuple[tuple[str, bool], ...]
    others: tuple[tuple[str, str], ...]


class PolicyCard(Card):
    """``show_policy(PolicyWords)``; wishes are buttons; ``other_wanted(id)`` uses another."""

    chip_pressed = Signal(int)
    other_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("card")
        self._title, self._line = label("", "section"), label("", "body")
        self._origin = label("", "line")
        self._chips = ProofChips("")
        self.change = SecondaryButton("Change the policy")
        self.pieces = LinkButton("Put the rules right")
        self.newer = LinkButton("There is a newer version")
        self.another = LinkButton("Add another policy")
        self.remove = LinkButton("Remove this policy")
        self._others: Sequence[tuple[str, str]] = ()
        self.other = Dropdown([])
        self.use = SecondaryButton("Use this one")
        self._other_words = field_label("Other policies you keep", self.other)
        self.add(self._title, self._line, self._origin, self._chips)
        self.add(flow_of(self.change, self.pieces, self.newer, self.another, self.remove))
        self.add(self._other_words, flow_of(self.other, self.use))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._chips.pressed.connect(self.chip_pressed)
        self.use.clicked.connect(self._on_use)

    def show_policy(self, policy: PolicyWords) -> None:
        """Show this policy."""
        self._title.setText(policy.title)
        self._line.setText(policy.line)
        self._origin.setText(policy.origin)
        self._chips.show_chips(policy.chips)
        self._chips.setVisible(bool(policy.chips))
        if policy.others != self._others:
            self._others = policy.others
            self.other.clear()
            self.other.addItems([says for _, says in policy.others])
        for part in (self._other_words, self.other, self.use):
            part.setVisible(bool(policy.others))

    def _on_use(self) -> None:
        at = self.other.currentIndex()
        if 0 <= at < len(self._others):
            self.other_wanted.emit(self._others[at][0])


class InvestigationalCard(Card):
    """``show_says(words, is_sure)``: what it means, and the way on."""

    def __init__(self) -> None:
        super().__init__("soft")
        self._says = label("", "body")
        self.open = PrimaryButton("Open the exception path")
        self.no = LinkButton("It does not say that")
        self.add(label("They say investigational", "section"), self._says)
        self.add(flow_of(self.open, self.no))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_quiet(self, *, is_quiet: bool) -> None:
        """Leave the one filled button of the page to something else, or take it."""
        self.open.setProperty("look", "secondary" if is_quiet else "primary")
        restyle(self.open)

    def show_says(self, says: str, *, is_told: bool) -> None:
        """Show the words found; ``is_told``: the person said so themselves."""
        self._says.setText(
            f"“…{says}…” This is a usual beginning, not the end, and it says nothing about "
            "you. Many policies we read say this. Here is what people do next."
        )
        self.no.setVisible(not is_told)
