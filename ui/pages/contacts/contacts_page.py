"""Insurer contacts: the log, one of them open, and a call in progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intake.domain.contacts import Party
from ui.pages.contacts.call_view import CallView
from ui.pages.contacts.log_view import LogView
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.flow import Flow
from ui.widgets.page import Page
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.viewmodels.contacts import ContactsViewModel
    from ui.viewmodels.contacts_call import CallViewModel

TITLE = "Insurer contacts"


class ContactsPage(Page):
    """Shows a ``ContactsViewModel`` and a ``CallViewModel``. ``opened(contact_id)``."""

    def __init__(self, model: ContactsViewModel, call: CallViewModel) -> None:
        super().__init__(TITLE)
        self._model, self._call = model, call
        model.setParent(self)
        call.setParent(self)
        self._shows_past = False
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
        self.past = LogView(model)
        self.add(self._actions, self._empty, self.call, self.past)
        self._connect()

    def opened(self, detail: str) -> None:
        """Open the contact ``detail``, or the log as it was left."""
        if detail:
            self._shows_past = True
            self.past.open(detail)

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
        self.past.setVisible(not model.is_empty and (not is_on or self._shows_past))
        is_empty = model.is_empty and not is_on
        self.body.setStretch(1, 0 if is_empty else 1000)  # only the panes take height
        self.call.past.setText(
            "Hide past contacts" if self._shows_past else "Show past contacts"
        )
        if is_on:
            self.call.refresh()
        self.past.refresh()
        self.order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed meanwhile."""
        self._renew()
        self._on_stale()
        super().showEvent(event)

    def _renew(self) -> None:
        self.call.renew()
        self.past.renew()

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
        self.past.room_wanted.connect(self.room_wanted)

    def _on_call_insurer(self) -> None:
        self._call.start(Party.INSURER)

    def _on_call_clinic(self) -> None:
        self._call.start(Party.CLINIC)

    def _on_started(self) -> None:
        self.flush()
        self.past.read()
        self._shows_past = False
        self.refresh()
        self.verticalScrollBar().setValue(0)
        self.call.focus_first()

    def _on_ended(self, contact: str) -> None:
        self.past.begin()
        self._model.open(contact)
        self.refresh()
        self.past.change()
        self.verticalScrollBar().setValue(0)

    def _on_log(self) -> None:
        self.past.begin()
        self._model.add()
        self.past.show_detail()

    def _on_past(self) -> None:
        self._shows_past = not self._shows_past
        self.refresh()
