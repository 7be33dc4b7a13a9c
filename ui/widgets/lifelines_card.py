"""The timeline as a drawing with its sentence, its marks in words, and its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import TEXT_PX
from ui.widgets.card import empty
from ui.widgets.chart_view import ChartView, inks_of
from ui.widgets.em import em
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

HEADS = ("Treatment", "When", "What is not sure", "Pain in that time")
_LEAST_PX, _FRAME_PX = 240, 34


class LifelinesCard(ChartView):
    """``show_words``, then ``show_drawing(svg)``; ``drawing_wanted`` on new size or colours."""

    drawing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Treatments and pain over time", HEADS, each="treatment")
        self._words = ""
        self._marked: object = None
        self._marks = QVBoxLayout()
        self._marks.setSpacing(2)
        self.body.insertLayout(1, self._marks)

    def drawing_width(self) -> int:
        """Return how wide the drawing is, in pixels at 100 % text."""
        return round(max(self.width() - _FRAME_PX, _LEAST_PX) * TEXT_PX / em(self))

    def inks(self) -> tuple[str, str, str, str]:
        """Return the colours of lines, grid, words and ground."""
        return inks_of(self)

    def show_words(
        self,
        says: str,
        marks: Sequence[tuple[str, str]],
        rows: Sequence[tuple[str, ...]],
    ) -> None:
        """Show the sentence, what the lettered marks mean, and the table."""
        self._words = says
        self.show_says(says)
        self.show_rows(rows)
        if marks != self._marked:
            self._marked = marks
            empty(self._marks)
            for letter, words in marks:
                self._marks.addWidget(label(f"{letter}   {words}", "line"))

    def show_drawing(self, svg: bytes) -> None:
        """Show the drawing."""
        self.show_chart(svg, self._words)

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: other colours or letters need another drawing."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.drawing_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: another width needs another drawing."""
        super().resizeEvent(event)
        self.drawing_wanted.emit()
