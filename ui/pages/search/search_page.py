"""Search: one field over everything, and a list that leads to the place itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from ui.widgets.found_view import FoundView
from ui.widgets.page import Page
from ui.widgets.words import field_label, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from ui.viewmodels.search import SearchViewModel

_PAUSE_MS = 250  # after the last key: nobody wants what half a word finds
_ALL = 1_000
LONGEST = 200


class SearchPage(Page):
    """Shows a ``SearchViewModel``. ``opened("words")`` looks for these words."""

    def __init__(self, model: SearchViewModel) -> None:
        super().__init__("Search", model.headline())
        self._model = model
        model.setParent(self)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setClearButtonEnabled(True)
        self._note = label("", "line")
        self._found = FoundView(model.list)
        room = self._found.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # else the field would stand in the middle
        self._found.setSizePolicy(room)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self.add(field_label("Words to look for", self.field), self.field)
        self.add(self._note, self._found)
        self.body.setStretch(1, _ALL)
        self._timer.timeout.connect(self._on_pause)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self._on_enter)
        self._found.opened.connect(self._on_opened)
        model.changed.connect(self.refresh)
        self.refresh()

    def opened(self, detail: str) -> None:
        """Look for these words, or be ready for others."""
        if detail:
            self.field.setText(detail)
            self._on_pause()
        self.take_focus()

    def refresh(self) -> None:
        """Show what was found."""
        self.header.show_words("Search", self._model.headline())
        note = self._model.note()
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._found.setVisible(self._model.list.rowCount() > 0)

    def take_focus(self) -> None:
        """See ``Page``: the field, with its words selected, so that typing begins anew."""
        self.field.setFocus()
        self.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: what was entered or read meanwhile is found, too."""
        super().showEvent(event)
        self._model.again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: Down goes from the field into the list."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self._go_to_found()
            return
        super().keyPressEvent(event)

    def _on_edited(self) -> None:
        self._timer.start()

    def _on_pause(self) -> None:
        self._timer.stop()
        self._model.look_for(self.field.text())

    def _on_enter(self) -> None:
        """Search at once; when that is done already, go to what was found."""
        if self._model.query == " ".join(self.field.text().split()):
            self._go_to_found()
        else:
            self._on_pause()

    def _go_to_found(self) -> None:
        self._found.go_to_first()
        self.bring_into_view(self._found)

    def _on_opened(self, row: int) -> None:
        place = self._model.list.place_at(row)
        if place is not None:
            self.room_wanted.emit(place.room, place.argument)
