"""The card beside a paper with what its words suggest; nothing counts until it is confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card, empty
from ui.widgets.flow import flow_of
from ui.widgets.found_row import FoundRowView
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from ui.shown.found import FoundShown

_MOSTLY = 0.9  # of a row: as much must be seen of it


class FoundCard(Card):
    """``show_found(rows, offers, next_words)``; the signals of its rows are its own.

    ``rows`` are what the paper says of itself; ``offers`` what it names, shown once the rows
    are decided. ``all_wanted``: yes to all rows; the button works only while every row can
    be seen. ``next_wanted``: the next paper of the queue.
    """

    said_yes = Signal(str)
    said_no = Signal(str)
    correct_wanted = Signal(str)
    other_picked = Signal(str, int)
    looked_at = Signal(str)
    all_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._shown: tuple[Sequence[FoundShown], Sequence[FoundShown], str] = ((), (), "")
        self._rows: list[FoundRowView] = []
        self._focus_at = -1
        self._heading = label("Is this right?", "section")
        self._note = label("", "line")
        self._body = QVBoxLayout()
        self.all = SecondaryButton("Yes to all of them")
        self._look = label("“Yes to all” works while you can see each of them.", "note")
        self.next = PrimaryButton("")
        self.add(self._heading, self._note, self._body, self._look)
        self.add(flow_of(self.all, self.next))
        self.all.clicked.connect(self._on_all)
        self.next.clicked.connect(self.next_wanted)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._on_seen)
        self.hide()

    @property
    def rows(self) -> tuple[FoundRowView, ...]:
        """The rows that are shown."""
        return tuple(self._rows)

    def show_found(
        self, rows: Sequence[FoundShown], offers: Sequence[FoundShown], next_words: str
    ) -> None:
        """Show what is left to decide; ``next_words`` name the way to the next paper."""
        if (rows, offers, next_words) == self._shown:
            return
        self._shown = (rows, offers, next_words)
        self._build(rows or offers)
        self._heading.setText("Is this right?" if rows or not offers else "It also names")
        self._note.setText(_note(rows, offers))
        self.all.setEnabled(False)  # until each row was seen to be in view
        self.all.setVisible(len(rows) > 1)
        self.all.setText(f"Yes to all {len(rows)}")
        self._look.setVisible(len(rows) > 1)
        self.next.setText(next_words)
        self.next.setVisible(bool(next_words) and not rows)
        self.setVisible(bool(rows or offers or (next_words and self._focus_at >= 0)))
        self._soon.start()
        self._move_focus()

    def go_in(self) -> None:
        """Put the keyboard on the first yes."""
        if self._rows:
            self._rows[0].yes.setFocus()
        elif self.next.isVisible():
            self.next.setFocus()

    def start_anew(self) -> None:
        """Another paper is open: nothing was decided there yet."""
        self._focus_at = -1

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: watch what can be seen of the card from now on."""
        super().showEvent(event)
        area = _area_of(self)
        if area is not None:
            area.viewport().installEventFilter(self)
            area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: the rows lie elsewhere."""
        super().resizeEvent(event)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: there is more or less room."""
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _build(self, rows: Sequence[FoundShown]) -> None:
        focused = next((at for at, row in enumerate(self._rows) if _has_focus(row)), -1)
        if focused >= 0:
            self._focus_at = focused
        empty(self._body)
        self._rows = []
        for at, shown in enumerate(rows):
            if at:
                self._body.addWidget(hairline())
            row = FoundRowView(shown)
            row.said_yes.connect(self._on_yes)
            row.said_no.connect(self._on_no)
            row.correct_wanted.connect(self.correct_wanted)
            row.other_picked.connect(self.other_picked)
            row.looked_at.connect(self.looked_at)
            self._body.addWidget(row)
            self._rows.append(row)

    def _move_focus(self) -> None:
        """Whoever decided one goes on to the one in its place, or to the next paper."""
        if self._focus_at < 0:
            return
        if self._rows:
            self._rows[min(self._focus_at, len(self._rows) - 1)].yes.setFocus()
        elif self.next.isVisibleTo(self):
            self.next.setFocus()

    def _on_yes(self, key: str) -> None:
        self._remember(key)
        self.said_yes.emit(key)

    def _on_no(self, key: str) -> None:
        self._remember(key)
        self.said_no.emit(key)

    def _on_all(self) -> None:
        self._focus_at = 0
        self.all_wanted.emit()

    def _remember(self, key: str) -> None:
        self._focus_at = next(
            (at for at, row in enumerate(self._rows) if row.shown.key == key), 0
        )

    def _on_scrolled(self) -> None:
        self._soon.start()

    def _on_seen(self) -> None:
        can_all = len(self._shown[0]) > 1 and all(_is_seen(row) for row in self._rows)
        self.all.setEnabled(can_all)  # nothing else: what moved the rows would go on forever


def _note(rows: Sequence[FoundShown], offers: Sequence[FoundShown]) -> str:
    if rows:
        return "This is what the paper seems to say. Nothing counts until you say yes."
    if offers:
        return "Add what belongs to you. What you leave is not used."
    return "Nothing is left to confirm on this paper."


def _has_focus(row: QWidget) -> bool:
    focused = row.window().focusWidget()
    return row.isAncestorOf(focused)


def _is_seen(row: QWidget) -> bool:
    seen = row.visibleRegion().boundingRect().height()
    return 0 < row.height() * _MOSTLY <= seen


def _area_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
