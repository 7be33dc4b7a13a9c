"""The search room without its widgets: what was looked for, and the rows that were found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from intake.domain.answers import told_about
from intake.domain.documents import Document, Proof
from intake.domain.wording import Excerpt
from intake.workflows.searching import search
from ui.viewmodels.places import (
    ABOUT_YOU,
    CHECKLIST,
    CONTACTS,
    LEARN,
    MEDICINES,
    PAIN,
    REQUESTS,
    RULES,
    TODAY,
    TREATMENTS,
    Place,
    page_linked,
    page_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from intake.domain.case import Case
    from intake.domain.finding import EntryHit
    from intake.workflows.searching import Found
    from ui.bridge import SessionBridge

    Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()
_NO_WORDS = Excerpt("")
_PAGES, _PAPERS = "Pages of your papers", "Papers by their name"
_RULES, _REQUESTS, _MEDICINES = "My plan’s rules", "Requests for records", "Medicines"
_CONTACTS, _TRIED, _PAIN = "Insurer contacts", "Treatments tried", "Pain and function"
_ANSWERS, _CHECKLIST, _LEARN, _OTHER = "Your answers", "Checklist", "Learn", "Other notes"
ROOMS = {
    "contact": (_CONTACTS, CONTACTS),
    "trial": (_TRIED, TREATMENTS),
    "diary": (_PAIN, PAIN),
    "score": (_PAIN, PAIN),
    "infusion": (_PAIN, PAIN),
    "crps_symptoms": (_PAIN, PAIN),
    "crps_signs": (_PAIN, PAIN),
    "limbs": (_PAIN, PAIN),
    "medicine": (_MEDICINES, MEDICINES),
    "allergy": (_MEDICINES, MEDICINES),
    "policy": (_RULES, RULES),
    "criterion": (_RULES, RULES),
    "answer": (_ANSWERS, ABOUT_YOU),
    "helper": (_ANSWERS, ABOUT_YOU),
    "requirement": (_CHECKLIST, CHECKLIST),
    "records_request": (_REQUESTS, REQUESTS),
    "holder": (_REQUESTS, REQUESTS),
    "put_off": (_OTHER, TODAY),
    "set_aside": (_OTHER, TODAY),
    "section_done": (_OTHER, TODAY),
}
"""The heading and the room for each kind of entry that words can be found in."""
_ORDER = (
    *(_PAGES, _PAPERS, _CONTACTS, _TRIED, _PAIN, _MEDICINES, _RULES),
    *(_ANSWERS, _CHECKLIST, _REQUESTS, _LEARN, _OTHER),
)


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of the list: something found, or (without a place) the heading of a group."""

    title: str
    excerpt: Excerpt = _NO_WORDS
    place: Place | None = None
    group: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ". ".join(part for part in (self.title, self.excerpt.text) if part)


class FoundModel(QAbstractListModel):
    """``Qt.UserRole`` gives the ``FoundRow``. Headings can be read, not opened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[FoundRow] = ()

    def show(self, rows: Sequence[FoundRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_at(self, row: int) -> Place | None:
        """Return where a row leads; None for a heading."""
        return self._rows[row].place

    def rowCount(self, parent: Index = _TOP) -> int:
        """See Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """See Qt."""
        if index.isValid() and self._rows[index.row()].place is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return None


class SearchViewModel(QObject):
    """``look_for(query)``, then ``changed``: ``headline()``, ``note()`` and ``list``."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._query = ""
        self._found: Found | None = None
        self.list = FoundModel(self)

    @property
    def query(self) -> str:
        """What is looked for."""
        return self._query

    def look_for(self, query: str) -> None:
        """Search for these words; what was asked before does not matter any more."""
        self._query = " ".join(query.split())
        if not self._query:
            self._show(None)
            return
        self._bridge.ask(partial(search, query=self._query), self._on_found)

    def again(self) -> None:
        """Search anew, e.g. after more was read or entered."""
        self.look_for(self._query)

    def headline(self) -> str:
        """Return how much was found, in words."""
        found = self._found
        if found is None:
            return self.tr("In your papers, contacts, treatments, notes and answers.")
        if not found.count:
            return self.tr("Nothing was found for “{0}”. Try fewer words.").format(found.query)
        instead = self._instead(found)
        if instead:
            return self.tr("Nothing with “{0}” as it is spelled. Close to it: “{1}”.").format(
                found.query, instead
            )
        if found.count == 1:
            return self.tr("1 place with “{0}”.").format(found.query)
        more = self.tr(" Only the best pages are shown.") if found.papers.is_cut else ""
        return self.tr("{0} places with “{1}”.").format(found.count, found.query) + more

    def note(self) -> str:
        """Return what could not be looked through."""
        unread = self._found.unread if self._found else 0
        if not unread:
            return ""
        if unread == 1:
            return self.tr("1 page is not read yet, so it was not searched.")
        return self.tr("{0} pages are not read yet, so they were not searched.").format(unread)

    def _instead(self, found: Found) -> str:
        for part in (found.papers, found.entries):
            if part.hits and part.query != found.query:
                return part.query
        return ""

    def _on_found(self, found: Found) -> None:
        if found.query == self._query:
            self._show(found)

    def _show(self, found: Found | None) -> None:
        self._found = found
        self.list.show([*self._grouped(found)] if found else [])
        self.changed.emit()

    def _grouped(self, found: Found) -> Iterator[FoundRow]:
        case = self._bridge.case
        rows = [*_pages(case, found)]
        rows += [row for hit in found.entries.hits if (row := self._entry(case, hit))]
        rows += [
            FoundRow(page.title, page.excerpt, Place(LEARN, page.id), _LEARN)
            for page in found.reading
        ]
        rows.sort(key=lambda row: _ORDER.index(row.group))
        for title, group in groupby(rows, lambda row: row.group):
            inside = list(group)
            yield FoundRow(f"{title} ({len(inside)})", group=title)
            yield from inside

    def _entry(self, case: Case, hit: EntryHit) -> FoundRow | None:
        if hit.kind in ("document", "original"):
            return FoundRow(hit.title, hit.excerpt, page_of(hit.id), _PAPERS)
        if hit.kind == "proof":
            proof = case.one(Proof, hit.id)
            place = page_linked(proof.id) if proof else None
            return FoundRow("A note on a page", hit.excerpt, place, _PAPERS) if place else None
        group, room = ROOMS[hit.kind]
        known = {question.id for question in self._bridge.catalog.questions}
        if hit.kind == "answer" and hit.id not in known:
            place = Place(CHECKLIST, told_about(hit.id))  # it was said of a requirement
            return FoundRow(hit.title, hit.excerpt, place, group)
        return FoundRow(hit.title, hit.excerpt, Place(room, hit.id), group)


def _pages(case: Case, found: Found) -> Iterator[FoundRow]:
    for hit in found.papers.hits:
        document = case.one(Document, hit.document)
        if document is not None:
            title = (
                f"{document.title}, page {hit.page}" if document.pages > 1 else document.title
            )
            place = page_of(hit.document, hit.page, found.papers.query)
            yield FoundRow(title, hit.excerpt, place, _PAGES)
