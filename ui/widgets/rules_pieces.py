"""One piece of a policy in hand: its words, what it is, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.draft_line import ChooseOne, NumberField
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.policies import Criterion

ANY_OF, NOT_A_RULE = "any_of", "not_a_rule"
_LINES = 5
_KEYS = "Alt+Up and Alt+Down move it, Alt+Left and Alt+Right change how deep it lies."


class RulesPiece(QWidget):
    """``show_piece(piece)``; ``changed(field, value)``; the buttons are wishes.

    ``split_wanted(at)``: before that sign of its words.
    """

    changed = Signal(str, object)
    split_wanted = Signal(int)
    moved = Signal(int)
    nested = Signal(int)

    def __init__(self, roles: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._piece = ""
        self._kept = KeptFields()
        self.words = LongText("In the plan’s words")
        lines = self.words.field.fontMetrics().lineSpacing() * _LINES
        self.words.field.setMinimumHeight(lines)
        self.split = SecondaryButton("Split it where the cursor is")
        self.join = SecondaryButton("Join it with the one above")
        self.role = ChooseOne("What is it?", roles)
        self.at_least = NumberField("How many of these are asked for?", lowest=1, highest=99)
        self.excludes = Tick("It says when the plan does not pay")
        self.up, self.down = SecondaryButton("Move up"), SecondaryButton("Move down")
        self.deeper = SecondaryButton("Put it below the one above")
        self.out = SecondaryButton("Take it out one step")
        self._buttons = (self.up, self.down, self.deeper, self.out)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(self.words)
        down.addLayout(flow_of(self.split, self.join))
        for part in (self.role, self.at_least, self.excludes):
            down.addWidget(part)
        down.addLayout(flow_of(*self._buttons))
        down.addWidget(label(_KEYS, "note"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._connect()

    def show_piece(self, piece: Criterion) -> None:
        """Show a piece; what the person just changed is left alone."""
        if piece.id != self._piece:
            self._piece = piece.id
            self._kept.forget()
        if self._kept.is_new("words", piece.words):
            self.words.show_text(piece.words)
        if self._kept.is_new("role", piece.role):
            self.role.show_chosen(piece.role)
        if self._kept.is_new("at_least", piece.at_least):
            self.at_least.show_number(piece.at_least)
        if self._kept.is_new("is_exclusion", piece.is_exclusion):
            self.excludes.setChecked(piece.is_exclusion)
        self.at_least.setVisible(piece.role == ANY_OF)
        self.excludes.setVisible(piece.role != NOT_A_RULE)

    def renew(self) -> None:
        """Show everything of the case again."""
        self._kept.forget()

    def add_keys(self, ground: QWidget) -> None:
        """Let the keys move the piece in hand from anywhere on ``ground``."""
        for keys, button in (
            ("Alt+Up", self.up),
            ("Alt+Down", self.down),
            ("Alt+Right", self.deeper),
            ("Alt+Left", self.out),
        ):
            QShortcut(QKeySequence(keys), ground).activated.connect(button.click)

    def _connect(self) -> None:
        self.words.edited.connect(self._on_words)
        self.role.chosen.connect(self._on_role)
        self.at_least.told.connect(self._on_at_least)
        self.excludes.clicked.connect(self._on_excludes)
        self.split.clicked.connect(self._on_split)
        self.up.clicked.connect(self._on_moved)
        self.down.clicked.connect(self._on_moved)
        self.deeper.clicked.connect(self._on_nested)
        self.out.clicked.connect(self._on_nested)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_words(self, words: str) -> None:
        if words:
            self._tell("words", words)

    def _on_role(self, role: str) -> None:
        self._tell("role", role)

    def _on_at_least(self, number: object) -> None:
        if number is not None:
            self._tell("at_least", number)

    def _on_excludes(self) -> None:
        self._tell("is_exclusion", self.excludes.isChecked())

    def _on_split(self) -> None:
        text = self.words.field.toPlainText()
        lead = len(text) - len(text.lstrip())
        at = self.words.field.textCursor().position() - lead
        self.words.flush()
        self.split_wanted.emit(at)

    def _on_moved(self) -> None:
        self.moved.emit(-1 if self.sender() is self.up else 1)

    def _on_nested(self) -> None:
        self.nested.emit(1 if self.sender() is self.deeper else -1)
