"""The 48 digits of a recovery code, each group marked right or wrong while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intake.domain.recovery_code import DIGITS, GROUPS, GroupStanding, group_standing
from ui.theme import GAP
from ui.widgets.card import column
from ui.widgets.flow import Flow
from ui.widgets.glyph import Glyph
from ui.widgets.look import mark
from ui.widgets.words import label, short_label

_WORDS = {
    GroupStanding.UNFINISHED: ("ring", "6 digits"),
    GroupStanding.RIGHT: ("check", "Right"),
    GroupStanding.WRONG: ("warning", "Not right"),
}


class CodeGroup(QWidget):
    """One group of six digits with its mark: ``CodeGroup(3)``; ``filled`` at six digits."""

    filled = Signal()
    pasted = Signal(str)

    def __init__(self, number: int) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(f"Group {number} of the code")
        self.field.setFixedWidth(self.field.fontMetrics().horizontalAdvance("0") * 12)
        self._shape, self._words = Glyph("ring"), short_label("", "small")
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._shape)
        below.addWidget(self._words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(column(label(f"Group {number}", "small"), self.field, below, gap=2))
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self._on_edited)
        self.show_text("")

    def text(self) -> str:
        """Return the digits typed."""
        return "".join(letter for letter in self.field.text() if letter.isdigit())

    def standing(self) -> GroupStanding:
        """Return whether the group can be right."""
        return group_standing(self.text())

    def show_text(self, digits: str) -> None:
        """Fill in digits."""
        self.field.setText(digits)
        self._mark()

    def _mark(self) -> None:
        standing = self.standing()
        shape, words = _WORDS[standing]
        self._shape.set_shape(shape)  # type: ignore[arg-type]  # the table holds shapes only
        self._words.setText(words)
        self.field.setAccessibleDescription(words)
        mark(self.field, "wrong", on=standing is GroupStanding.WRONG)

    def _on_edited(self) -> None:
        if len(self.text()) > DIGITS:
            self.pasted.emit(self.text())
        self._mark()
        if self.standing() is GroupStanding.RIGHT:
            self.filled.emit()


class CodeField(QWidget):
    """All eight groups; the focus goes on by itself, and a pasted code fills them all.

    ``text()`` gives the code; ``is_right()`` whether every group can be right.
    """

    def __init__(self) -> None:
        super().__init__()
        self._groups = [CodeGroup(number) for number in range(1, GROUPS + 1)]
        flow = Flow(self, gap=GAP)
        for group in self._groups:
            group.filled.connect(self._on_filled)
            group.pasted.connect(self._on_pasted)
            flow.addWidget(group)
        self.setFocusProxy(self._groups[0])

    @property
    def groups(self) -> tuple[CodeGroup, ...]:
        """The groups, in order."""
        return tuple(self._groups)

    def text(self) -> str:
        """Return the whole code, with hyphens."""
        return "-".join(group.text() for group in self._groups)

    def is_right(self) -> bool:
        """Whether every group can be right."""
        return all(group.standing() is GroupStanding.RIGHT for group in self._groups)

    def wipe(self) -> None:
        """Empty all groups."""
        for group in self._groups:
            group.show_text("")

    def _on_filled(self) -> None:
        for group, following in zip(self._groups, self._groups[1:], strict=False):
            if group is self.sender():
                following.setFocus()

    def _on_pasted(self, digits: str) -> None:
        first = next((i for i, each in enumerate(self._groups) if each is self.sender()), 0)
        for at, group in enumerate(self._groups[first:]):
            group.show_text(digits[at * DIGITS : (at + 1) * DIGITS])
