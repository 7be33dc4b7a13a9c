"""Long work as one line: what, how far, how long still, and Stop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from ui.theme import GROUP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.words import label

_MINUTE_S = 60


class JobRow(Card):
    """``row = JobRow()``, then ``row.show_step("Reading 3 of 9 photos", 3, 9, left=120)``.

    Connect ``row.stop.clicked``. A total of 0 shows a bar that only moves. Pages bind it to
    a ``ui.jobs.Job``: ``job.progressed`` -> ``show_step(job.step.words, ...)``.
    """

    def __init__(self) -> None:
        super().__init__("soft")
        self._words = label("", "heading")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(80)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._left = label("", "body")
        self.stop = SecondaryButton("Stop")
        self._is_stopping = False
        line = QHBoxLayout()
        line.setSpacing(GROUP)
        line.addWidget(self._words)
        line.addWidget(self.bar, 1)
        line.addWidget(self._left, 1)
        line.addWidget(self.stop)
        self.add(line)

    def show_step(self, words: str, done: int, total: int, left: int | None = None) -> None:
        """Show how far it is; ``left`` in seconds, if there is something to go by."""
        self._words.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(words)
        if not self._is_stopping:
            self.stop.setAccessibleName(f"Stop: {words}")
        self._left.setText(f"{say_left(left)} You can go on working.".strip())

    def tell_stopping(self, *, on: bool) -> None:
        """Say that it was stopped and ends soon; the button keeps the focus."""
        self._is_stopping = on
        self.stop.setText("Stopping" if on else "Stop")
        self.stop.setAccessibleName(self.stop.text())


def say_left(seconds: int | None) -> str:
    """Return the time left in words: "About 2 minutes left."."""
    if seconds is None:
        return ""
    if seconds < _MINUTE_S:
        return "Less than a minute left."
    minutes = round(seconds / _MINUTE_S)
    return f"About {minutes} minute{'s' if minutes > 1 else ''} left."
