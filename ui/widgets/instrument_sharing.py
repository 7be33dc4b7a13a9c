"""What of a score leaves: the total, its answers, and apart from these the hardest one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.scores import Shares
from ui.theme import GAP
from ui.widgets.tick import Tick
from ui.widgets.words import label

NOTE = "Only the total leaves, unless you choose more here. You can change it at any time."


class InstrumentSharing(QWidget):
    """``show_sharing(shares, talked, has_hard)``; ``told(shares, talked)`` on a change.

    ``has_hard``: one answer asks for crisis help, and leaves only by a choice of its own.
    """

    told = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.answers = Tick("Show my single answers in copies that I send")
        self.hard = Tick(
            "Show the answer about thoughts of harm, too",
            "It may help your clinician. A plan does not need it to read the total.",
        )
        self.talked = Tick("I talked about that answer with a clinician")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP // 2)
        down.addWidget(label("What leaves of this score", "heading"))
        down.addWidget(label(NOTE, "line"))
        self._has_hard = False
        for tick in (self.answers, self.hard, self.talked):
            down.addWidget(tick)
            tick.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_sharing(self, shares: Shares, *, talked: bool, has_hard: bool) -> None:
        """Show what was chosen."""
        self._has_hard = has_hard
        self.answers.setChecked(shares is not Shares.TOTAL)
        self.hard.setChecked(shares is Shares.EVERY_ANSWER)
        self.talked.setChecked(talked)
        self._arrange()

    def _on_clicked(self) -> None:
        self._arrange()
        shares = Shares.TOTAL
        if self.answers.isChecked():
            every = self._has_hard and self.hard.isChecked()
            shares = Shares.EVERY_ANSWER if every else Shares.ANSWERS
        self.told.emit(shares.value, self.talked.isChecked())

    def _arrange(self) -> None:
        has_answers = self.answers.isChecked()
        if not has_answers:
            self.hard.setChecked(False)
        self.hard.setVisible(self._has_hard and has_answers)
        self.talked.setVisible(self._has_hard and self.hard.isChecked())
