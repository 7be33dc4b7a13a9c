"""The quiet card on Today for things that do not fit; hidden while there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, empty
from ui.widgets.flow import flow_of
from ui.widgets.unfit_row import AsideRow, UnfitRow
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

SHOWN = 3


@dataclass(frozen=True, slots=True)
class UnfitShown:
    """One thing as the card shows it; ``because`` is filled once it was set aside."""

    id: str
    what: str
    to_do: str
    chips: tuple[str, ...]
    because: str = ""


class UnfitCard(Card):
    """``show_things(open, aside)``; the same things keep what is being typed.

    ``chip_pressed(id, index)``, ``aside_wanted(id, because)``, ``back_wanted(id)``.
    """

    chip_pressed = Signal(str, int)
    aside_wanted = Signal(str, str)
    back_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("card")
        self.setProperty("needs", "true")
        self._shown: tuple[Sequence[UnfitShown], Sequence[UnfitShown]] = ((), ())
        self._ids: dict[QWidget, str] = {}
        self._shows_all = self._shows_aside = False
        self._heading = label("Things that do not fit", "section")
        self._note = label("A reviewer may notice them. A look at each is enough.", "line")
        self._rows, self._aside = QVBoxLayout(), QVBoxLayout()
        self._more, self._old = LinkButton(""), LinkButton("")
        self._more.clicked.connect(self._on_more)
        self._old.clicked.connect(self._on_old)
        self.add(self._heading, self._note, self._rows, flow_of(self._more, self._old))
        self.add(self._aside)
        self.hide()

    def show_things(self, things: Sequence[UnfitShown], aside: Sequence[UnfitShown]) -> None:
        """Show these; the same ones are left as they are."""
        if (things, aside) != self._shown:
            self._shown = (things, aside)
            self._build()

    def _build(self) -> None:
        things, aside = self._shown
        self._ids = {}
        empty(self._rows)
        empty(self._aside)
        shown = things if self._shows_all else things[:SHOWN]
        for index, each in enumerate(shown):
            if index:
                self._rows.addWidget(hairline())
            self._rows.addWidget(self._row(each))
        if self._shows_aside:
            for each in aside:
                self._aside.addWidget(hairline())
                self._aside.addWidget(self._aside_row(each))
        self._note.setVisible(bool(things))
        self._more.setText(f"Show {len(things) - len(shown)} more")
        self._more.setVisible(len(things) > len(shown))
        verb = "Hide" if self._shows_aside else "Show"
        self._old.setText(f"{verb} what was set aside ({len(aside)})")
        self._old.setVisible(bool(aside))
        self.setVisible(bool(things or aside))

    def _row(self, thing: UnfitShown) -> UnfitRow:
        row = UnfitRow(thing.what, thing.to_do, thing.chips)
        self._ids[row] = thing.id
        row.chip_pressed.connect(self._on_chip)
        row.set_aside.connect(self._on_aside)
        return row

    def _aside_row(self, thing: UnfitShown) -> AsideRow:
        row = AsideRow(thing.what, thing.because)
        self._ids[row] = thing.id
        row.back_wanted.connect(self._on_back)
        return row

    def _sender_id(self) -> str:
        return next((each for row, each in self._ids.items() if row is self.sender()), "")

    def _on_chip(self, index: int) -> None:
        self.chip_pressed.emit(self._sender_id(), index)

    def _on_aside(self, because: str) -> None:
        self.aside_wanted.emit(self._sender_id(), because)

    def _on_back(self) -> None:
        self.back_wanted.emit(self._sender_id())

    def _on_more(self) -> None:
        self._shows_all = True
        self._build()

    def _on_old(self) -> None:
        self._shows_aside = not self._shows_aside
        self._build()
        self._old.setFocus()
