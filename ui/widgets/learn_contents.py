"""The contents of Learn: a field for words to look for, and the pages in their chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.words import field_label, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.keyed_rows import RowWords

PAUSE_MS = 250  # after the last key: nobody wants what half a word finds
LONGEST = 200
FIELD = "Search these pages"


class LearnContents(QWidget):
    """``show_rows(rows, open_id, note)``; ``chosen(id)``; ``sought(words)``."""

    chosen = Signal(str)
    sought = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field, self.rows = QLineEdit(), KeyedRows("Pages")
        self.field.setMaxLength(LONGEST)
        self.field.setClearButtonEnabled(True)
        self._note = label("", "line")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        for part in (field_label(FIELD, self.field), self.field, self._note, self.rows):
            down.addWidget(part)
        self._note.hide()
        self.rows.chosen.connect(self.chosen)
        self.field.textEdited.connect(self._on_edited)
        self.field.textChanged.connect(self._on_changed)
        self.field.returnPressed.connect(self._on_enter)
        self._pause.timeout.connect(self._on_pause)

    def show_rows(self, rows: Sequence[RowWords], open_id: str, note: str = "") -> None:
        """Show these pages; ``note`` says how many were found."""
        self.rows.show_rows(rows, open_id)
        self.rows.setVisible(bool(rows))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _on_edited(self) -> None:
        self._pause.start()

    def _on_changed(self, text: str) -> None:
        if not text:  # the clear button brings all pages back at once
            self._on_pause()

    def _on_enter(self) -> None:
        self._on_pause()
        self.rows.focus_row("")

    def _on_pause(self) -> None:
        self._pause.stop()
        self.sought.emit(self.field.text())
