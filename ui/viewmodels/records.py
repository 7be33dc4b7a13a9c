"""The records page, without its widgets: the list, and the one record that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.definitions import Requirement
from intake.domain.documents import Document, Proof
from intake.domain.papers import Media, Trouble
from ui.viewmodels import records_changes
from ui.viewmodels.places import records_place
from ui.viewmodels.records_list import RecordsListModel
from ui.viewmodels.records_proving import Proving
from ui.viewmodels.records_targets import Told, title_of
from ui.viewmodels.records_words import say_total

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from intake.domain.case import Case
    from intake.domain.commands import Put, Remove, Together
    from intake.domain.dates import ApproxDate
    from intake.domain.definitions import Catalog, DocumentType
    from intake.domain.documents import Target
    from ui.bridge import SessionBridge

    Make = Callable[[Case], Put | Remove | Together]


class RecordsViewModel(QObject):
    """Turns the documents into a list with one record open at a page.

    ``changed``: the case or what is open changed. ``turned``: another page is in view.
    ``opened``: another record is open.
    """

    changed = Signal()
    turned = Signal()
    opened = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        self._page = 1
        self.proving = Proving(bridge, self, self.changed.emit)
        self.wanted: Target | None = None
        self.list = RecordsListModel(self)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self.changed)
        self.list.show(bridge.case.all(Document))

    # --- the list ---------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether no record was added yet."""
        return not self._bridge.case.all(Document)

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._bridge.case

    def all(self) -> tuple[Document, ...]:
        """Return every record, in the order of the case."""
        return self._bridge.case.all(Document)

    @property
    def catalog(self) -> Catalog:
        """The definitions that records are named by."""
        return self._bridge.catalog

    def count(self) -> int:
        """Return how many records there are."""
        return len(self._bridge.case.all(Document))

    def catch_up(self) -> None:
        """Bring the list up to date; open the first record, if none is open."""
        self.list.show(self._bridge.case.all(Document))
        if self.document is None and self.list.rowCount():
            self._open, self._page = self.list.document_at(0), 1
            self.proving.let_go()

    def total(self) -> str:
        """Return how many records and pages there are, in words."""
        documents = self._bridge.case.all(Document)
        return say_total(len(documents), sum(each.pages for each in documents))

    def show(self, argument: str) -> None:
        """Open what another room asked for (``places``)."""
        place = records_place(argument)
        if place.wanted:
            self.want(place.wanted)
        elif place.links:
            self._follow(place.links)
        elif place.document:
            self.open(place.document, place.page)

    def _follow(self, links: tuple[str, ...]) -> None:
        """Open the first page of a link, with nothing marked but what these links say."""
        proof = self._bridge.case.one(Proof, links[0])
        if proof is not None:
            self.open(proof.document, proof.first)
            self.proving.follow(links)

    def want(self, target: Target | None) -> None:
        """Look for a paper that proves this; None ends the search."""
        self.wanted = target
        self.changed.emit()

    def wanted_title(self) -> str:
        """Return what a paper is looked for, or an empty text."""
        if self.wanted is None:
            return ""
        row = self._bridge.catalog.find(Requirement, self.wanted.id)
        return row.title if row else self._title_of(self.wanted)

    def _title_of(self, target: Target) -> str:
        bridge = self._bridge
        return title_of(target, Told(bridge.case, bridge.catalog, bridge.readiness))[0]

    def open(self, document: str, page: int = 1) -> None:
        """Open a record at a page."""
        if document != self._open:
            self._open, self._page = document, 1
            self.proving.let_go()
            self._turn_to(page)
            self.opened.emit()
        self.turn_to(page)

    # --- the record that is open ------------------------------------------------------

    @property
    def document(self) -> Document | None:
        """The record that is open, or None."""
        return self._bridge.case.one(Document, self._open)

    @property
    def page(self) -> int:
        """The page in view, from 1."""
        return self._page

    @property
    def can_be_unlocked(self) -> bool:
        """Whether a password would show this record's pages, and no copy of it does."""
        document = self.document
        return (
            document is not None
            and document.trouble is Trouble.LOCKED
            and document.media is Media.PDF
            and document.replaced_by is None
        )

    def keep_as_it_is(self) -> None:
        """Keep a photo that was said to be hard to read; nothing is said of it any more."""
        self._alter(records_changes.describe(self._open, flaws=(), flawed_pages=()))

    def turn_to(self, page: int) -> None:
        """Show another page, as near to it as there is one."""
        if self._turn_to(page):
            self.proving.follow(())
            self.turned.emit()

    def describe(self, **changes: object) -> None:
        """Change title, provider or date of the record that is open."""
        self._alter(records_changes.describe(self._open, **changes))

    def set_type(self, type_id: str | None) -> None:
        """Say what kind of paper it is; that also says that the person has checked it."""
        changes = {"type": type_id, "is_confirmed": type_id is not None}
        self._alter(records_changes.describe(self._open, **changes))

    def set_date(self, date: ApproxDate | None) -> None:
        """Say what date the paper carries."""
        self._alter(records_changes.describe(self._open, date=date))

    def set_patient(self, name: str) -> None:
        """Say whom the paper names as the patient, in its words; empty: nobody."""
        self.describe(patient_on_it=name)

    def set_birth_date(self, day: dt.date | None) -> None:
        """Say which birth date the paper names."""
        self.describe(birth_date_on_it=day)

    def turn_right(self) -> None:
        """Turn the page in view by a quarter to the right, here and in the packet."""
        self._alter(records_changes.turn_right(self._open, self._page))

    def others(self) -> tuple[Document, ...]:
        """Return the other records that have pages."""
        found = self._bridge.case.all(Document)
        return tuple(each for each in found if each.pages and each.id != self._open)

    def leave_page_out(self) -> None:
        """Keep the page in view out of the packet."""
        self._alter(records_changes.leave_out(self._open, self._page))

    def take_page_in(self) -> None:
        """Put the page in view back into the packet."""
        self._alter(records_changes.take_in(self._open, self._page))

    def remove(self) -> None:
        """Remove the record with its links; an undo message follows."""
        document = self.document
        if document is None:
            return
        row = self.list.row_of(document.id)
        says = self.tr("Removed “{0}”").format(document.title)
        self._alter(records_changes.remove(document.id), says)
        near = row + 1 if row + 1 < self.list.rowCount() else row - 1
        self.open(self.list.document_at(near) if near >= 0 else "")

    def types(self) -> tuple[DocumentType, ...]:
        """Return the kinds of paper to choose from."""
        return self._bridge.catalog.document_types

    def _alter(self, make: Make, says: str = "") -> None:
        self._bridge.alter(make, says)

    def _turn_to(self, page: int) -> bool:
        document = self.document
        pages = max(document.pages, 1) if document else 1
        before, self._page = self._page, min(max(page, 1), pages)
        self.proving.keep_to(self._page, pages)
        return before != self._page

    def _on_changed(self) -> None:
        self._turn_to(self._page)
        self.changed.emit()
