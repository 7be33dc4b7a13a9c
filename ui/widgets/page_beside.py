"""A page's picture and its words: beside each other, or the words in place of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import GAP
from ui.widgets.em import em

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_BOTH_FROM_EM = 36


class PageBeside(QWidget):
    """``PageBeside(picture)``; ``show_beside(panel)`` and ``show_beside(None)``.

    ``changed`` when the picture was covered, or came back (``is_covered``).
    """

    changed = Signal()

    def __init__(self, picture: QWidget) -> None:
        super().__init__()
        self._picture = picture
        self._panel: QWidget | None = None
        self.is_covered = False
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GAP)
        self._across.addWidget(picture, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_beside(self, panel: QWidget | None) -> None:
        """Show this beside the page, where there is room for both, or the page alone."""
        if self._panel is not None and self._panel is not panel:
            self._panel.hide()
        self._panel = panel
        if panel is not None:
            if self._across.indexOf(panel) < 0:
                self._across.addWidget(panel, 1)
            panel.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        covers = self._panel is not None and self.width() < _BOTH_FROM_EM * em(self)
        if covers != self.is_covered:
            self.is_covered = covers
            self._picture.setVisible(not covers)
            self.changed.emit()
