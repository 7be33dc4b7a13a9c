"""After a crash: what was meant to be added and is not here, and the way to add it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_NAMED = 8
_ONE = "Previsit stopped before this paper was added"
_MANY = "Previsit stopped before these {0} papers were added"
_SAFE = (
    "All else is here. “Add them again” looks for them where they were; what is here already "
    "is not added twice."
)


class RecordsUnfinished(Card):
    """``show_names(names)``; none hides it. ``named``: all of them.

    ``again_wanted``, ``choose_wanted``, ``let_go``.
    """

    again_wanted = Signal()
    choose_wanted = Signal()
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__("needs")
        self.named: tuple[str, ...] = ()
        self._title, self._names = label("", "heading"), label("", "body")
        self.again = SecondaryButton("Add them again")
        self.choose = SecondaryButton("Choose files")
        self.leave = LinkButton("Leave them out")
        self.add(self._title, self._names, label(_SAFE, "note"))
        self.add(flow_of(self.again, self.choose, self.leave))
        self.again.clicked.connect(self.again_wanted)
        self.choose.clicked.connect(self.choose_wanted)
        self.leave.clicked.connect(self.let_go)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Name the papers; of many the first few, and how many more."""
        self.named = tuple(names)
        self.setVisible(bool(names))
        self._title.setText(_ONE if len(names) == 1 else _MANY.format(len(names)))
        more = len(names) - MOST_NAMED
        told = [*names[:MOST_NAMED], *([f"and {more} more"] if more > 0 else [])]
        self._names.setText("\n".join(told))
