"""The contacts so far, and the one that is open: its facts, or its form."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from intake.domain.documents import Target
from ui.viewmodels.contacts_words import CHANNELS, PARTIES
from ui.viewmodels.places import paper_for
from ui.widgets.buttons import LinkButton
from ui.widgets.card import column
from ui.widgets.contact_detail import ContactDetail, ContactShown
from ui.widgets.contact_form import ContactForm
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.page import flush_fields
from ui.widgets.panes import Panes
from ui.widgets.read_or_change import ReadOrChange

if TYPE_CHECKING:
    from ui.viewmodels.contacts import ContactsViewModel, OpenedContact

LIST_EM = 23.0
NO_REFERENCE = "No reference number is noted yet. If they gave one, write it down now."


class LogView(Panes):
    """Shows the list of a ``ContactsViewModel``; ``room_wanted(room, detail)``."""

    room_wanted = Signal(str, str)

    def __init__(self, model: ContactsViewModel) -> None:
        self.list, self.more = KeyedRows("Past contacts"), LinkButton("")
        self.detail = ContactDetail()
        self._right_pane, left = ReadOrChange(self.detail), QWidget()
        left.setLayout(column(self.list, self.more))
        super().__init__(left, self._right_pane, LIST_EM)
        self._model = model
        self.name_back("All contacts")
        self.list.chosen.connect(self.open)
        self.more.clicked.connect(model.show_more)
        self.detail.change_wanted.connect(self.change)
        self.detail.remove_wanted.connect(self._on_remove)
        self.detail.add_page_wanted.connect(self._on_add_page)
        self.detail.chip_pressed.connect(self._on_chip)

    @cached_property
    def form(self) -> ContactForm:
        """The form of the open contact; made when it is needed first."""
        form = ContactForm(
            [(each.value, says) for each, says in CHANNELS],
            [(each.value, says) for each, says in PARTIES],
        )
        form.changed.connect(self._on_changed)
        form.answered.connect(self._model.answer)
        form.done.connect(self._on_done)
        self._right_pane.put(form)
        return form

    def refresh(self) -> None:
        """Show the contacts as they stand."""
        rows = self._model.rows()
        if not self._model.open_id and rows:
            self._model.open(rows[0].id)
            return
        words = [RowWords(each.id, each.who, each.line, watch=each.watch) for each in rows]
        self.list.show_rows(words, self._model.open_id)
        self.more.setVisible(self._model.more() > 0)
        self.more.setText(f"Show older contacts ({self._model.more()} more)")
        self._show_opened()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        if self._right_pane.has_form:
            self.form.renew()

    def open(self, contact: str) -> None:
        """Open a contact beside the list."""
        flush_fields(self)
        self.read()
        self._model.open(contact)
        self.show_detail()

    def read(self) -> None:
        """Let what is opened next be shown as it reads."""
        self._right_pane.changes = False

    def begin(self) -> None:
        """Let what is opened next be told in its form."""
        self._right_pane.changes = True

    def change(self) -> None:
        """Show the form of the open contact, at its first field."""
        self.begin()
        self.refresh()
        self.show_detail()
        self.form.focus_first()

    def _show_opened(self) -> None:
        opened = self._model.opened()
        if opened is not None and self._right_pane.changes:
            note = "" if opened.contact.reference else NO_REFERENCE
            self.form.show_contact(opened.contact, opened.title, note)
        elif opened is not None:
            self.detail.show_contact(_shown(opened))
        self._right_pane.show_entry(is_open=opened is not None)

    def _on_changed(self, field: str, value: object) -> None:
        self._model.change(**{field: value})

    def _on_done(self) -> None:
        flush_fields(self)
        self.read()
        self.refresh()
        self.show_detail()
        self.detail.change.setFocus()

    def _on_remove(self) -> None:
        self._model.remove()
        self.show_list()

    def _on_add_page(self) -> None:
        opened = self._model.opened()
        if opened is not None:
            place = paper_for(Target.contact(opened.contact.id))
            self.room_wanted.emit(place.room, place.argument)

    def _on_chip(self, index: int) -> None:
        opened = self._model.opened()
        if opened is not None:
            _, place = opened.proofs[index]
            self.room_wanted.emit(place.room, place.argument)


def _shown(opened: OpenedContact) -> ContactShown:
    proofs = tuple(says for says, _ in opened.proofs)
    return ContactShown(opened.title, opened.facts, opened.differing, proofs)
