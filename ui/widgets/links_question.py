"""Asked before the links of an older paper move to its newer version."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.words import label


class LinksQuestion(QWidget):
    """``ask(3, fits=True)``; ``moved``, ``left`` where they are, or ``back``."""

    moved = Signal()
    left = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asks = label("", "body")
        self.move_over = SecondaryButton("Move them to the newer one")
        self.leave = SecondaryButton("Leave them")
        self.go_back = LinkButton("Back")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._asks)
        column.addLayout(flow_of(self.move_over, self.leave, self.go_back))
        self.move_over.clicked.connect(self.moved)
        self.leave.clicked.connect(self.left)
        self.go_back.clicked.connect(self.back)
        self.hide()

    def ask(self, links: int, *, fits: bool) -> None:
        """Ask about so many links; not ``fits``: some name pages the newer one has not."""
        what = "1 link" if links == 1 else f"{links} links"
        lines = [
            f"The older one has {what} to what it proves.",
            "Look first whether the newer one says the same on the same pages.",
        ]
        if not fits:
            lines.append("Links to pages that the newer one does not have stay where they are.")
        self._asks.setText(" ".join(lines))
        self.show()
        self.move_over.setFocus()
