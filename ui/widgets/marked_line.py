"""What is marked on a page just now, and the way out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.flow import flow_of
from ui.widgets.words import short_label


class MarkedLine(QWidget):
    """``show_marked("“gabapentin”: 3 marked on this page", "Stop marking")``.

    Empty words hide it, an empty way out hides the button. ``ended`` when it was pressed.
    """

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told, self.end = short_label("", "line"), LinkButton("")
        self.setLayout(flow_of(self._told, self.end))
        self.end.clicked.connect(self.ended)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_marked(self, told: str, way_out: str) -> None:
        """Say what is marked, and what the button does."""
        self._told.setText(told)
        self.end.setText(way_out)
        self.end.setVisible(bool(way_out))
        self.setVisible(bool(told))
