"""A heading that opens and closes what stands below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.card import Card
from ui.widgets.row import Row
from ui.widgets.words import hairline


class Fold(Card):
    """``Fold("What you have tried", "2 of 5 met")``; ``fold.add_row(row)``; ``set_open``.

    ``toggled(is_open)`` when the person opened or closed it.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, note: str = "") -> None:
        super().__init__("rows")
        self.heading = Row(title, note=note, strong=True)
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._inside)
        self.heading.clicked.connect(self._on_heading)
        self.set_open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown."""
        return not self._inside.isHidden()

    def add_row(self, row: QWidget) -> None:
        """Add a row below the heading."""
        self._rows.addWidget(hairline())
        self._rows.addWidget(row)

    def add_part(self, part: QWidget) -> None:
        """Add fields below the heading, with room around them."""
        ground = QWidget()
        around = QVBoxLayout(ground)
        around.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        around.addWidget(part)
        self._rows.addWidget(ground)

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the rows."""
        self._inside.setVisible(is_open)
        self.heading.set_arrow("down" if is_open else "open")
        state = "open" if is_open else "closed"
        self.heading.setAccessibleDescription(state)

    def _on_heading(self) -> None:
        self.set_open(is_open=not self.is_open)
        self.toggled.emit(self.is_open)
