"""A list of rows of which one can be open: groups, arrow keys, and only what changed anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.card import Card, empty
from ui.widgets.row import Row
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

FIRST = 12
SLICE = 6


@dataclass(frozen=True, slots=True)
class RowWords:
    """One row: its key, title, second line, a short note, what to watch, and a standing.

    ``group`` and ``group_note`` stand as a heading above the first row of a group.
    """

    key: str
    title: str
    line: str = ""
    note: str = ""
    watch: str = ""
    group: str = ""
    group_note: str = ""
    standing: str = ""


class KeyedRow(Row):
    """A row that knows what it stands for."""

    def __init__(self, words: RowWords) -> None:
        super().__init__(words.title, words.line, words.standing, words.note)
        self.words = words
        first = self._across.itemAt(0)
        texts = first.layout() if first is not None else None
        if words.watch and texts is not None:
            texts.addWidget(label(words.watch, "warning"))
            self.setAccessibleName(f"{self.accessibleName()}, {words.watch}")
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class KeyedRows(Card):
    """``show_rows(rows, open_key)``; ``chosen(key)`` when one is opened.

    Up and Down go from row to row, so Tab needs one stop for the whole list. Of a long list
    the first rows are made at once, the others a few at a time, so that nothing waits.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__("rows")
        self.setAccessibleName(name)
        self._rows: list[KeyedRow] = []
        self._words: Sequence[RowWords] = ()
        self._open = ""
        self._tab: KeyedRow | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._on_rest)

    def show_rows(self, words: Sequence[RowWords], open_key: str = "") -> None:
        """Show these rows; of the same ones, only those that changed are made anew."""
        is_same = [_place(each) for each in words] == [_place(each) for each in self._words]
        self._words, self._open = words, open_key
        if is_same:
            for at, row in enumerate(self._rows):
                if row.words != words[at]:
                    self._replace(at, words[at])
        else:
            self._rebuild()
        for row in self._rows:
            row.set_chosen(on=row.words.key == open_key)
        self._take_tab_stop(self._tab_stop())

    def focus_row(self, key: str) -> None:
        """Give the focus to a row, or to the first."""
        self._make(len(self._words))
        found = next((row for row in self._rows if row.words.key == key), None)
        row = found or next(iter(self._rows), None)
        if row is not None:
            row.show()  # a row that is not shown yet cannot take the focus
            row.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: arrow keys on a row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            at = next((i for i, row in enumerate(self._rows) if row is watched), None)
            if step and at is not None:
                near = min(max(at + step, 0), len(self._rows) - 1)
                self._rows[near].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        if event.type() == QEvent.Type.FocusIn:
            self._take_tab_stop(watched)
        return super().eventFilter(watched, event)

    def _rebuild(self) -> None:
        focused = next((row.words.key for row in self._rows if row.hasFocus()), "")
        empty(self.body)
        self._rows, self._tab = [], None
        self._make(FIRST)
        if focused:
            self.focus_row(focused)

    def _on_rest(self) -> None:
        self._make(len(self._rows) + SLICE)

    def _make(self, upto: int) -> None:
        """Make rows until there are so many, the rest in a moment."""
        for words in self._words[len(self._rows) : upto]:
            self._append(words)
        if len(self._rows) < len(self._words):
            self._rest.start()

    def _append(self, words: RowWords) -> None:
        before = self._rows[-1].words.group if self._rows else ""
        if self._rows:
            self.body.addWidget(hairline())
        if words.group and words.group != before:
            self.body.addWidget(_heading(words))
            self.body.addWidget(hairline())
        row = self._row(words)
        row.set_chosen(on=words.key == self._open)
        self._rows.append(row)
        self.body.addWidget(row)

    def _replace(self, at: int, words: RowWords) -> None:
        before, row = self._rows[at], self._row(words)
        had_focus = before.hasFocus()
        self.body.replaceWidget(before, row)
        self._rows[at] = row
        row.show()
        if before is self._tab:
            self._tab = None
        if had_focus:
            row.setFocus()
        before.hide()
        before.deleteLater()

    def _row(self, words: RowWords) -> KeyedRow:
        row = KeyedRow(words)
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.installEventFilter(self)
        row.clicked.connect(self._on_clicked)
        return row

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, KeyedRow):
            self.chosen.emit(row.words.key)

    def _tab_stop(self) -> KeyedRow | None:
        focused = [row for row in self._rows if row.hasFocus()]
        opened = [row for row in self._rows if row.words.key == self._open]
        return next(iter([*focused, *opened, *self._rows]), None)

    def _take_tab_stop(self, stop: QObject | None) -> None:
        found = next((row for row in self._rows if row is stop), None)
        if found is None or found is self._tab:
            return
        if self._tab is not None and self._tab in self._rows:
            self._tab.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.setTabOrder(self._tab, found)  # Tab goes on as it went from the one before
        found.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tab = found


def _place(words: RowWords) -> tuple[str, str, str]:
    return words.key, words.group, words.group_note


def _heading(words: RowWords) -> QWidget:
    box = QWidget()
    across = QHBoxLayout(box)
    across.setContentsMargins(GROUP, 12, GROUP, 4)
    across.addWidget(label(words.group, "line"), 1)
    if words.group_note:
        note = label(words.group_note, "line")  # it wraps: a narrow list cuts nothing
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        across.addWidget(note, 2)
    return box
