"""One thing that pages can prove: ticked where they are linked to it, with its standing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.glyph import Glyph
from ui.widgets.look import mark
from ui.widgets.row import paint_frame
from ui.widgets.standing_pill import WORDS, StandingPill
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QSize
    from PySide6.QtGui import QPaintEvent

_BOX_PX = 20


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


class _Tick(QCheckBox):
    """A check box whose words wrap and can carry a standing."""

    def __init__(self, thing: Provable) -> None:
        super().__init__()
        self.setProperty("look", "check")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        says = WORDS[thing.standing] if thing.standing else ""
        self.setAccessibleName(thing.title)
        self.setAccessibleDescription(". ".join(each for each in (thing.second, says) if each))
        self._shape = Glyph("box", _BOX_PX)
        self._inside = inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 6, 0, 6)
        inside.setSpacing(12)
        inside.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(thing.title, "heading"))
        if thing.second and thing.second != thing.title:
            words.addWidget(label(thing.second, "line"))
        inside.addLayout(words, 1)
        if thing.standing:
            inside.addWidget(StandingPill(thing.standing), 0, Qt.AlignmentFlag.AlignTop)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._on_toggled)

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        """See ``QAbstractButton``: the words can be pressed too."""
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        """See ``QWidget``."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``."""
        return self._inside.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:
        """See ``QWidget``."""
        return self._inside.totalHeightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See ``QWidget``: its parts paint themselves."""
        paint_frame(self)

    def _on_toggled(self) -> None:
        self._shape.set_shape("box_on" if self.isChecked() else "box")
        mark(self, "chosen", on=self.isChecked())


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
        self.box = _Tick(thing)
        self.box.setChecked(bool(thing.links))
        self.box.clicked.connect(self._on_clicked)
        self._links: dict[LinkButton, str] = {}
        self._flow = Flow()
        below = QHBoxLayout()
        below.setContentsMargins(_BOX_PX + 12, 0, 0, 0)
        below.addLayout(self._flow, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addLayout(below)
        self._show_links()

    def _show_links(self) -> None:
        for link, pages in self.thing.links:
            self._flow.addWidget(label(f"{pages}.", "line"))
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
