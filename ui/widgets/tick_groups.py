"""Boxes to tick under headings, each in plain words with the clinical word beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.card import Card
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class TickWords:
    """One box: its id, what it says, and the clinical word in its second line."""

    id: str
    says: str
    clinical: str


@dataclass(frozen=True, slots=True)
class TickGroup:
    """Boxes under their heading."""

    title: str
    ticks: tuple[TickWords, ...]


class TickGroups(QWidget):
    """``show_ticked(ids)``; ``told(ids)`` when the person ticked or unticked one."""

    told = Signal(object)

    def __init__(self, groups: Sequence[TickGroup]) -> None:
        super().__init__()
        self.boxes: dict[str, Tick] = {}
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        for group in groups:
            card = Card()
            card.add(label(group.title, "section"))
            for words in group.ticks:
                box = Tick(words.says, words.clinical)
                box.clicked.connect(self._on_clicked)
                self.boxes[words.id] = box
                card.add(box)
            down.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_ticked(self, ids: Sequence[str]) -> None:
        """Show which boxes are ticked, without ``told``."""
        for name, box in self.boxes.items():
            box.setChecked(name in ids)

    def _on_clicked(self) -> None:
        self.told.emit(tuple(name for name, box in self.boxes.items() if box.isChecked()))
