"""What the person must hear: a problem to mend, what happened, what can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, empty
from ui.widgets.words import bold_start, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from intake.domain.case import Case
    from ui.bridge import SessionBridge

HELD = (
    "What you just entered waits in this window, also where a field looks empty. It is saved "
    "with your next change or by “Try again”. Please do not close or lock it before."
)
UNDO_SHOWN_MS = 20_000


class ErrorSummary(Card):
    """A box headed "There is a problem": ``summary.show_problems([(words, field), ...])``.

    The focus goes to the first line; each line leads to its field. An empty list hides it.
    """

    def __init__(self) -> None:
        super().__init__("problem")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._fields: dict[LinkButton, QWidget] = {}
        self.add(label("There is a problem", "section"), self._lines)
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, QWidget]]) -> None:
        """Show these problems in place of those before."""
        empty(self._lines)
        self._fields = {}
        for words, field in problems:
            line = LinkButton(words)
            line.clicked.connect(self._on_line)
            self._fields[line] = field
            self._lines.addWidget(line)
        self.setVisible(bool(problems))
        if self._fields:
            next(iter(self._fields)).setFocus()

    def _on_line(self) -> None:
        for line, field in self._fields.items():
            if line is self.sender():
                field.setFocus()


class NoticeBar(Card):
    """What happened, is my data safe, what to do: ``bar.tell("Not saved", "Free some space")``.

    It stays until it is closed or something else is told; see ``follow`` for what
    was not saved.
    """

    def __init__(self) -> None:
        super().__init__("needs")
        self._held = label(HELD, "note")
        self._again = SecondaryButton("Try again")
        self._words = label("", "body")
        self._close = SecondaryButton("Close")
        self._close.setAccessibleName("Close this notice")
        self._close.clicked.connect(self.hide)
        line = QHBoxLayout()
        line.setSpacing(GROUP)
        line.addWidget(self._words, 1)
        line.addWidget(self._again)
        line.addWidget(self._close)
        self._again.hide()
        self._held.hide()
        self.add(line, self._held)
        self.hide()

    def text(self) -> str:
        """Return what is told, or an empty text while the bar is hidden."""
        return self.accessibleName() if not self.isHidden() else ""

    def tell(self, happened: str, remedy: str = "") -> None:
        """Show a notice and let a screen reader say it."""
        self._again.hide()
        self._held.hide()
        bold_start(self._words, happened, remedy)
        self.setAccessibleName(f"{happened} {remedy}".strip())
        self.show()
        announce(self, self.accessibleName())

    def follow(
        self, held: SignalInstance, saved: SignalInstance, try_again: Callable[[], None]
    ) -> None:
        """Offer to save again what was not saved, until it is."""
        held.connect(self._on_held)
        saved.connect(self._on_saved)
        self._again.clicked.connect(try_again)

    def _on_held(self) -> None:
        self._again.show()
        self._held.show()
        announce(self, HELD)

    def _on_saved(self) -> None:
        if not self._again.isHidden():
            self.hide()


class UndoMessage(Card):
    """Instead of "Are you sure?": "Removed “Gabapentin”. Undo"; goes away by itself.

    With ``follow`` it also goes once anything else is the last change: Undo would take that
    one back.
    """

    def __init__(self) -> None:
        super().__init__("soft")
        self._words = label("", "body")
        self._undo = SecondaryButton("Undo")
        self._undo.clicked.connect(self.hide)
        self._bridge: SessionBridge | None = None
        self._done_with: Case | None = None
        line = QHBoxLayout()
        line.setSpacing(GROUP)
        line.addWidget(self._words, 1)
        line.addWidget(self._undo)
        self.add(line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_SHOWN_MS)
        self._timer.timeout.connect(self._on_time)
        self.hide()

    def follow(self, bridge: SessionBridge) -> None:
        """Tell what this bridge did, and take it back."""
        self._bridge = bridge
        bridge.changed.connect(self._on_changed)
        bridge.did.connect(self.tell)
        self._undo.clicked.connect(bridge.undo)

    def text(self) -> str:
        """Return the words, or an empty text while hidden."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, words: str) -> None:
        """Say what was done."""
        self._done_with = self._bridge.case if self._bridge else None
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self._timer.start()
        announce(self, f"{words}. Undo is possible.")

    def _on_changed(self) -> None:
        if self._bridge is not None and self._bridge.case is not self._done_with:
            self.hide()

    def _on_time(self) -> None:
        """Go away, unless the person is about to press it."""
        if self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say the words; does nothing without one."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
