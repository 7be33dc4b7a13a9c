"""One thing that pages can prove: ticked where they are linked to it, with its standing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.em import em
from ui.widgets.flow import Flow
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

_BUTTON_EM = 2.75  # as high as the buttons beside it


@dataclass(frozen=True, slots=True)
class Provable:
    """A thing that pages can prove.

    ``links`` are the ids of its links here with their pages in words; ``more`` offers to
    link the pages in hand as well.
    """

    key: str
    title: str
    second: str
    standing: str
    links: tuple[tuple[str, str], ...]
    more: str


class ProofCheck(QWidget):
    """``ProofCheck(thing)``: ``ticked(key, on)``, ``more_wanted(key)``, ``removed(link)``.

    Below a ticked thing stand the pages that are linked to it; each range can be taken away.
    """

    ticked = Signal(str, bool)
    more_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, thing: Provable) -> None:
        super().__init__()
        self.thing = thing
        self.box = Tick(thing.title, thing.second or thing.title, thing.standing)
        self.box.setChecked(bool(thing.links))
        self.box.clicked.connect(self._on_clicked)
        self._links: dict[LinkButton, str] = {}
        self._flow = Flow()
        self._beside: list[QLabel] = []
        self._below = below = QHBoxLayout()
        below.addLayout(self._flow, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addLayout(below)
        self._show_links()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._below.setContentsMargins(2 * em(self), 0, 0, 0)
        for each in self._beside:
            each.setFixedHeight(round(_BUTTON_EM * em(self)))

    def _show_links(self) -> None:
        for link, pages in self.thing.links:
            said = label(f"{pages}.", "line")
            if self.thing.more or len(self.thing.links) > 1:
                self._beside.append(said)
            self._flow.addWidget(said)
            if len(self.thing.links) > 1:
                self._flow.addWidget(self._take_away(link, pages))
        if self.thing.more:
            more = LinkButton(self.thing.more)
            more.setAccessibleName(f"{self.thing.more} to {self.thing.title}")
            more.clicked.connect(self._on_more)
            self._flow.addWidget(more)

    def _take_away(self, link: str, pages: str) -> LinkButton:
        button = LinkButton("Take away")
        button.setAccessibleName(f"Take away {pages.lower()} from {self.thing.title}")
        button.clicked.connect(self._on_removed)
        self._links[button] = link
        return button

    def _on_clicked(self) -> None:
        self.ticked.emit(self.thing.key, self.box.isChecked())

    def _on_more(self) -> None:
        self.more_wanted.emit(self.thing.key)

    def _on_removed(self) -> None:
        for button, link in self._links.items():
            if button is self.sender():
                self.removed.emit(link)
