"""Joining papers into one: they are ticked in the order in which they shall lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.em import em
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_HOW = (
    "Tick the papers that belong to this one. They are joined in the order in which you tick "
    "them. You can put them back as they came at any time."
)
_HIGH_EM = 14


class JoinCard(Card):
    """``offer(first, others)``, each ``(id, title)``; ``made(ids)`` in order; ``closed``."""

    made = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._first: tuple[str, str] = ("", "")
        self._order: list[QListWidgetItem] = []
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Papers to join")
        self.list.setFixedHeight(_HIGH_EM * em(self))
        self._told = label("", "body")
        self.make = PrimaryButton("Join")
        self.shut = LinkButton("Not now")
        self.add(label("Join with other papers", "heading"), label(_HOW, "body"))
        self.add(self.list, self._told, flow_of(self.make, self.shut))
        self.list.itemChanged.connect(self._on_ticked)
        self.list.itemActivated.connect(self._on_activated)
        self.make.clicked.connect(self._on_made)
        self.shut.clicked.connect(self.closed)
        self.hide()

    def offer(self, first: tuple[str, str], others: Sequence[tuple[str, str]]) -> None:
        """Show what can be joined with a paper; nothing is ticked yet."""
        self._first, self._order = first, []
        self.list.blockSignals(True)
        self.list.clear()
        for name, title in others:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: Escape puts the card away."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut.click()
        else:
            super().keyPressEvent(event)

    def _on_activated(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        self._order = [each for each in self._order if each is not item]
        if item.checkState() == Qt.CheckState.Checked:
            self._order.append(item)
        self._tell()

    def _tell(self) -> None:
        titles = [self._first[1], *(each.text() for each in self._order)]
        named = "; ".join(f"{at}. {title}" for at, title in enumerate(titles, start=1))
        self._told.setText(f"In this order: {named}")
        self.make.setEnabled(bool(self._order))
        self.make.setText(f"Join {len(titles)} papers" if self._order else "Join")

    def _on_made(self) -> None:
        ids = [str(each.data(Qt.ItemDataRole.UserRole)) for each in self._order]
        self.made.emit([self._first[0], *ids])
