"""The desk for pages: all of them side by side, and what can be done with those chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.pages_grid import PagesGrid
from ui.widgets.split_card import SplitCard
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

    from ui.widgets.pages_grid import Picture


class PagesBoard(QWidget):
    """``PagesBoard(model, picture)``: ``grid``, ``split`` and a button for each instruction.

    ``back`` leads to the one page. ``wished(what, pages)`` for ``turn``, ``out``, ``blank``
    and ``in``; ``moved(pages, to)``. ``show_chosen(pages, total, ...)`` says what is chosen.
    """

    wished = Signal(str, object)

    def __init__(self, model: QAbstractItemModel, picture: Picture) -> None:
        super().__init__()
        self.title = label("", "heading")
        self.back = SecondaryButton("One page")
        self.grid = PagesGrid(model, picture)
        self.split = SplitCard()
        self.turn, self.out = LinkButton("Turn"), LinkButton("Leave out")
        self.blank, self.taken = LinkButton("Blank page"), LinkButton("Put back in")
        self.earlier, self.later = LinkButton("Move earlier"), LinkButton("Move later")
        self.divide, self.join = LinkButton("Split"), LinkButton("Join")
        self.undo = LinkButton("As it came")
        self.suggests = SecondaryButton("")
        self._lay_out()
        self._connect()
        self.show_chosen((), 0)

    def show_chosen(self, pages: Sequence[int], total: int) -> None:
        """Say which pages are chosen; what needs some is only then to be pressed."""
        self.title.setText(_say(pages, total))
        for each in (self.turn, self.out, self.blank, self.taken, self.earlier, self.later):
            each.setEnabled(bool(pages))

    def show_ways(self, *, can_split: bool, can_join: bool, is_rearranged: bool) -> None:
        """Show which larger steps there are for this record."""
        self.divide.setVisible(can_split)
        self.join.setVisible(can_join)
        self.undo.setVisible(is_rearranged)

    def show_found(self, papers: int) -> None:
        """Say at the step for splitting how many papers seem to be in this one."""
        words = f"Split into {papers} papers"
        self.divide.setText(words if papers > 1 else "Split")
        self.divide.setAccessibleName(
            f"{words} that seem to be in it" if papers > 1 else _SPLIT
        )

    def show_split(self, *, shown: bool) -> None:
        """Show the card for splitting in place of everything else that can be done."""
        self.split.setVisible(shown)
        self._tools.setHidden(shown)
        if shown:
            self.suggests.hide()

    def show_blank(self, pages: Sequence[int]) -> None:
        """Offer to mark pages that look blank; none: nothing is offered."""
        self.suggests.setVisible(bool(pages) and self.split.isHidden())
        if pages:
            named = ", ".join(map(str, pages[:_NAMED]))
            more = f" and {len(pages) - _NAMED} more" if len(pages) > _NAMED else ""
            word = "Page" if len(pages) == 1 else "Pages"
            look = "looks" if len(pages) == 1 else "look"
            self.suggests.setText(f"{word} {named}{more} {look} blank: choose")

    def _lay_out(self) -> None:
        self.turn.setAccessibleName("Turn the chosen pages to the right")
        self.out.setAccessibleName("Leave the chosen pages out of the packet")
        self.blank.setAccessibleName("Mark the chosen pages as blank")
        self.taken.setAccessibleName("Put the chosen pages back into the packet")
        self.divide.setAccessibleName(_SPLIT)
        self.join.setAccessibleName("Join with other papers")
        self.undo.setAccessibleName("Put the pages back as they came")
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.title, 1)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.split)
        column.addWidget(self.suggests, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.grid, 1)
        self._tools = QWidget()
        one = (self.turn, self.earlier, self.later, self.out, self.blank, self.taken)
        self._tools.setLayout(flow_of(*one, self.divide, self.join, self.undo))
        column.addWidget(self._tools)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.turn.clicked.connect(self._on_turn)
        self.out.clicked.connect(self._on_out)
        self.blank.clicked.connect(self._on_blank)
        self.taken.clicked.connect(self._on_taken)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.grid.wished.connect(self._on_key)

    def _on_key(self, key: int) -> None:
        wishes = {
            Qt.Key.Key_T: self.turn,
            Qt.Key.Key_Delete: self.out,
            Qt.Key.Key_B: self.blank,
            Qt.Key.Key_S: self.split.here if self.split.isVisible() else self.divide,
            Qt.Key.Key_Escape: self.split.shut if self.split.isVisible() else self.back,
        }
        wishes[Qt.Key(key)].click()

    def _on_turn(self) -> None:
        self._wish("turn")

    def _on_out(self) -> None:
        self._wish("out")

    def _on_blank(self) -> None:
        self._wish("blank")

    def _on_taken(self) -> None:
        self._wish("in")

    def _on_earlier(self) -> None:
        self.grid.move_chosen(-1)

    def _on_later(self) -> None:
        self.grid.move_chosen(1)

    def _wish(self, what: str) -> None:
        pages = self.grid.pages()
        if pages:
            self.wished.emit(what, pages)


_NAMED = 4
_SPLIT = "Split into several papers"


def _say(pages: Sequence[int], total: int) -> str:
    if not pages:
        return f"{total:,} pages" if total != 1 else "1 page"
    if len(pages) == 1:
        return f"Page {pages[0]} of {total:,}"
    return f"{len(pages):,} of {total:,} pages"
