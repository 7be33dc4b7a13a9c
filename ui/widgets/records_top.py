"""The top of Records: its title, the way back to the list, and "Add records"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.em import em
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST_EM = 16  # a title of three words to a line can be read at a glance


class RecordsTop(QWidget):
    """``show_record(title, count, is_folded=...)``; ``add``, ``ask``, ``all``: its buttons."""

    add_wanted = Signal()
    list_wanted = Signal()
    ask_wanted = Signal()
    confirm_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._record = label(title, "title"), label("", "section")
        self.all = SecondaryButton("All records")
        self.add = SecondaryButton("Add records")
        self.ask = LinkButton("Ask for a record")
        self.confirm = SecondaryButton("")
        self._has_title = True
        self._buttons = flow_of(self.all, self.confirm, self.ask, self.add)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GROUP)
        self._across.addWidget(self._title, 100)
        self._across.addLayout(self._buttons)
        self._across.addWidget(self._record, 100)
        self._across.addStretch(1)
        self.all.clicked.connect(self.list_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.ask.clicked.connect(self.ask_wanted)
        self.confirm.clicked.connect(self.confirm_wanted)
        self.show_queue("")

    def show_record(self, title: str, back: str, *, is_folded: bool) -> None:
        """Show the record's title where the list is behind a button; ``back`` names that."""
        self._record.setText(title)
        self._record.setVisible(bool(back) and (is_folded or not self._has_title))
        self.all.setText(back)
        self.all.setVisible(is_folded and bool(back))
        self._title.setVisible(self._has_title and self.all.isHidden())
        self._fit()

    def show_queue(self, words: str) -> None:
        """Show how many papers are to be confirmed; pressing it goes through them."""
        self.confirm.setText(words)
        self.confirm.setVisible(bool(words))
        self._fit()

    def set_title_shown(self, *, shown: bool) -> None:
        """Show the room's title here, or leave it to the bar of a small window."""
        self._has_title = shown
        self._title.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: look anew whether the record's title has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the record's title below the buttons where it would be a thin column."""
        beside = self.width() - self._buttons.sizeHint().width() - GROUP
        words = self._record.fontMetrics().horizontalAdvance(self._record.text())
        is_below = not self._record.isHidden() and beside < min(words, _LEAST_EM * em(self))
        way = QBoxLayout.Direction
        self._across.setDirection(way.TopToBottom if is_below else way.LeftToRight)
