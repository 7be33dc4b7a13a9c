"""What is asked for: the list of things, and the dates of care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.date_parts import DateParts
from ui.widgets.enter_key import EnterPresses
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.records_requests import RecordsRequest


class AskingWanted(Card):
    """``show_request(request)``; ``changed(field, value)``, ``added(words)``, ``dropped``."""

    changed = Signal(str, object)
    added = Signal(str)
    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._kept = KeptFields()
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._items = QVBoxLayout()
        self._items.setSpacing(GAP)
        self._drops: list[LinkButton] = []
        self.more = LineField("Ask for one thing more", optional=True)
        self.add_it = SecondaryButton("Add to the letter")
        self.first = DateParts("Care from", "A year is enough.")
        self.last = DateParts("Care until")
        self.body.setSpacing(GROUP)
        self.add(
            label("What you ask for", "section"),
            label(
                "Exactly what is missing, and no more. It comes faster, and costs less.", "line"
            ),
            self._items,
            self.more,
            flow_of(self.add_it),
            self.first,
            self.last,
        )
        EnterPresses(self.more, self.add_it)
        self.add_it.clicked.connect(self._on_add)
        self.first.edited.connect(self._on_first)
        self.last.edited.connect(self._on_last)

    def show_request(self, request: RecordsRequest, hints: Sequence[str] = ()) -> None:
        """Show what a request asks for; ``hints`` say of each thing how recent it should be."""
        words = tuple(each.words for each in request.items)
        if (request.id, words) != self._shown:
            if request.id != self._shown[0]:
                self._kept.forget()
            self._shown = (request.id, words)
            self._show_items(words, hints or [""] * len(words))
        if self._kept.is_new("first", request.first):
            self.first.show_date(request.first)
        if self._kept.is_new("last", request.last):
            self.last.show_date(request.last)

    def _show_items(self, words: tuple[str, ...], hints: Sequence[str]) -> None:
        focused = next((at for at, each in enumerate(self._drops) if each.hasFocus()), -1)
        empty(self._items)
        self._drops = []
        for at, (item, hint) in enumerate(zip(words, hints, strict=True), start=1):
            line = QHBoxLayout()
            line.setSpacing(GROUP)
            drop = LinkButton("Take off")
            drop.setAccessibleName(f"Take off: {item}")
            drop.clicked.connect(self._on_drop)
            self._drops.append(drop)
            says = [label(f"{at}. {item}", "body"), *([label(hint, "note")] if hint else [])]
            line.addLayout(column(*says), 1)
            line.addWidget(drop)
            self._items.addLayout(line)

        if focused >= 0:
            self._focus_on(focused)

    def _focus_on(self, at: int) -> None:
        """Give the focus to the thing that took the place of one that was taken off."""
        if self._drops:
            drop = self._drops[min(at, len(self._drops) - 1)]
            drop.show()  # else it is hidden until the next round, and cannot have it
            drop.setFocus()
        else:
            self.more.setFocus()

    def _on_drop(self) -> None:
        for at, drop in enumerate(self._drops):
            if drop is self.sender():
                self.dropped.emit(at)
                return

    def _on_add(self) -> None:
        words = self.more.text()
        if words:
            self.more.show_text("")
            self.more.field.clear()
            self.added.emit(words)
        self.more.setFocus()

    def _on_first(self) -> None:
        self._kept.tell("first", self.first.date())
        self.changed.emit("first", self.first.date())

    def _on_last(self) -> None:
        self._kept.tell("last", self.last.date())
        self.changed.emit("last", self.last.date())
