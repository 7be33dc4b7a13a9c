"""A list and what is open in it: side by side, or one at a time where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.buttons import SecondaryButton
from ui.widgets.em import em

_BESIDE_PX = 24
_LEAST_HEIGHT_PX = 240
_LETTERS_BESIDE = 50


class Panes(QWidget):
    """``Panes(the_list, the_detail, list_em=21.5)``: each scrolls for itself.

    In a narrow window one of the two is shown, on the page's own scroll bar:
    ``show_detail()`` and ``show_list()`` say which, and ``back``, a button above the
    detail, leads to the list; ``name_back("All 7 records")`` names it. ``folded(bool)``
    when the window became narrow, or wide again; where the focus is stays in view.
    """

    folded = Signal(bool)

    def __init__(self, the_list: QWidget, the_detail: QWidget, list_em: float) -> None:
        super().__init__()
        self._list, self._detail = the_list, the_detail
        self._list_em = list_em
        self._is_folded = False
        self._shows_detail = False
        self.back = SecondaryButton("Back to the list")
        self.back.clicked.connect(self.show_list)
        self._left, self._right = Pane(the_list), Pane(the_detail)
        self._across = QHBoxLayout()
        self._across.setSpacing(_BESIDE_PX)
        self._across.addWidget(self._left)
        self._across.addWidget(self._right, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        down.addLayout(self._across, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._arrange()

    @property
    def is_folded(self) -> bool:
        """Whether only one of the two is shown."""
        return self._is_folded

    def name_back(self, words: str) -> None:
        """Name the button that leads back to the list."""
        self.back.setText(words)

    def show_detail(self) -> None:
        """In a narrow window, show what is open; beside the list it is shown anyway."""
        self._shows_detail = True
        self._arrange()
        self._right.to_top()

    def show_list(self) -> None:
        """In a narrow window, show the list."""
        self._shows_detail = False
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: larger text needs another layout."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fold()

    def resizeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: choose beside each other, or one at a time."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``: narrow enough to be folded."""
        shown = self._right if self._shows_detail else self._left
        width = shown.minimumSizeHint().width() if self._is_folded else 0
        return QSize(width, super().minimumSizeHint().height())

    def _list_px(self) -> int:
        return round(self._list_em * em(self))

    def _fold(self) -> None:
        letters = _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        folded = self.width() < self._list_px() + _BESIDE_PX + letters
        if folded != self._is_folded:
            self._is_folded = folded
            held = self.window().focusWidget()
            self._shows_detail |= self._right.isAncestorOf(held)
            self._arrange()
            self.folded.emit(folded)
        elif not folded:
            self._left.setFixedWidth(self._list_px())

    def _arrange(self) -> None:
        folded = self._is_folded
        self._left.set_free(free=folded)
        self._right.set_free(free=folded)
        if folded:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16_777_215)
        else:
            self._left.setFixedWidth(self._list_px())
        self._left.setVisible(not folded or not self._shows_detail)
        self._right.setVisible(not folded or self._shows_detail)
        self.back.setVisible(folded and self._shows_detail)


class Pane(QWidget):
    """``Pane(content)``: in a scroll area of its own, or (``set_free``) part of the page."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(_LEAST_HEIGHT_PX)
        self._holder = QWidget()
        self._inner = QVBoxLayout(self._holder)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(content)
        self._inner.addStretch(1)
        self._area.setWidget(self._holder)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._area)
        self._is_free = False

    def set_free(self, *, free: bool) -> None:
        """Let the page scroll it, or give it its own scroll bar."""
        if free == self._is_free:
            return
        self._is_free = free
        held = self.window().focusWidget()
        is_inside = self._holder.isAncestorOf(held)
        if free:
            holder = self._area.takeWidget()
            self._area.hide()
            self._outer.addWidget(holder)
            holder.show()
        else:
            self._outer.removeWidget(self._holder)
            self._area.setWidget(self._holder)
            self._area.show()
        if is_inside:
            held.setFocus()  # what gets another parent loses it

    def sizeHint(self) -> QSize:
        """See ``QWidget``: with a scroll bar of its own it takes the height there is."""
        hint = super().sizeHint()
        return hint if self._is_free else QSize(hint.width(), _LEAST_HEIGHT_PX)

    def to_top(self) -> None:
        """Show its beginning."""
        self._area.verticalScrollBar().setValue(0)
