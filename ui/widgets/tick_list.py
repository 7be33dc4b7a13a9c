"""Several boxes to tick, each with a line or two that help to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.card import empty
from ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.choice_cards import Choosable


class TickList(QWidget):
    """``TickList().offer(options)``; ``chosen()`` gives ids, ``edited`` when one was ticked.

    Unlike ``ChoiceCards`` it leaves room for lines of any length.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Choosable, ...] = ()
        self.ticks: list[Tick] = []
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def offer(self, options: Sequence[Choosable]) -> None:
        """Show these options; those that are ticked stay ticked."""
        if tuple(options) == self._options:
            return
        chosen = self.chosen()
        self._options = tuple(options)
        empty(self._down)
        self.ticks = [Tick(each.says, each.help) for each in options]
        for tick in self.ticks:
            self._down.addWidget(tick)
            tick.show()  # else it is hidden until the next round, and cannot have the focus
            tick.clicked.connect(self.edited)
        self.show_chosen(chosen)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of what is ticked, in order."""
        pairs = zip(self._options, self.ticks, strict=True)
        return tuple(option.id for option, tick in pairs if tick.isChecked())

    def show_chosen(self, ids: Sequence[str]) -> None:
        """Tick these and no others, without ``edited``."""
        for option, tick in zip(self._options, self.ticks, strict=True):
            tick.setChecked(option.id in ids)
