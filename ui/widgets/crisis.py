"""Crisis help: one step away everywhere, calm, and nothing is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout

from ui.theme import GAP, GROUP, SECTION
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card, column
from ui.widgets.flow import flow_of
from ui.widgets.focus_ring import FocusRing
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

FIRST = "If you might act on thoughts of harming yourself, call or text 988 now."
LINES = (
    ("988", "Suicide & Crisis Lifeline, United States, day and night. Call or text."),
    ("988, then press 1", "Veterans Crisis Line. Or text 838255."),
    ("988, then press 2", "En español."),
    ("911", "If someone is in danger right now."),
)
TELL = "Tell someone you trust, or your clinician, today. You do not have to do this alone."


class CrisisCard(Card):
    """The numbers, to stand at the top of a page, e.g. after PHQ-9 item 9."""

    def __init__(self) -> None:
        super().__init__("soft")
        self.add(label(FIRST, "lead"))
        for number, whom in LINES:
            self.add(column(label(number, "section"), label(whom, "body"), gap=0))
        self.add(label(TELL, "body"))


class CrisisPanel(QDialog):
    """The numbers in a window of their own: ``CrisisPanel(window).show()``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Crisis help")
        self._ring = FocusRing(self)
        close = PrimaryButton("Close")
        close.clicked.connect(self.close)
        self._body = body = QVBoxLayout(self)
        body.setContentsMargins(SECTION, GROUP, SECTION, GROUP)
        body.setSpacing(GROUP)
        body.addWidget(label("Crisis help", "title"))
        body.addWidget(CrisisCard())
        body.addWidget(label("Nothing about this is written down or sent.", "note"))
        body.addLayout(flow_of(close))
        body.addSpacing(GAP)
        self.setMinimumWidth(560)
        close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: as high as its wrapped words need."""
        super().showEvent(event)
        self.resize(self.width(), self._body.totalHeightForWidth(self.width()))
