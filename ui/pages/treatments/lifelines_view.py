"""Treatments against pain over time: the drawing, its sentence, its table, its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.treatments.lifelines_paper import LifelinesPaper
from ui.theme import GROUP
from ui.viewmodels.treatments_lifelines import NO_DATES, ZOOMS, Zoom
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import column
from ui.widgets.flow import flow_of
from ui.widgets.lifelines_card import LifelinesCard
from ui.widgets.tick import Tick
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.dialogs import Dialogs
    from ui.viewmodels.own_papers import OwnPapers
    from ui.viewmodels.pain_drawing import ChartDrawing
    from ui.viewmodels.treatments_lifelines import LifelinesViewModel

LETTERS_PX = 14
KEYS = "Keys: plus and minus go closer and further, the arrows go earlier and later."


class LifelinesView(QWidget):
    """Shows a ``LifelinesViewModel``, drawn by a ``ChartDrawing``."""

    def __init__(
        self,
        model: LifelinesViewModel,
        drawing: ChartDrawing,
        papers: OwnPapers,
        dialogs: Dialogs,
    ) -> None:
        super().__init__()
        self._model, self._drawing = model, drawing
        drawing.setParent(self)
        self.zoom = Toggles("How long a time", [(str(z), says) for z, says in ZOOMS.items()])
        self.earlier, self.later = SecondaryButton("Earlier"), SecondaryButton("Later")
        self.card = LifelinesCard()
        self.in_packet = Tick("Put this drawing into my packet")
        self.paper = LifelinesPaper(model, papers, dialogs)
        self._empty = label(NO_DATES, "body")
        self._shown = QWidget()
        self._shown.setLayout(
            column(
                flow_of(self.zoom, self.earlier, self.later),
                label(KEYS, "small"),
                self.card,
                self.in_packet,
                self.paper,
                gap=GROUP,
            )
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self._empty)
        down.addWidget(self._shown)
        self._connect()

    def refresh(self) -> None:
        """Show the stretch that is up."""
        shown = self._model.shown()
        self._empty.setVisible(shown is None)
        self._shown.setVisible(shown is not None)
        if shown is None:
            return
        self.zoom.show_chosen(self._model.zoom)
        moves = self._model.zoom is not Zoom.YEARS
        self.earlier.setEnabled(moves)
        self.later.setEnabled(moves)
        self.in_packet.setChecked(self._model.is_in_packet)
        marks = [(each.letter, each.says) for each in shown.marks]
        self.card.show_words(shown.says, marks, self._model.rows(shown))
        self._on_drawing_wanted()

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self.refresh)
        self.zoom.chosen.connect(model.zoom_to)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.in_packet.clicked.connect(self._on_in_packet)
        self.card.drawing_wanted.connect(self._on_drawing_wanted)
        self._drawing.drawn.connect(self.card.show_drawing)
        for key, act in (
            ("+", self._on_closer),
            ("=", self._on_closer),
            ("-", self._on_further),
            ("Left", self._on_earlier),
            ("Right", self._on_later),
            ("Home", self._on_oldest),
            ("End", self._on_newest),
        ):
            self._key(key, act)

    def _key(self, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _on_drawing_wanted(self) -> None:
        shown = self._model.shown()
        if shown is not None and self.isVisible():
            size = (self.card.drawing_width(), 0)
            self._drawing.wish(shown, size, LETTERS_PX, self.card.inks())

    def _on_closer(self) -> None:
        self._model.closer(1)

    def _on_further(self) -> None:
        self._model.closer(-1)

    def _on_earlier(self) -> None:
        self._model.step(-1)

    def _on_later(self) -> None:
        self._model.step(1)

    def _on_oldest(self) -> None:
        self._model.to_end(is_newest=False)

    def _on_newest(self) -> None:
        self._model.to_end(is_newest=True)

    def _on_in_packet(self) -> None:
        self._model.set_in_packet(wanted=self.in_packet.isChecked())
