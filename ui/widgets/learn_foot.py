"""What stands below a page to read: where to act, its words, what to read next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import Button, LinkButton, SecondaryButton
from ui.widgets.card import column, empty
from ui.widgets.flow import Flow, flow_of
from ui.widgets.row import Row, Rows
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.learn_terms import Explained

Named = tuple[str, str]
"""A page by its id and its title."""


class LearnFoot(QWidget):
    """``show_ways``, ``show_terms``, ``show_pages``: each in place of what was there.

    ``way_wanted(index)``; ``term_wanted(id)``; ``page_wanted(id)``; ``next_wanted(id)`` when
    the person went on by Next.
    """

    way_wanted = Signal(int)
    term_wanted = Signal(str)
    page_wanted = Signal(str)
    next_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._ways, self._terms, self._see = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._before, self._after = "", ""
        self.previous = SecondaryButton("Previous page")
        self.next = SecondaryButton("Next page")
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self._buttons: dict[Button, str] = {}
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        for place in (self._ways, self._terms, self._see):
            place.setSpacing(GAP)
            down.addLayout(place)
        down.addLayout(flow_of(self.previous, self.next))

    def show_ways(self, ways: Sequence[str]) -> None:
        """Offer these buttons to other rooms."""
        empty(self._ways)
        self._buttons = {}
        if ways:
            self._ways.addLayout(self._flow(ways, [str(at) for at in range(len(ways))]))

    def show_terms(self, terms: Sequence[Explained]) -> None:
        """Offer the words of this page, so that keys reach them, too."""
        empty(self._terms)
        if terms:
            flow = Flow()
            for each in terms:
                button = LinkButton(each.title)
                button.setAccessibleName(f"What is: {each.title}")
                self._buttons[button] = each.id
                button.clicked.connect(self._on_term)
                flow.addWidget(button)
            self._terms.addLayout(column(label("Words on this page", "heading"), flow))

    def show_pages(self, see: Sequence[Named], before: Named, after: Named) -> None:
        """Offer what to read next, and the pages on both sides."""
        empty(self._see)
        if see:
            rows = Rows()
            for page, title in see:
                row = Row(title)
                self._buttons[row] = page
                row.clicked.connect(self._on_page)
                rows.add_row(row)
            self._see.addLayout(column(label("Read more", "heading"), rows))
        self._before, self._after = before[0], after[0]
        for button, (page, title) in ((self.previous, before), (self.next, after)):
            button.setEnabled(bool(page))
            button.setAccessibleName(f"{button.text()}: {title}" if title else button.text())

    def add_below_terms(self, card: QWidget) -> None:
        """Put the meaning of a word below the list of words."""
        self._terms.addWidget(card)

    def focus_term(self, term: str) -> None:
        """Go back to the button of a word, after its meaning was closed."""
        for button, name in self._buttons.items():
            if name == term and isinstance(button, LinkButton):
                button.setFocus()

    def _flow(self, ways: Sequence[str], names: Sequence[str]) -> Flow:
        flow = Flow()
        for says, name in zip(ways, names, strict=True):
            button = SecondaryButton(says)
            self._buttons[button] = name
            button.clicked.connect(self._on_way)
            flow.addWidget(button)
        return flow

    def _pressed(self) -> str:
        sender = self.sender()
        return self._buttons.get(sender, "") if isinstance(sender, Button) else ""

    def _on_way(self) -> None:
        self.way_wanted.emit(int(self._pressed()))

    def _on_term(self) -> None:
        self.term_wanted.emit(self._pressed())

    def _on_page(self) -> None:
        self.page_wanted.emit(self._pressed())

    def _on_previous(self) -> None:
        self.page_wanted.emit(self._before)

    def _on_next(self) -> None:
        self.next_wanted.emit(self._after)
