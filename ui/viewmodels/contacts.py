"""The log of contacts, without widgets: the list, and the one that is open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.contacts import Contact
from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.facts import text_of
from intake.ids import ContactId
from ui.viewmodels.contacts_heard import contradiction, differs, heard_before
from ui.viewmodels.contacts_words import (
    facts_of,
    gist,
    open_promises,
    watch_words,
    when_and_how,
    who,
)
from ui.viewmodels.entry_changes import describe, remove, rework
from ui.viewmodels.proof_places import proof_places

if TYPE_CHECKING:
    import datetime as dt

    from ui.bridge import SessionBridge
    from ui.viewmodels.places import Place

SHOWN = 20


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact of the list; ``watch`` is what is still to come of it."""

    id: str
    who: str
    line: str
    watch: str


@dataclass(frozen=True, slots=True)
class OpenedContact:
    """The contact that is open, in words; ``contact`` holds it as it is, for the form."""

    contact: Contact
    title: str
    facts: tuple[tuple[str, str], ...]
    differing: tuple[str, ...]
    proofs: tuple[tuple[str, Place], ...]


class ContactsViewModel(QObject):
    """Turns the contacts into a list with one open, and inputs into commands."""

    changed = Signal()
    refused = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        self._shown = SHOWN
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.refused)
        bridge.refused.connect(self.changed)

    # --- the list ------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged yet."""
        return not self._bridge.case.kinds.get("contact")

    def headline(self) -> str:
        """Return how many contacts, and how many promises there are to watch."""
        contacts = self._bridge.case.all(Contact)
        if not contacts:
            return "Every call, fax, letter and message, with its reference number."
        promises = sum(1 for each in contacts for _ in open_promises(each))
        count = f"{len(contacts)} contact{'' if len(contacts) == 1 else 's'}."
        if not promises:
            return f"{count} No promise to watch."
        return f"{count} {promises} promise{'' if promises == 1 else 's'} to watch."

    def rows(self) -> tuple[ContactRow, ...]:
        """Return the contacts, the newest first, as many as are shown."""
        today = self._bridge.today
        return tuple(_row(each, today) for each in self._sorted()[: self._shown])

    def more(self) -> int:
        """Return how many contacts are not shown yet."""
        return max(len(self._bridge.case.kinds.get("contact", ())) - self._shown, 0)

    def show_more(self) -> None:
        """Show more of the older contacts."""
        self._shown += SHOWN
        self.changed.emit()

    # --- the one that is open ------------------------------------------------------------

    @property
    def open_id(self) -> str:
        """The id of the contact that is open, or an empty text."""
        return self._open

    def open(self, contact: str) -> None:
        """Open a contact beside the list."""
        self._open = contact
        self.changed.emit()

    def opened(self) -> OpenedContact | None:
        """Return the contact that is open, or None."""
        contact = self._bridge.case.one(Contact, self._open)
        if contact is None:
            return None
        return OpenedContact(
            contact=contact,
            title=who(contact),
            facts=facts_of(contact, self._bridge.today),
            differing=self._differing(contact),
            proofs=proof_places(self._bridge.case, Target.contact(contact.id)),
        )

    # --- what the person does ------------------------------------------------------------

    def add(self) -> None:
        """Log a contact of today; the rest is told afterwards."""
        contact = Contact(
            id=ContactId(self._bridge.new_id()),
            date=ApproxDate.of(self._bridge.today),
            organisation=text_of(self._bridge.case, "coverage.insurer"),
        )
        self._open = contact.id
        self._bridge.run(Put(entry=contact))

    def change(self, **changes: object) -> None:
        """Change what is known of the open contact."""
        self._bridge.alter(describe(Contact, self._open, **changes))

    def answer(self, at: int, words: str) -> None:
        """Change what they said to the question at this place of the open contact."""
        change = partial(_with_answer, at, words.strip())
        self._bridge.alter(rework(Contact, self._open, change))

    def remove(self) -> None:
        """Remove the open contact and its links to pages."""
        contact = self._bridge.case.one(Contact, self._open)
        if contact is not None:
            self._open = ""
            says = f"Removed the contact with {who(contact)}."
            self._bridge.alter(remove(Contact, contact.id), says)

    # --- inside --------------------------------------------------------------------------

    def _sorted(self) -> list[Contact]:
        placed = enumerate(self._bridge.case.all(Contact))
        newest = sorted(placed, key=lambda pair: (pair[1].date.order, pair[0]), reverse=True)
        return [contact for _, contact in newest]

    def _differing(self, contact: Contact) -> tuple[str, ...]:
        found: list[str] = []
        for reply in contact.replies:
            heard = heard_before(self._bridge.case, contact, reply.ask)
            other = differs(reply.answer, heard)
            if other is not None:
                first, say = contradiction(other, reply.answer)
                found.append(f"{reply.question} {first} {say}")
        return tuple(found)


def _row(contact: Contact, today: dt.date) -> ContactRow:
    reference = f"Ref. {contact.reference}" if contact.reference else ""
    parts = (when_and_how(contact), gist(contact), reference)
    line = ". ".join(each.rstrip(".") for each in parts if each).replace("…. ", "… ")
    return ContactRow(contact.id, who(contact), line, watch_words(contact, today))


def _with_answer(at: int, words: str, contact: Contact) -> Contact:
    replies = tuple(
        reply.changed(answer=words) if place == at else reply
        for place, reply in enumerate(contact.replies)
    )
    return contact.changed(replies=replies)
