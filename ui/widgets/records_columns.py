"""List, page and proof: three columns, two with the list behind a button, or one."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import GROUP
from ui.widgets.em import em
from ui.widgets.panes import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_THREE_FROM_EM = 62
_TWO_FROM_EM = 44
_LIST_EM = 17.5
_PROOF_EM = 21.5
_ONE_EM = 22
_LEAST_HEIGHT_PX = 260
_WIDEST = 16_777_215


class Fit(Enum):
    """How many columns there is room for."""

    THREE = 3
    TWO = 2
    ONE = 1


class RecordsColumns(QWidget):
    """``RecordsColumns(the_list, page, proof)``; ``fit`` and ``changed`` tell of the room.

    With two columns or one, ``show_list(True)`` shows the list in place of the rest.
    ``list_left``: the list had the focus, and is no more to be seen.
    """

    changed = Signal()
    list_left = Signal()

    def __init__(self, the_list: QWidget, page: QWidget, proof: QWidget) -> None:
        super().__init__()
        self.fit = Fit.THREE
        self._shows_list = False
        self._is_wide = self._is_alone = False
        self._list, self._page = the_list, page
        self._right = Pane(proof)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GROUP)
        for part, stretch in ((the_list, 0), (page, 1), (self._right, 0)):
            self._across.addWidget(part, stretch)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._arrange()

    def show_list(self, *, shown: bool) -> None:
        """Show the list, or go back to the record, where there is no room for both."""
        self._shows_list = shown
        self._arrange()

    def widen_page(self, *, on: bool) -> None:
        """Give the room of the list to the page, or back to the list."""
        if on != self._is_wide:
            self._is_wide = on
            self._arrange()

    def leave_page_alone(self, *, on: bool) -> None:
        """Give all the room to the page, or back to what stands beside it."""
        if on != self._is_alone:
            self._is_alone = on
            self._arrange()

    @property
    def folds_list(self) -> bool:
        """Whether there is no room for the list beside the record."""
        return self.fit is not Fit.THREE or self._is_wide

    @property
    def shows_list(self) -> bool:
        """Whether the list stands in place of the record."""
        return self._shows_list and self.fit is not Fit.THREE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: see what there is room for."""
        super().resizeEvent(event)
        width = self.width() / em(self)
        fit = Fit.ONE
        if width >= _THREE_FROM_EM:
            fit = Fit.THREE
        elif width >= _TWO_FROM_EM:
            fit = Fit.TWO
        if fit is not self.fit:
            self.fit = fit
            self._arrange()
            self.changed.emit()
        else:
            self._set_widths()

    def sizeHint(self) -> QSize:
        """See ``QWidget``: with columns it takes the height there is."""
        if self.fit is Fit.ONE and not self._shows_list:
            return super().sizeHint()
        return QSize(super().sizeHint().width(), _LEAST_HEIGHT_PX)

    def _arrange(self) -> None:
        one = self.fit is Fit.ONE
        way = QBoxLayout.Direction
        self._across.setDirection(way.TopToBottom if one else way.LeftToRight)
        self._right.set_free(free=one)
        record = not self.shows_list
        beside = self.fit is Fit.THREE and not self._is_wide
        was_in_list = self._list.isAncestorOf(self.window().focusWidget())
        self._list.setVisible(beside or not record)
        self._page.setVisible(record)
        self._right.setVisible(record and not self._is_alone)
        self._set_widths()
        self.updateGeometry()
        if was_in_list and self._list.isHidden():
            self.list_left.emit()

    def _set_widths(self) -> None:
        letter = em(self)
        three, one = self.fit is Fit.THREE, self.fit is Fit.ONE
        list_px = max(round(_LIST_EM * letter), self.width() // 5) if three else _WIDEST
        self._list.setMinimumWidth(list_px if three else 0)
        self._list.setMaximumWidth(list_px)
        share = self.width() // 3 if three else self.width() * 11 // 20
        proof_px = _WIDEST if one else max(round(_PROOF_EM * letter), share)
        self._page.setMinimumHeight(_ONE_EM * letter if one else 0)
        self._right.setMinimumWidth(0 if one else proof_px)
        self._right.setMaximumWidth(proof_px)
