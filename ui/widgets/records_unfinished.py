"""After a stop or a crash: what is not added yet, and the way to add it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.plain_text import PlainTextWindow
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_NAMED = 3
_ONE = "{0} stopped before this paper was added"
_MANY = "{0} stopped before these {1:,} papers were added"
_SAFE = (
    "All else is here. “{0}” looks for them where they were; what is here already is not "
    "added twice."
)


class RecordsUnfinished(Card):
    """``show_names(names, was_stopped=...)``; none hides it. ``named``: all of them.

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
        self.all, self.leave = LinkButton(""), LinkButton("Leave them out")
        self._safe = label("", "note")
        self.add(self._title, self._names, self._safe)
        self.add(flow_of(self.again, self.choose, self.all, self.leave))
        self.again.clicked.connect(self.again_wanted)
        self.choose.clicked.connect(self.choose_wanted)
        self.all.clicked.connect(self._on_all)
        self.leave.clicked.connect(self.let_go)
        self.hide()

    def show_names(self, names: Sequence[str], *, was_stopped: bool = False) -> None:
        """Name the papers; of many the first few, and how many more.

        Args:
            names: what is not added yet; none hides the card.
            was_stopped: whether the person stopped; else a crash did.
        """
        self.named = tuple(names)
        self.setVisible(bool(names))
        told = _ONE if len(names) == 1 else _MANY
        self._title.setText(told.format("You" if was_stopped else "Previsit", len(names)))
        self.again.setText("Go on adding" if was_stopped else "Add them again")
        self._safe.setText(_SAFE.format(self.again.text()))
        more = len(names) - MOST_NAMED
        rest = f", and {more:,} more" if more > 0 else ""
        self._names.setText(", ".join(names[:MOST_NAMED]) + rest)
        self.all.setText(f"Name all {len(names):,}")
        self.all.setVisible(more > 0)

    def take_focus(self) -> None:
        """Go to the way to add them."""
        self.again.setFocus()

    def _on_all(self) -> None:
        words = "\n".join(self.named)
        PlainTextWindow(self.window(), "Papers that are not added yet", words).show()
