"""Asking for records, without widgets: whom, for what, and the requests there are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put, Together
from intake.domain.definitions import NoteAbout, Requirement
from intake.domain.holder_names import holder_names
from intake.domain.holders import Holder
from intake.domain.readiness import Standing, is_done
from intake.domain.records_requests import AskedItem, RecordsRequest
from intake.ids import HolderId, RecordsRequestId, RequirementId
from ui.viewmodels.asking_words import say_state, say_waited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.domain.definitions import RecordsNote
    from ui.bridge import SessionBridge
    from ui.viewmodels.suggesting import SuggestingViewModel


@dataclass(frozen=True, slots=True)
class ToAskFor:
    """A requirement whose paper a records office has: its name, and who usually has it."""

    id: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request in the list: whom, what is missing, how it stands."""

    id: str
    title: str
    line: str
    note: str


class AskingViewModel(QObject):
    """The list of requests, and the beginning of a new one. ``begun(id)``: it is kept."""

    changed = Signal()
    begun = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        suggesting: SuggestingViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._suggesting = bridge, suggesting
        self._new = ""
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self.changed)
        suggesting.changed.connect(self.changed)

    def requests(self) -> tuple[RequestRow, ...]:
        """Return the requests, those that are under way first."""
        found = self._bridge.case.all(RecordsRequest)
        rows = sorted(found, key=lambda each: not each.is_under_way)
        return tuple(self._row(each) for each in rows)

    def to_ask_for(self) -> tuple[ToAskFor, ...]:
        """Return what a records office may have and is still open, and not asked for yet."""
        return tuple(
            ToAskFor(each.requirement.id, each.requirement.short, each.requirement.who_has_it)
            for each in self._bridge.readiness.findings
            if each.requirement.from_records_office
            and not is_done(each)
            and each.standing is not Standing.WAITING
        )

    def title_of(self, requirement: str) -> str:
        """Return the name of a requirement, or an empty text."""
        row = self._bridge.catalog.find(Requirement, requirement)
        return row.title if row else ""

    def names(self) -> tuple[str, ...]:
        """Return who may hold records: those noted, then names that case and papers have."""
        return holder_names(self._bridge.case, self._suggesting.providers())

    def look(self) -> None:
        """Look through papers that were not looked through yet, for names."""
        self._suggesting.look()

    def notes(self) -> tuple[RecordsNote, ...]:
        """Return what to know before asking."""
        notes = self._bridge.catalog.records_notes
        return tuple(each for each in notes if each.about is NoteAbout.FIRST)

    def has(self, request: str) -> bool:
        """Whether there is such a request."""
        return self._bridge.case.one(RecordsRequest, request) is not None

    def request_at(self, entry: str) -> str:
        """Return the request of this id, or the newest one to the holder of this id."""
        requests = self._bridge.case.all(RecordsRequest)
        found = [each.id for each in requests if entry in {each.id, each.holder}]
        return found[-1] if found else ""

    def request_for(self, requirement: str) -> str:
        """Return the request under way for a requirement, or an empty text."""
        for each in self._bridge.case.all(RecordsRequest):
            asked = {item.requirement for item in each.missing}
            if requirement in asked and (each.is_under_way or not each.sendings):
                return each.id
        return ""

    def begin(self, holder: str, wanted: Sequence[str], more: str) -> None:
        """Begin a request to a holder by name, for these requirements and for own words."""
        request = RecordsRequestId(self._bridge.new_id())
        self._new = request
        catalog = self._bridge.catalog
        rows = [catalog.find(Requirement, each) for each in wanted]
        items = [
            AskedItem(requirement=RequirementId(row.id), words=row.asks_for or row.title)
            for row in rows
            if row
        ]
        items += [AskedItem(words=line.strip()) for line in more.splitlines() if line.strip()]
        made = partial(_begun, holder, HolderId(self._bridge.new_id()), request, tuple(items))
        self._bridge.alter(made, f"Began a letter to {holder}.")

    def _row(self, request: RecordsRequest) -> RequestRow:
        bridge = self._bridge
        holder = bridge.case.one(Holder, request.holder)
        return RequestRow(
            id=request.id,
            title=holder.name if holder else "Records office",
            line=say_state(request, bridge.catalog, bridge.today),
            note=say_waited(request),
        )

    def _on_changed(self) -> None:
        self.changed.emit()
        if self._new and self.has(self._new):
            new, self._new = self._new, ""
            self.begun.emit(new)


def _begun(
    name: str,
    new_id: HolderId,
    request: RecordsRequestId,
    items: tuple[AskedItem, ...],
    case: Case,
) -> Together:
    """Return the commands: a holder of this name is noted once and used again."""
    known = (each for each in case.all(Holder) if each.name.casefold() == name.casefold())
    holder = next(known, None)
    note = () if holder else (Put(entry=Holder(id=new_id, name=name)),)
    asked = RecordsRequest(id=request, holder=holder.id if holder else new_id, items=items)
    return Together(commands=(*note, Put(entry=asked)))
