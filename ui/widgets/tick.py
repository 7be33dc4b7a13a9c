"""A box to tick whose words wrap, and which grows with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.glyph import Glyph
from ui.widgets.look import mark
from ui.widgets.standing_pill import WORDS, StandingPill
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

BOX_PX = 20


class Tick(QCheckBox):
    """``Tick("Leave this page out of the packet")``: a ``QCheckBox`` in all it does.

    With a second line or a standing the words above them are bold.
    """

    def __init__(self, title: str, second: str = "", standing: str = "") -> None:
        super().__init__()
        self.setProperty("look", "check")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        says = WORDS[standing] if standing else ""
        self._title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(each for each in (second, says) if each))
        self._shape = Glyph("box", BOX_PX)
        self._inside = inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.setSpacing(12)
        inside.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "heading" if second or standing else "body"))
        if second and second != title:
            words.addWidget(label(second, "line"))
        inside.addLayout(words, 1)
        if standing:
            inside.addWidget(StandingPill(standing), 0, Qt.AlignmentFlag.AlignTop)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._on_toggled)

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        """See ``QAbstractButton``: the words can be pressed too."""
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        """See ``QWidget``."""
        beside = self._inside.totalMinimumSize().width()
        words = self.fontMetrics().horizontalAdvance(self._title) + 2 * BOX_PX
        wide = max(self._inside.totalSizeHint().width(), min(words + 8, beside + words))
        return QSize(wide, self._inside.totalHeightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``."""
        return self._inside.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:
        """See ``QWidget``."""
        return self._inside.totalHeightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See ``QWidget``: its parts paint themselves, the box of the style is not shown."""

    def _on_toggled(self) -> None:
        self._shape.set_shape("box_on" if self.isChecked() else "box")
        mark(self, "chosen", on=self.isChecked())
