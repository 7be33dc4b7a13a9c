"""A call in progress: the questions of the script for this case, one of them now."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.applying import holds
from intake.domain.commands import Put
from intake.domain.contacts import Channel, Contact, Party, Reply
from intake.domain.dates import ApproxDate
from intake.domain.facts import text_of
from intake.domain.known import know
from intake.ids import ContactId
from ui.shown.asked import AskShown
from ui.viewmodels.contacts_heard import (
    asks_heard,
    contradiction,
    differs,
    heard_before,
    told_before,
)
from ui.viewmodels.entry_changes import describe, rework
from ui.viewmodels.frame import say_time

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.definitions import ScriptQuestion
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge

DID_NOT_KNOW = "They did not know."
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class AskLine:
    """One question of the script, and whether it was asked in this call."""

    id: str
    number: int
    asks: str
    state: str
    is_done: bool


class CallViewModel(QObject):
    """``start(party)`` begins a call and logs it; ``end()`` notes how long it took.

    ``changed``: another question is in hand. Changes of the case are told by the bridge.
    """

    changed = Signal()
    started = Signal()
    ended = Signal(str)

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._contact = ""
        self._since = 0.0
        self._asks: tuple[ScriptQuestion, ...] = ()
        self._now = ""
        self._later: list[str] = []

    # --- the call ------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether a call is in progress."""
        return bool(self._contact)

    @property
    def contact(self) -> Contact | None:
        """The contact that the call is logged as."""
        return self._bridge.case.one(Contact, self._contact)

    def start(self, party: Party) -> None:
        """Begin a call with the insurer or the clinic, now."""
        self._bridge.ask(_now_of, partial(self._begin, party))

    def clock(self) -> str:
        """Return how long the call has taken: "8:21"."""
        seconds = int(time.monotonic() - self._since) if self.is_on else 0
        return f"{seconds // _MINUTE}:{seconds % _MINUTE:02d}"

    def heading(self) -> tuple[str, str]:
        """Return with whom the call is, and since when."""
        contact = self.contact
        if contact is None:
            return "", ""
        other = contact.organisation or {Party.CLINIC: "the clinic"}.get(
            contact.party, "the insurer"
        )
        return (
            f"On the phone with {other}",
            f"Started {contact.time}. Only what you type is kept.",
        )

    def describe(self, **changes: object) -> None:
        """Change what is known of the call: person, reference, promises ..."""
        self._bridge.alter(describe(Contact, self._contact, **changes))

    def end(self) -> None:
        """End the call: note its minutes; ``ended`` tells which contact it became."""
        contact = self._contact
        if not contact:
            return
        minutes = max(1, round((time.monotonic() - self._since) / _MINUTE))
        self._bridge.alter(describe(Contact, contact, minutes=minutes))
        self._contact = ""
        self.ended.emit(contact)

    # --- the questions -------------------------------------------------------------------

    def lines(self) -> tuple[AskLine, ...]:
        """Return every question of the script for this case, in the order to ask."""
        contact = self.contact
        if contact is None:
            return ()
        heard = asks_heard(self._bridge.case, contact)
        return tuple(
            _line(ask, at, _reply(contact, ask.id), is_heard=ask.id in heard)
            for at, ask in enumerate(self._asks, start=1)
        )

    def now(self) -> AskShown | None:
        """Return the question to ask now; None when there is none left."""
        contact = self.contact
        ask = next((each for each in self._asks if each.id == self._now), None)
        if contact is None or ask is None:
            return None
        reply = _reply(contact, ask.id)
        answer = reply.answer if reply else ""
        heard = heard_before(self._bridge.case, contact, ask.id)
        other = differs(answer, heard)
        first, to_say = contradiction(other, answer) if other else ("", "")
        return AskShown(
            id=ask.id,
            place=f"Ask now, {self._asks.index(ask) + 1} of {len(self._asks)}",
            asks=ask.asks,
            why=ask.why,
            answer=answer,
            is_asked=reply is not None,
            heard="" if other else told_before(heard),
            differs=first,
            to_say=to_say,
        )

    def ask(self, question: str) -> None:
        """Take up a question of the list."""
        self._now = question
        self.changed.emit()

    def answer(self, question: str, words: str) -> None:
        """Keep what they said to a question; empty words leave it asked if it was."""
        asks = next((each.asks for each in self._asks if each.id == question), "")
        change = partial(_answered, question, asks, words)
        self._bridge.alter(rework(Contact, self._contact, change))

    def set_asked(self, question: str, *, asked: bool) -> None:
        """Tick that a question was asked, or take that back with its answer."""
        if asked:
            self.answer(question, "")
        else:
            change = partial(_unasked, question)
            self._bridge.alter(rework(Contact, self._contact, change))

    def add_own(self, question: str, answer: str) -> None:
        """Log a question of one's own with what they said."""
        if question.strip():
            reply = Reply(question=question.strip(), answer=answer.strip())
            self._bridge.alter(rework(Contact, self._contact, partial(_with_reply, reply)))

    def next(self) -> None:
        """Go to the next question that was not asked; those put off come last."""
        self._now = self._next_after(self._now)
        self.changed.emit()

    def ask_later(self) -> None:
        """Put the question off to the end of the call."""
        self._later = [each for each in self._later if each != self._now] + [self._now]
        self.next()

    # --- inside --------------------------------------------------------------------------

    def _begin(self, party: Party, now: dt.datetime) -> None:
        bridge, case = self._bridge, self._bridge.case
        is_clinic = party is Party.CLINIC
        name = "request.clinic" if is_clinic else "coverage.insurer"
        contact = Contact(
            id=ContactId(bridge.new_id()),
            date=ApproxDate.of(now.date()),
            time=say_time(now),
            channel=Channel.CALL,
            party=party,
            organisation=text_of(case, name),
            number="" if is_clinic else text_of(case, "coverage.phone"),
        )
        known = know(case, bridge.catalog, bridge.today)
        self._asks = tuple(
            each
            for each in bridge.catalog.script
            if each.party == party and holds(each.when, known) is not False
        )
        self._contact, self._since, self._later = contact.id, time.monotonic(), []
        bridge.run(Put(entry=contact))
        heard = asks_heard(case, contact)
        unanswered = [each for each in self._asks if each.id not in heard]
        self._now = next((each.id for each in [*unanswered, *self._asks]), "")
        self.started.emit()

    def _next_after(self, now: str) -> str:
        contact = self.contact
        ids = [each.id for each in self._asks]
        at = ids.index(now) + 1 if now in ids else 0
        ordered = [each for each in [*ids[at:], *ids[:at]] if each not in self._later]
        waiting = [
            each
            for each in [*ordered, *self._later]
            if each != now and contact is not None and _reply(contact, each) is None
        ]
        return waiting[0] if waiting else ""


def _line(ask: ScriptQuestion, number: int, reply: Reply | None, *, is_heard: bool) -> AskLine:
    if reply is not None:
        return AskLine(ask.id, number, ask.asks, reply.answer or "Asked", is_done=True)
    state = "Answered before" if is_heard else "Not asked yet"
    return AskLine(ask.id, number, ask.asks, state, is_done=False)


def _now_of(session: Session) -> dt.datetime:
    return session.now()


def _reply(contact: Contact, ask: str) -> Reply | None:
    return next((each for each in contact.replies if each.ask == ask), None)


def _answered(ask: str, question: str, words: str, contact: Contact) -> Contact:
    reply = Reply(ask=ask, question=question, answer=words.strip())
    if _reply(contact, ask) is None:
        return _with_reply(reply, contact)
    kept = tuple(reply if each.ask == ask else each for each in contact.replies)
    return contact.changed(replies=kept)


def _unasked(ask: str, contact: Contact) -> Contact:
    return contact.changed(replies=tuple(e for e in contact.replies if e.ask != ask))


def _with_reply(reply: Reply, contact: Contact) -> Contact:
    return contact.changed(replies=(*contact.replies, reply))
