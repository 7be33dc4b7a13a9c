"""One request for records, open: its facts, the log of sending, what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.case import Key
from intake.domain.commands import Put, Remove, Together, remove_with_proofs
from intake.domain.contacts import Contact
from intake.domain.definitions import NoteAbout, Question, Requirement
from intake.domain.documents import Target
from intake.domain.holders import Holder
from intake.domain.logging_letters import corrected, logged
from intake.domain.records_clock import records_clock
from intake.domain.records_requests import AskedItem, RecordsRequest
from intake.domain.report.letter_facts import Asked
from intake.domain.report.records_letter import is_offered
from intake.ids import ContactId
from ui.viewmodels.entry_changes import NOTHING, describe, rework
from ui.viewmodels.proof_places import proof_places

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from intake.domain.case import Case
    from intake.domain.definitions import Letter, RecordsNote
    from intake.domain.records_requests import Sending
    from ui.bridge import SessionBridge
    from ui.viewmodels.places import Place

HELPERS_PAPERS = "helper.authority"


class RequestModel(QObject):
    """The request that is ``open``; each wish becomes one step that can be undone."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.changed)

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self._bridge.today

    @property
    def bridge(self) -> SessionBridge:
        """The open case."""
        return self._bridge

    def open(self, request: str) -> None:
        """Open a request."""
        self._open = request
        self.changed.emit()

    def asked(self) -> Asked | None:
        """Return the open request with all that its letters are made from, or None."""
        found = self._bridge.case.one(RecordsRequest, self._open)
        if found is None:
            return None
        return Asked(found, self._bridge.case, self._bridge.catalog)

    def letters(self) -> tuple[Letter, ...]:
        """Return the letters that can be made now, the first one before all others."""
        asked = self.asked()
        letters = self._bridge.catalog.letters
        return tuple(each for each in letters if asked is not None and is_offered(each, asked))

    def next_letter(self) -> str:
        """Return the letter that is to be sent next."""
        asked = self.asked()
        clock = records_clock(asked.request, self._bridge.catalog) if asked else None
        chase = clock.next(self.today) if clock else None
        if chase is not None:
            return chase.letter.id
        letters = [each for each in self.letters() if each.is_first or each.after_days]
        return letters[-1].id if letters else ""

    def notes(self, about: NoteAbout) -> tuple[RecordsNote, ...]:
        """Return the notes of one sort."""
        return tuple(each for each in self._bridge.catalog.records_notes if each.about is about)

    def papers_of_a_helper(self) -> tuple[tuple[str, str], ...]:
        """Return under which papers a helper could sign, by the options of the question."""
        row = self._bridge.catalog.find(Question, HELPERS_PAPERS)
        return tuple((each.id, each.says) for each in row.options) if row else ()

    def note_of(self, paper: str) -> RecordsNote | None:
        """Return what a helper's paper is good for; the general note where it has none."""
        notes = self.notes(NoteAbout.SIGNING)
        own = (each for each in notes if each.option == paper)
        return next(own, None) or next((each for each in notes if not each.option), None)

    def hints(self) -> tuple[str, ...]:
        """Return for each thing how recent it should be; nothing where that is not known."""
        asked = self.asked()
        items = asked.request.items if asked else ()
        rows = (
            self._bridge.catalog.find(Requirement, each.requirement or "") for each in items
        )
        return tuple(row.how_recent if row else "" for row in rows)

    def pages(self) -> tuple[tuple[tuple[str, Place], ...], ...]:
        """Return for each thing that was asked for the pages linked to it, and where."""
        asked = self.asked()
        items = asked.request.items if asked else ()
        return tuple(
            proof_places(self._bridge.case, Target.requirement(each.requirement))
            if each.requirement
            else ()
            for each in items
        )

    def proofs(self) -> tuple[tuple[tuple[str, Place], ...], ...]:
        """Return for each letter that went out the pages that prove it, and where."""
        asked = self.asked()
        gone = asked.request.sendings if asked else ()
        return tuple(
            proof_places(self._bridge.case, Target.contact(each.contact))
            if each.contact
            else ()
            for each in gone
        )

    # --- what is asked ----------------------------------------------------------------

    def describe(self, **changes: object) -> None:
        """Change what is known of the request."""
        self._bridge.alter(describe(RecordsRequest, self._open, **changes))

    def describe_holder(self, **changes: object) -> None:
        """Change what is known of the holder, for all its requests."""
        asked = self.asked()
        if asked is not None:
            self._bridge.alter(describe(Holder, asked.request.holder, **changes))

    def add_item(self, words: str) -> None:
        """Ask for one thing more."""
        self._rework(partial(_with_item, AskedItem(words=words)))

    def drop_item(self, at: int) -> None:
        """Do not ask for the thing at this place."""
        self._rework(partial(_without_item, at), "Took it off the letter")

    def has_come(self, at: int, day: dt.date | None) -> None:
        """Note the day on which a thing came; None: it has not come after all."""
        self._rework(partial(_come, at, day))

    def has_none(self, at: int, day: dt.date | None) -> None:
        """Note the day on which they told that they do not have a thing; None: they may."""
        self._rework(partial(_none, at, day))

    def withdraw(self, day: dt.date | None) -> None:
        """Take the request back, or take it up again."""
        self.describe(withdrawn_on=day)

    def remove(self) -> None:
        """Remove the request; the holder and the log stay."""
        remove = Remove(entry_kind="records_request", id=self._open)
        self._bridge.run(remove, "Removed the request")

    # --- the log of sending -----------------------------------------------------------

    def log(self, sending: Sending) -> None:
        """Note that a letter went out; the log of contacts gets it too."""
        contact = ContactId(self._bridge.new_id())
        make = partial(logged, self._open, sending.changed(contact=contact))
        self._bridge.alter(make, "Noted in the log of contacts too")

    def correct(self, at: int, sending: Sending) -> None:
        """Change a sending; its contact follows."""
        self._bridge.alter(partial(corrected, self._open, at, sending))

    def drop_sending(self, at: int) -> None:
        """Remove a sending and its contact."""
        self._bridge.alter(partial(_sending_gone, self._open, at), "Removed from the log")

    def _rework(
        self, change: Callable[[RecordsRequest], RecordsRequest], says: str = ""
    ) -> None:
        self._bridge.alter(rework(RecordsRequest, self._open, change), says)


def _with_item(item: AskedItem, request: RecordsRequest) -> RecordsRequest:
    return request.changed(items=(*request.items, item))


def _without_item(at: int, request: RecordsRequest) -> RecordsRequest:
    return request.changed(items=request.items[:at] + request.items[at + 1 :])


def _come(at: int, day: dt.date | None, request: RecordsRequest) -> RecordsRequest:
    return _with(request, at, came_on=day, none_on=None)


def _none(at: int, day: dt.date | None, request: RecordsRequest) -> RecordsRequest:
    return _with(request, at, came_on=None, none_on=day)


def _with(request: RecordsRequest, at: int, **changes: object) -> RecordsRequest:
    items = tuple(
        each.changed(**changes) if place == at else each
        for place, each in enumerate(request.items)
    )
    return request.changed(items=items)


def _sending_gone(request_id: str, at: int, case: Case) -> Together:
    request = case.one(RecordsRequest, request_id)
    if request is None or at >= len(request.sendings):
        return NOTHING
    gone = request.sendings[at]
    rest = request.sendings[:at] + request.sendings[at + 1 :]
    kept = Put(entry=request.changed(sendings=rest))
    if gone.contact is None or case.one(Contact, gone.contact) is None:
        return Together(commands=(kept,))
    return Together(commands=(kept, remove_with_proofs(case, Key("contact", gone.contact))))
