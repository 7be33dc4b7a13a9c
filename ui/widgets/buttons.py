"""Buttons: 44 px high whatever their kind, a verb on each, Enter and Space press them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A button that Enter presses too. Use one of its kinds below."""

    def __init__(self, text: str, look: str) -> None:
        super().__init__(text)
        self.setProperty("look", look)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class PrimaryButton(Button):
    """The one filled button of a page: its next step."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "primary")


class SecondaryButton(Button):
    """Every other button."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "secondary")


class LinkButton(Button):
    """Underlined words that lead somewhere or do a small thing."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class ToggleButton(Button):
    """One of a few views or readers side by side; chosen or not. Put them in ``Toggles``."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "toggle")
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """See ``QWidget``: room for the bold words it has once it is chosen."""
        bold = self.font()
        bold.setBold(True)
        hint = super().sizeHint()
        more = QFontMetrics(bold).horizontalAdvance(self.text())
        plain = self.fontMetrics().horizontalAdvance(self.text())
        return hint.grownBy(QMargins(0, 0, max(0, more - plain) + 2, 0))


class EvidenceChip(Button):
    """What stands behind something: "MRI report, p. 3–5". Pressing it opens the page.

    ``EvidenceChip("MRI report, p. 3–5")``, or ``EvidenceChip.own("My own account")``, which
    has a dashed line. Put chips into a ``Flow`` so that they wrap.
    """

    def __init__(self, text: str, look: str = "chip") -> None:
        super().__init__(text, look)

    @classmethod
    def own(cls, text: str) -> EvidenceChip:
        """Return a chip for the person's own account: dashed."""
        return cls(text, "own")
