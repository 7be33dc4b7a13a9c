"""Splitting a fat scan: where each paper begins, told in one line, and made in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOW = (
    "Choose the first page of each paper and press “A paper begins here”, or the letter S. "
    "You can put the pages back at any time."
)
_MOST_TOLD = 8


class SplitCard(Card):
    """``show_starts(starts, total)``: ``made``, ``toggled_here`` and ``closed`` are wishes.

    ``starts`` are the pages (from 1) on which papers begin; page 1 is always one of them.
    """

    made = Signal()
    toggled_here = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._told = label("", "body")
        self._found = label("", "note")
        self.here = SecondaryButton("A paper begins here")
        self.make = PrimaryButton("Make 2 papers")
        self.shut = LinkButton("Not now")
        self.add(
            label(_HOW, "body"),
            self._found,
            self._told,
            flow_of(self.here, self.make, self.shut),
        )
        self.here.clicked.connect(self.toggled_here)
        self.make.clicked.connect(self.made)
        self.shut.clicked.connect(self.closed)
        self.hide()

    def show_starts(self, starts: Sequence[int], total: int) -> None:
        """Say which papers there would be."""
        is_divided = len(starts) > 1
        self._told.setText(_papers(starts, total))
        self._told.setVisible(is_divided)
        self.make.setText(f"Make {max(len(starts), 2)} papers")
        self.make.setEnabled(is_divided)

    def show_found(self, words: str) -> None:
        """Say what was looked for and found."""
        self._found.setText(words)
        self._found.setVisible(bool(words))

    def show_page(self, page: int, *, begins: bool) -> None:
        """Say what the button does for the page that is chosen; 0: none is."""
        self.here.setEnabled(page > 1)
        taken = begins and page > 1
        self.here.setText("No paper begins here" if taken else "A paper begins here")


def _papers(starts: Sequence[int], total: int) -> str:
    ends = [*(page - 1 for page in starts[1:]), total]
    ranges = [
        f"page {first}" if first == last else f"pages {first} to {last}"
        for first, last in zip(starts, ends, strict=True)
    ]
    told = "; ".join(ranges[:_MOST_TOLD])
    more = f"; and {len(ranges) - _MOST_TOLD} more" if len(ranges) > _MOST_TOLD else ""
    return f"{len(ranges)} papers: {told}{more}."
