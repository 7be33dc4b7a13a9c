"""Headings with a sentence each, beside or above it: why it matters, who has it ..."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.card import empty
from ui.widgets.em import em
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

_LETTERS_BESIDE = 50
_HEADING_EM = 9.3
_WIDEST = 16_777_215


class ChecklistFacts(QWidget):
    """``show_facts([("Who has it", "Riverside"), ...])``.

    In a narrow column the headings stand above their sentences.
    """

    def __init__(self) -> None:
        super().__init__()
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(GAP)
        self._facts: Sequence[tuple[str, str]] = ()
        self._lines: list[tuple[QBoxLayout, QLabel, QLabel]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these in place of those before."""
        if facts == self._facts:
            return
        before, self._facts = self._facts, facts
        if [heading for heading, _ in facts] == [heading for heading, _ in before]:
            for (_, _, told), (_, says) in zip(self._lines, facts, strict=True):
                told.setText(says)
            return
        empty(self._down)
        self._lines = []
        for heading, says in facts:
            if self._lines:
                self._down.addWidget(hairline())
            self._down.addLayout(self._line(heading, says))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: headings beside or above."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: larger text needs more room."""
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._turn()

    def _line(self, heading: str, says: str) -> QBoxLayout:
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(GROUP)
        named, told = label(heading, "heading"), label(says, "body")
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(named, 0, top)
        line.addWidget(told, 1, top)
        self._lines.append((line, named, told))
        return line

    def _turn(self) -> None:
        letters = _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        narrow = self.width() < letters
        way = QBoxLayout.Direction
        heading_px = round(_HEADING_EM * em(self))
        for line, named, _ in self._lines:
            line.setDirection(way.TopToBottom if narrow else way.LeftToRight)
            line.setSpacing(0 if narrow else GROUP)
            named.setMinimumWidth(0 if narrow else heading_px)
            named.setMaximumWidth(_WIDEST if narrow else heading_px)
