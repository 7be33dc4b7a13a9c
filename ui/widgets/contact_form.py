"""One contact, to fill in and change; kept field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from intake.domain.contacts import Channel, Party
from intake.domain.dates import ApproxDate
from ui.theme import GROUP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.contact_promises import ContactPromises
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import ChooseOne, DraftLine, NumberField
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.side_fields import SideFields
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.domain.contacts import Contact

_MINUTES = 24 * 60
_WAYS = [("out", "I reached them"), ("in", "They reached me")]


class ContactForm(Card):
    """``show_contact(...)``; ``changed(field, value)``, ``answered(place, words)``."""

    changed = Signal(str, object)
    answered = Signal(int, str)
    done = Signal()

    def __init__(
        self, channels: Sequence[tuple[str, str]], parties: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__("card")
        self._contact = ""
        self._kept = KeptFields()
        self._title, self._note = label("", "lead"), label("", "warning")
        self.date = DateParts("When was it?", rough=True)
        self.channel, self.party = ChooseOne("How?", channels), ChooseOne("With whom?", parties)
        self.way = Toggles("Who reached whom?", _WAYS)
        self.lines = {
            "reference": DraftLine("Reference number", "Ask for one every time."),
            "person": DraftLine("Person you talked to", optional=True),
            "organisation": DraftLine("Company or office", optional=True),
            "number": DraftLine("Phone, fax or message number", optional=True),
            "time": DraftLine("Time of day", optional=True),
            "topic": DraftLine("What was it about?", optional=True),
        }
        self.minutes = NumberField("Minutes", highest=_MINUTES)
        self.said = LongText("What did they say, in their words?", optional=True)
        self._replies = QVBoxLayout()
        self._replies.setSpacing(GROUP)
        self._reply_fields: list[DraftLine] = []
        self.promises = ContactPromises()
        self.next_action = DraftLine(
            "What comes next?", "For example: ask again", optional=True
        )
        self.next_on = DateParts("On which day?")
        self.finish = SecondaryButton("Done with this contact")
        self._lay_out()
        self._connect()

    def show_contact(self, contact: Contact, title: str, note: str) -> None:
        """Show a contact; what the person just told is left alone."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if contact.id != self._contact:
            self._contact = contact.id
            self.renew()
        for field, show in self._shows():
            if self._kept.is_new(field, getattr(contact, field)):
                show(contact)
        for field, line in self.lines.items():
            if self._kept.is_new(field, getattr(contact, field)):
                line.show_text(getattr(contact, field))
        self.promises.show_promises(contact.promises)
        self._show_replies(contact)

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()
        self.promises.renew()

    def focus_first(self) -> None:
        """Give the focus to what is asked for first: the reference number."""
        self.lines["reference"].setFocus()

    def _shows(self) -> tuple[tuple[str, Callable[[Contact], None]], ...]:
        return (
            ("date", lambda told: self.date.show_date(told.date)),
            ("channel", lambda told: self.channel.show_chosen(told.channel)),
            ("party", lambda told: self.party.show_chosen(told.party)),
            ("incoming", lambda told: self.way.show_chosen("in" if told.incoming else "out")),
            ("minutes", lambda told: self.minutes.show_number(told.minutes)),
            ("said", lambda told: self.said.show_text(told.said)),
            ("next_action", lambda told: self.next_action.show_text(told.next_action)),
            ("next_on", self._show_next_on),
        )

    def _show_next_on(self, contact: Contact) -> None:
        self.next_on.show_date(ApproxDate.of(contact.next_on) if contact.next_on else None)

    def _show_replies(self, contact: Contact) -> None:
        asked = [reply.question for reply in contact.replies]
        if [field.field.accessibleName() for field in self._reply_fields] != asked:
            empty(self._replies)
            self._reply_fields = [DraftLine(question) for question in asked]
            for field in self._reply_fields:
                self._replies.addWidget(field)
                field.edited.connect(self._on_reply)
        for place, reply in enumerate(contact.replies):
            if self._kept.is_new(f"reply {place}", reply.answer):
                self._reply_fields[place].show_text(reply.answer)

    def _lay_out(self) -> None:
        lines = self.lines
        self.body.setSpacing(GROUP)
        self.add(
            self._title,
            self._note,
            label("Each answer is saved as you go. You can leave any of them empty.", "note"),
            SideFields(lines["reference"], lines["person"]),
            SideFields(self.party, self.channel),
            self.way,
            self.date,
            SideFields(lines["time"], self.minutes),
            SideFields(lines["organisation"], lines["number"]),
            lines["topic"],
            self.said,
            self._replies,
            column(label("What they promised", "heading"), self.promises),
            self.next_action,
            self.next_on,
            flow_of(self.finish),
        )

    def _connect(self) -> None:
        for line in self.lines.values():
            line.edited.connect(self._on_line)
        self.date.edited.connect(self._on_date)
        self.channel.chosen.connect(self._on_channel)
        self.party.chosen.connect(self._on_party)
        self.way.chosen.connect(self._on_way)
        self.minutes.told.connect(self._on_minutes)
        self.said.edited.connect(self._on_said)
        self.promises.told.connect(self._on_promises)
        self.next_action.edited.connect(self._on_next_action)
        self.next_on.edited.connect(self._on_next_on)
        self.finish.clicked.connect(self.done)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_line(self, text: str) -> None:
        for field, line in self.lines.items():
            if line is self.sender():
                self._tell(field, text)

    def _on_reply(self, text: str) -> None:
        for place, field in enumerate(self._reply_fields):
            if field is self.sender():
                self._kept.tell(f"reply {place}", text)
                self.answered.emit(place, text)

    def _on_date(self) -> None:
        date = self.date.date()
        if date is not None:
            self._tell("date", date)

    def _on_channel(self, channel: str) -> None:
        self._tell("channel", Channel(channel))

    def _on_party(self, party: str) -> None:
        self._tell("party", Party(party))

    def _on_way(self, way: str) -> None:
        self._tell("incoming", way == "in")

    def _on_minutes(self, minutes: object) -> None:
        self._tell("minutes", minutes)

    def _on_said(self, text: str) -> None:
        self._tell("said", text)

    def _on_promises(self, promises: object) -> None:
        self.changed.emit("promises", promises)

    def _on_next_action(self, text: str) -> None:
        self._tell("next_action", text)

    def _on_next_on(self) -> None:
        self._tell("next_on", self.next_on.day())
