"""What came of a request: each thing that was asked for, here or still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from intake.domain.dates import say_day
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.records_requests import AskedItem, RecordsRequest


class AskingCame(Card):
    """``show_request(request)``; ``came(at)``, ``not_yet(at)``, ``pages_wanted(id)``."""

    came = Signal(int)
    not_yet = Signal(int)
    pages_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[AskedItem, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GROUP)
        self._buttons: dict[LinkButton | SecondaryButton, tuple[str, int]] = {}
        self.body.setSpacing(GROUP)
        self.add(
            label("What came", "section"),
            label("Look through the pages before you note it: is all of it there?", "line"),
            self._rows,
        )

    def show_request(self, request: RecordsRequest) -> None:
        """Show what came and what is missing."""
        if request.items == self._shown:
            return
        self._shown = request.items
        empty(self._rows)
        self._buttons = {}
        for at, item in enumerate(request.items):
            self._rows.addLayout(self._row(at, item))

    def _row(self, at: int, item: AskedItem) -> QVBoxLayout:
        if item.came_on is None:
            buttons = [
                self._button(SecondaryButton("It came"), f"It came: {item.words}", "came", at)
            ]
            state = "Still missing."
        else:
            buttons = [
                self._button(
                    LinkButton("It has not come"), f"It has not come: {item.words}", "not", at
                )
            ]
            state = f"Came on {say_day(item.came_on)}."
        if item.requirement is not None:
            pages = LinkButton("Add or choose its pages")
            buttons.append(
                self._button(pages, f"Add or choose its pages: {item.words}", "pages", at)
            )
        return column(label(item.words, "heading"), label(state, "line"), flow_of(*buttons))

    def _button(
        self, made: LinkButton | SecondaryButton, name: str, does: str, at: int
    ) -> LinkButton | SecondaryButton:
        made.setAccessibleName(name)
        made.clicked.connect(self._on_button)
        self._buttons[made] = (does, at)
        return made

    def _on_button(self) -> None:
        for button, (does, at) in self._buttons.items():
            if button is not self.sender():
                continue
            if does == "came":
                self.came.emit(at)
            elif does == "not":
                self.not_yet.emit(at)
            else:
                self.pages_wanted.emit(self._shown[at].requirement or "")
            return
