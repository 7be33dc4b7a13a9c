"""One line for a part of the work: done with it for now, or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.words import short_label


class DoneLine(QWidget):
    """``show_done(name, since)``; ``turned`` when the person is done, or takes it up again.

    Being done is for the person alone: it changes nothing else.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self.button, self._since = LinkButton(""), short_label("", "line")
        flow = Flow(self)
        flow.addWidget(self._since)
        flow.addWidget(self.button)
        self._since.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.button.clicked.connect(self.turned)

    def show_done(self, name: str, since: str) -> None:
        """Show whether the part of this name is done, and since when (empty: it is not)."""
        self.name = name
        self._since.setText(f"“{name}”: done for now, {since}")
        self._since.setVisible(bool(since))
        self.button.setText("Take it up again" if since else f"I’m done with “{name}” for now")
        self.button.setAccessibleDescription(name)
