"""Insurer contacts: the log, one of them open, and a call in progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.contacts import Party
from intake.domain.documents import Target
from ui.pages.contacts.call_view import CallView
from ui.viewmodels.contacts_words import CHANNELS, PARTIES
from ui.viewmodels.places import paper_for
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import column
from ui.widgets.contact_detail import ContactDetail, ContactShown
from ui.widgets.contact_form import ContactForm
from ui.widgets.flow import Flow
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.page import Page
from ui.widgets.panes import Panes
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.viewmodels.contacts import ContactsViewModel, OpenedContact
    from ui.viewmodels.contacts_call import CallViewModel

LIST_EM = 23.0
TITLE = "Insurer contacts"
NO_REFERENCE = "No reference number is noted yet. If they gave one, write it down now."


class ContactsPage(Page):
    """Shows a ``ContactsViewModel`` and a ``CallViewModel``. ``opened(contact_id)``."""

    def __init__(self, model: ContactsViewModel, call: CallViewModel) -> None:
        super().__init__(TITLE)
        self._model, self._call = model, call
        model.setParent(self)
        call.setParent(self)
        self._changes = self._shows_past = False
        self.call_insurer = PrimaryButton("Call my insurer")
        self.call_clinic = SecondaryButton("Call the clinic")
        self.log = SecondaryButton("Log a call, fax or letter")
        self._actions = QWidget()
        actions = Flow(self._actions)
        for button in (self.call_insurer, self.call_clinic, self.log):
            actions.addWidget(button)
        self._empty = label(
            "No contact is logged yet. During a call, the questions to ask stand here.", "body"
        )
        self.call = CallView(call)
        self.list, self.more = KeyedRows("Past contacts"), LinkButton("")
        self.detail = ContactDetail()
        self._form: ContactForm | None = None
        self._panes = self._log_panes()
        self.add(self._actions, self._empty, self.call, self._panes)
        self._connect()

    @property
    def form(self) -> ContactForm:
        """The form of the open contact; made when it is needed first."""
        if self._form is None:
            self._form = ContactForm(
                [(each.value, says) for each, says in CHANNELS],
                [(each.value, says) for each, says in PARTIES],
            )
            self._form.changed.connect(self._on_changed)
            self._form.answered.connect(self._model.answer)
            self._form.done.connect(self._on_done)
            self._right_body.addWidget(self._form)
        return self._form

    def opened(self, detail: str) -> None:
        """Open the contact ``detail``, or the log as it was left."""
        if detail:
            self._shows_past = True
            self._on_chosen(detail)

    def place(self) -> str:
        """See ``Page``."""
        return self._model.open_id

    def refresh(self) -> None:
        """Show the contacts as they stand."""
        model, is_on = self._model, self._call.is_on
        self.header.show_words(TITLE, model.headline())
        self._actions.setVisible(not is_on)
        self.call.setVisible(is_on)
        self._empty.setVisible(model.is_empty and not is_on)
        self._panes.setVisible(not model.is_empty and (not is_on or self._shows_past))
        is_empty = model.is_empty and not is_on
        self.body.setStretch(1, 0 if is_empty else 1000)  # only the panes take height
        self.call.past.setText(
            "Hide past contacts" if self._shows_past else "Show past contacts"
        )
        if is_on:
            self.call.refresh()
        self._show_list()
        self.order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed meanwhile."""
        self._renew()
        self._on_stale()
        super().showEvent(event)

    def _renew(self) -> None:
        self.call.renew()
        if self._form is not None:
            self._form.renew()

    def _show_list(self) -> None:
        rows = self._model.rows()
        if not self._model.open_id and rows:
            self._model.open(rows[0].id)
            return
        words = [RowWords(each.id, each.who, each.line, watch=each.watch) for each in rows]
        self.list.show_rows(words, self._model.open_id)
        self.more.setVisible(self._model.more() > 0)
        self.more.setText(f"Show older contacts ({self._model.more()} more)")
        opened = self._model.opened()
        self.detail.setVisible(opened is not None and not self._changes)
        if self._form is not None:
            self._form.setVisible(opened is not None and self._changes)
        if opened is None:
            return
        if self._changes:
            self.form.show()
            note = "" if opened.contact.reference else NO_REFERENCE
            self.form.show_contact(opened.contact, opened.title, note)
        else:
            self.detail.show_contact(_shown(opened))

    def _log_panes(self) -> Panes:
        left, right = QWidget(), QWidget()
        down = column(self.list, self.more)
        left.setLayout(down)
        self._right_body = QVBoxLayout(right)
        self._right_body.setContentsMargins(0, 0, 0, 0)
        self._right_body.addWidget(self.detail)
        panes = Panes(left, right, LIST_EM)
        panes.name_back("All contacts")
        return panes

    def _connect(self) -> None:
        self._model.refused.connect(self._renew)
        self.refresh_with(self._model.changed)
        self.refresh_with(self._call.changed)
        self._call.started.connect(self._on_started)
        self._call.ended.connect(self._on_ended)
        self.call_insurer.clicked.connect(self._on_call_insurer)
        self.call_clinic.clicked.connect(self._on_call_clinic)
        self.log.clicked.connect(self._on_log)
        self.call.past_wanted.connect(self._on_past)
        self.list.chosen.connect(self._on_chosen)
        self.more.clicked.connect(self._model.show_more)
        self.detail.change_wanted.connect(self._on_change)
        self.detail.remove_wanted.connect(self._on_remove)
        self.detail.add_page_wanted.connect(self._on_add_page)
        self.detail.chip_pressed.connect(self._on_chip)

    def _on_call_insurer(self) -> None:
        self._call.start(Party.INSURER)

    def _on_call_clinic(self) -> None:
        self._call.start(Party.CLINIC)

    def _on_started(self) -> None:
        self.flush()
        self._changes = self._shows_past = False
        self.refresh()
        self.verticalScrollBar().setValue(0)
        self.call.focus_first()

    def _on_ended(self, contact: str) -> None:
        self._changes = True
        self._model.open(contact)
        self.refresh()
        self._panes.show_detail()
        self.verticalScrollBar().setValue(0)
        self.form.focus_first()

    def _on_log(self) -> None:
        self._changes = True
        self._model.add()
        self._panes.show_detail()

    def _on_past(self) -> None:
        self._shows_past = not self._shows_past
        self.refresh()

    def _on_chosen(self, contact: str) -> None:
        self.flush()
        self._changes = False
        self._model.open(contact)
        self._panes.show_detail()

    def _on_change(self) -> None:
        self._changes = True
        self.refresh()
        self._panes.show_detail()
        self.form.focus_first()

    def _on_changed(self, field: str, value: object) -> None:
        self._model.change(**{field: value})

    def _on_done(self) -> None:
        self.flush()
        self._changes = False
        self.refresh()
        self._panes.show_detail()
        self.detail.change.setFocus()

    def _on_remove(self) -> None:
        self._model.remove()
        self._panes.show_list()

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
