"""What do these pages prove? The pages in hand, and the things they can be linked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import empty
from ui.widgets.pick import Pick
from ui.widgets.proof_check import ProofCheck
from ui.widgets.proof_pages import ProofPages
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QScrollBar

    from ui.widgets.pick import Pickable
    from ui.widgets.proof_check import Provable

_NOTHING = "Say what kind of paper this is, and what it often proves is listed here."
_NOTHING_FITS = "Nothing on your checklist asks for this kind of paper."


@dataclass(frozen=True, slots=True)
class ProvableGroup:
    """Things of one kind under their heading."""

    title: str
    things: tuple[Provable, ...]


class ProofPanel(QWidget):
    """``show_groups(groups, has_type=...)``; ``pages`` is the field for the pages in hand.

    ``ticked(key, on)``, ``more_wanted(key)``, ``removed(link)``, and ``else_picked(key)``
    for a thing found by search among what ``offer(options)`` gave.
    """

    ticked = Signal(str, bool)
    more_wanted = Signal(str)
    removed = Signal(str)
    else_picked = Signal(str)
    else_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pages = ProofPages()
        self._groups: Sequence[ProvableGroup] | None = None
        self._has_type = False
        self._checks: list[ProofCheck] = []
        self._linked = ""
        self._place = QVBoxLayout()
        self._place.setSpacing(GAP)
        self.other = LinkButton("Link to something else")
        self.other.setToolTip("Ctrl+K")
        self.other.setAccessibleDescription("Ctrl+K from anywhere in this room")
        self._pick = Pick("Link these pages to")
        self._pick.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.pages)
        column.addLayout(self._place)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._pick)
        self.other.clicked.connect(self.search)
        self._pick.picked.connect(self._on_picked)

    def show_groups(self, groups: Sequence[ProvableGroup], *, has_type: bool) -> None:
        """Show these in place of those before; the focus stays on its thing."""
        if (groups, has_type) == (self._groups, self._has_type):
            for check in self._checks:
                check.box.setChecked(bool(check.thing.links))  # a refused tick goes away again
            return
        self._groups, self._has_type = groups, has_type
        focused, self._linked = self._linked or self._focused(), ""
        scrolled = _scroll_bar_of(self)
        at = scrolled.value() if scrolled is not None else 0
        empty(self._place)
        self._fill(groups)
        for check in self._checks:
            if check.thing.key == focused:
                check.show()
                check.box.setFocus()
        if not groups:
            self._place.addWidget(label(_NOTHING_FITS if has_type else _NOTHING, "line"))
        if scrolled is not None and focused:
            scrolled.setValue(at)  # Qt scrolls to a new box before it has its place

    def offer(self, options: Sequence[Pickable]) -> None:
        """Give what "something else" searches in."""
        self._pick.offer(options)

    def search(self) -> None:
        """Ask what is in hand proves: open the search and go there."""
        self.else_wanted.emit()
        self.other.hide()
        self._pick.show()
        self._pick.setFocus()

    def fold(self) -> None:
        """Put the search away."""
        self._pick.hide()
        self._pick.show_picked("")
        self.other.show()

    def _fill(self, groups: Sequence[ProvableGroup]) -> None:
        self._checks = []
        for group in groups:
            self._place.addWidget(label(group.title, "line"))
            for thing in group.things:
                self._place.addWidget(self._check(thing))

    def _check(self, thing: Provable) -> ProofCheck:
        check = ProofCheck(thing)
        check.ticked.connect(self.ticked)
        check.more_wanted.connect(self.more_wanted)
        check.removed.connect(self.removed)
        self._checks.append(check)
        return check

    def _focused(self) -> str:
        """Return the thing that has the focus, itself or one of its links."""
        focused = self.window().focusWidget()
        here = (each for each in self._checks if each.isAncestorOf(focused))
        return next((each.thing.key for each in here), "")

    def _on_picked(self, key: str) -> None:
        self.fold()
        self.other.setFocus()
        self._linked = key  # the focus goes there once it is shown
        self.else_picked.emit(key)


def _scroll_bar_of(widget: QWidget) -> QScrollBar | None:
    each: QWidget | None = widget
    while each is not None and not isinstance(each, QScrollArea):
        each = each.parentWidget()
    return None if each is None else each.verticalScrollBar()
