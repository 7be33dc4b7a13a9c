"""A column no wider than can be read with ease."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import COLUMN_PX, GROUP, TEXT_PX
from ui.widgets.card import stack
from ui.widgets.em import em

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


class TextColumn(QWidget):
    """``TextColumn(widget, layout, ...)``: 720 px wide at 100 % text at the most.

    A plain maximum width would not do: layouts ask for the height at the whole width,
    and wrapped words would be cut.
    """

    def __init__(self, *things: QWidget | QLayout, gap: int = GROUP) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(gap)
        stack(self.body, *things)
        self._fit()

    def add(self, *things: QWidget | QLayout) -> None:
        """Add below what is there."""
        stack(self.body, *things)

    def heightForWidth(self, width: int) -> int:
        """See ``QWidget``: at the width it will really have."""
        return self.body.totalHeightForWidth(min(width, self.maximumWidth()))

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(COLUMN_PX // TEXT_PX * em(self))
