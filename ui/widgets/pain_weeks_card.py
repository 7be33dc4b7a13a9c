"""Eight weeks as a chart with its sentence, the first week against the last, and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, TEXT_PX
from ui.widgets.card import empty
from ui.widgets.chart_view import ChartView, inks_of
from ui.widgets.em import em
from ui.widgets.toggles import Toggles
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

_RATIO = 0.62
_HIGHEST = 260
LETTERS_PX = 14
_SPANS = ((8, "8 weeks"),)


class PainWeeksCard(QWidget):
    """``show_words``, ``show_weeks``, then ``show_drawing(svg)`` once it is drawn.

    ``span_chosen(weeks)`` from ``spans``. ``drawing_wanted`` when size or colours changed;
    ``drawing_size()`` and ``inks()`` say what to draw with. It is drawn at 100 % and grows
    with the text, lines and all.
    """

    drawing_wanted = Signal()
    span_chosen = Signal(int)

    def __init__(self, heads: Sequence[str], spans: Sequence[tuple[int, str]] = ()) -> None:
        super().__init__()
        self._spans = dict(spans)
        self._title = label("Your last 8 weeks", "section")
        self.span = Toggles("How far back", [(str(n), says) for n, says in spans or _SPANS])
        self.span.chosen.connect(self._on_span)
        self.chart = ChartView("Your last 8 weeks", heads, each="week")
        self._marks = QVBoxLayout()
        self._marks.setSpacing(2)
        self._ends = QVBoxLayout()
        self.chart.body.insertLayout(1, self._marks)
        self.chart.body.insertLayout(3, self._ends)
        self._cells: list[QLabel] = []
        self._shown_marks: object = None
        self._rule = label("", "note")
        self._says = ""
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self._title)
        down.addWidget(self.chart)
        down.addWidget(self.span)
        down.addWidget(self._rule)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def drawing_size(self) -> tuple[int, int]:
        """Return width and height of the drawing in pixels at 100 % text."""
        scale = em(self) / TEXT_PX
        width = round(max(self.chart.width() - 34, 240) / scale)
        return width, min(round(width * _RATIO), _HIGHEST)

    def inks(self) -> tuple[str, str, str, str]:
        """Return the colours of lines, grid, words and ground."""
        return inks_of(self)

    def show_words(self, says: str, rule: str, marks: Sequence[tuple[str, str]]) -> None:
        """Show the sentence, the general rule, and what the lettered marks mean."""
        self._says = says
        self._rule.setText(rule)
        self._rule.setVisible(bool(rule))
        self.chart.show_says(says)
        if marks == self._shown_marks:
            return
        self._shown_marks = marks
        empty(self._marks)
        for letter, words in marks:
            self._marks.addWidget(label(f"{letter}   {words}", "line"))

    def show_weeks(
        self,
        rows: Sequence[tuple[str, ...]],
        heads: tuple[str, ...],
        ends: Sequence[tuple[str, ...]],
    ) -> None:
        """Fill the table of all weeks, and the one of the first week against the last."""
        self.chart.show_rows(rows)
        cells = [words for row in (heads, *ends) for words in row] if ends else []
        if len(cells) == len(self._cells):  # making labels anew would hold up a key
            for cell, words in zip(self._cells, cells, strict=True):
                cell.setText(words)
            return
        empty(self._ends)
        self._cells = []
        if ends:
            grid, self._cells = _grid(heads, ends)
            self._ends.addLayout(grid)

    def _on_span(self, weeks: str) -> None:
        says = self._spans.get(int(weeks), "weeks")
        self._title.setText(f"Your last {says}")
        self.chart.picture.setAccessibleName(f"Your last {says}")
        self.span_chosen.emit(int(weeks))

    def show_no_drawing(self) -> None:
        """Leave the drawing away while there is nothing to draw."""
        self.chart.picture.setVisible(False)

    def show_drawing(self, svg: bytes) -> None:
        """Show the drawing."""
        self.chart.picture.setVisible(True)
        self.chart.show_chart(svg, self._says)

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: other colours or letters need another drawing."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.drawing_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: another width needs another drawing."""
        super().resizeEvent(event)
        self.drawing_wanted.emit()


def _grid(
    heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]
) -> tuple[QGridLayout, list[QLabel]]:
    """Return a grid of heads and rows, and its labels row by row."""
    grid = QGridLayout()
    labels: list[QLabel] = []
    grid.setHorizontalSpacing(GAP * 2)
    grid.setColumnStretch(0, 1)
    for at, cells in enumerate((heads, *rows)):
        if at:
            grid.addWidget(hairline(), 2 * at - 1, 0, 1, len(cells))
        for column, words in enumerate(cells):
            made = label(words, "line" if at else "note")
            made.setWordWrap(column == 0)
            if column:
                made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(made, 2 * at, column)
            labels.append(made)
    return grid, labels
