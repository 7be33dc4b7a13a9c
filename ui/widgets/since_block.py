"""What is new since last time: in a sentence or two; every change on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import column, empty
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 100
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class SinceShown:
    """``heading`` says since when, ``sentences`` what was done by whom.

    ``changes`` are lines, newest first; ``passed`` is what became different because days
    went by.
    """

    heading: str
    sentences: str
    changes: tuple[str, ...]
    passed: tuple[str, ...]


class SinceBlock(QWidget):
    """``show_since(shown)``; ``unfolded`` when lines were shown or hidden."""

    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: SinceShown | None = None
        self._heading, self._sentences = label("", "heading"), label("", "line")
        self.see = LinkButton("See all changes")
        self.see.clicked.connect(self._on_see)
        self._all, self._passed = QWidget(), QVBoxLayout()
        self._lines = QVBoxLayout(self._all)
        self._lines.setContentsMargins(0, 0, 0, GROUP)
        self._all.hide()
        across = QHBoxLayout()
        across.setSpacing(GROUP)
        across.addWidget(self._sentences, 1)
        across.addWidget(self.see, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(column(self._heading, across, self._all, self._passed, gap=0))
        self.hide()

    def show_since(self, shown: SinceShown | None) -> None:
        """Show what is new; None hides the block."""
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._heading.setText(shown.heading)
        self._sentences.setText(shown.sentences)
        self.see.setVisible(bool(shown.changes) or len(shown.passed) > _SHOWN)
        self._fill()

    def lines(self) -> Sequence[str]:
        """Return every change as it is told."""
        return self._shown.changes if self._shown else ()

    def _fill(self) -> None:
        empty(self._lines)
        empty(self._passed)
        if self._shown is None:
            return
        for line in self._shown.changes[:_MOST]:
            self._lines.addWidget(label(line, "line"))
        is_all = not self._all.isHidden()
        passed = self._shown.passed if is_all else self._shown.passed[:_SHOWN]
        if passed:
            self._passed.addWidget(label("Because days went by", "heading"))
        for line in passed:
            self._passed.addWidget(label(line, "line"))
        left = len(self._shown.passed) - len(passed)
        if left:
            self._passed.addWidget(label(f"And {left} more.", "line"))

    def _on_see(self) -> None:
        is_open = self._all.isHidden()
        self._all.setVisible(is_open)
        self.see.setText("Hide the changes" if is_open else "See all changes")
        self._fill()
        self.unfolded.emit()
