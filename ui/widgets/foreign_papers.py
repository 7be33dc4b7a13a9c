"""Before papers leave: those that seem to be about somebody else, each with a way to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import GAP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, column, empty
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

_ASK = "Look at it, and say that it is yours or keep it out, before you send or print anything."
_MOST = 5


class ForeignPapers(Card):
    """``show_papers({id: title})``; without any it hides. ``look_wanted(id)``."""

    look_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("needs")
        self._heading, self._lines = label("", "heading"), QVBoxLayout()
        self._lines.setSpacing(GAP)
        self._leads: dict[QObject, str] = {}
        self._papers: Mapping[str, str] = {}
        self.add(self._heading, label(_ASK, "body"), self._lines)
        self.hide()

    def show_papers(self, papers: Mapping[str, str]) -> None:
        """Name these papers in place of those before."""
        self.setVisible(bool(papers))
        if papers == self._papers:
            return
        self._papers, self._leads = papers, {}
        empty(self._lines)
        one = len(papers) == 1
        many = "1 paper in the packet seems" if one else f"{len(papers)} papers here seem"
        self._heading.setText(f"{many} to be about somebody else")
        for document, title in list(papers.items())[:_MOST]:
            look = LinkButton(f"Look at “{title}”")
            look.clicked.connect(self._on_look)
            self._leads[look] = document
            self._lines.addLayout(column(look))
        if len(papers) > _MOST:
            self._lines.addWidget(label(f"And {len(papers) - _MOST} more.", "note"))

    def _on_look(self) -> None:
        self.look_wanted.emit(self._leads[self.sender()])
