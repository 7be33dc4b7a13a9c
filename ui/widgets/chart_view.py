"""A chart drawn elsewhere, shown with the sentence that says what it shows, and its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QSizePolicy

from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.table import Table
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

_GRID_PART = 0.25


class _Picture(QSvgWidget):
    def sizeHint(self) -> QSize:
        drawn = self.renderer().defaultSize()
        return drawn if drawn.isValid() else QSize(360, 240)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        hint = self.sizeHint()
        return round(width * hint.height() / max(hint.width(), 1))


class ChartView(Card):
    """``ChartView("Your last 8 weeks", ("Week of", "Average", "Worst"))``.

    ``show_chart(svg, says)`` with the bytes of an SVG of our own and one sentence, and
    ``show_rows(rows)`` for the table, which a link under the chart opens; ``each`` says
    what a row of it is.
    """

    def __init__(self, name: str, heads: Sequence[str], each: str = "entry") -> None:
        super().__init__("card")
        self.picture = _Picture()
        self.picture.setAccessibleName(name)
        self.picture.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._says = label("", "note")
        self.table = Table(name, heads)
        self._rows: Sequence[tuple[str, ...]] = ()
        self.table.hide()
        self._show_table = f"Show every {each} as a table"
        self.link = LinkButton(self._show_table)
        self.link.clicked.connect(self._on_link)
        self.add(self.picture, self._says, flow_of(self.link), self.table)

    def show_chart(self, svg: bytes, says: str) -> None:
        """Show a drawing and the sentence that says the same."""
        self.picture.load(QByteArray(svg))
        self.picture.updateGeometry()
        self.show_says(says)

    def show_says(self, says: str) -> None:
        """Change the sentence, e.g. while the drawing is still on its way."""
        self.picture.setAccessibleDescription(says)
        self._says.setText(says)

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Fill the table; one that is not open waits until it is."""
        self._rows = rows
        if not self.table.isHidden():
            self.table.show_rows(rows)

    def _on_link(self) -> None:
        is_open = self.table.isHidden()
        if is_open:
            self.table.show_rows(self._rows)
        self.table.setVisible(is_open)
        self.link.setText("Hide the table" if is_open else self._show_table)


def inks_of(widget: QWidget) -> tuple[str, str, str, str]:
    """Return what a chart on this widget is drawn with: lines, grid, words and ground."""
    palette = widget.palette()
    line, words, ground = (
        palette.color(palette.ColorRole.Link),
        palette.color(palette.ColorRole.WindowText),
        palette.color(palette.ColorRole.Base),
    )
    return line.name(), _mixed(words, ground), words.name(), ground.name()


def _mixed(one: QColor, other: QColor) -> str:
    parts = (
        round(a * _GRID_PART + b * (1 - _GRID_PART))
        for a, b in (
            (one.red(), other.red()),
            (one.green(), other.green()),
            (one.blue(), other.blue()),
        )
    )
    return "#" + "".join(f"{part:02x}" for part in parts)
