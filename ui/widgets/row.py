"""Rows: a title, one line, a standing; Enter opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import GROUP
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.look import mark
from ui.widgets.standing_pill import WORDS, StandingPill
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from ui.widgets.glyph import Shape


class Row(Button):
    """A row that opens on click, Enter or Space: connect to ``clicked``.

    ``Row("Get your nerve block notes", "Riverside Hospital has them", standing="missing")``.
    Its accessible name is all of its words. ``set_chosen`` marks the one that is open
    beside a list; ``strong`` is for headings of groups. Put rows into ``Rows``.
    """

    def __init__(
        self,
        title: str,
        line: str = "",
        standing: str = "",
        note: str = "",
        *,
        strong: bool = False,
    ) -> None:
        super().__init__("", "row")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCheckable(False)
        words = (title, line, note, WORDS[standing] if standing else "")
        self.setAccessibleName(", ".join(each for each in words if each))
        self._across = across = QHBoxLayout(self)
        across.setContentsMargins(GROUP, 8, GROUP, 8)
        across.setSpacing(GROUP)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(title, "heading" if strong else "body"))
        if line:
            texts.addWidget(label(line, "line"))
        across.addLayout(texts, 1)
        if note:
            made = label(note, "line")
            made.setWordWrap(False)
            across.addWidget(made)
        if standing:
            across.addWidget(StandingPill(standing))
        self._end = Glyph("open")
        across.addWidget(self._end)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_chosen(self, *, on: bool) -> None:
        """Mark the row as the one that is open beside the list."""
        self.setCheckable(on)
        self.setChecked(on)
        self._end.setVisible(not on)
        mark(self, "chosen", on=on)

    def set_arrow(self, shape: Shape) -> None:
        """Change the arrow at the end: "open" to the right, "down" when unfolded."""
        self._end.set_shape(shape)

    def sizeHint(self) -> QSize:
        """See ``QWidget``: what the words need."""
        return self._across.totalSizeHint().expandedTo(QSize(0, self._least()))

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``."""
        return self._across.totalMinimumSize().expandedTo(QSize(0, self._least()))

    def heightForWidth(self, width: int) -> int:
        """See ``QWidget``."""
        return max(self._across.totalHeightForWidth(width), self._least())

    def _least(self) -> int:
        return self.fontMetrics().height() + 22


class Rows(Card):
    """A card of rows with a hairline between them: ``rows.show_rows(list_of_rows)``."""

    def __init__(self) -> None:
        super().__init__("rows")

    def add_row(self, row: QWidget) -> None:
        """Add one row at the end."""
        if self.body.count():
            self.body.addWidget(hairline())
        self.body.addWidget(row)
