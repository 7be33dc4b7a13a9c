"""The pages of a record as tiles: number, what became of each, in words and for the ear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from intake.domain.documents import Document
    from ui.viewmodels.page_thumbs import PageThumbs

    Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class PageTile:
    """One page: its number, a short note below it, what a screen reader says.

    ``is_out``: it stays out of the packet. ``begins`` is the number of the paper that would
    begin here, 0 if none would. ``hint`` is why one may begin here, or be blank.
    """

    page: int
    note: str
    spoken: str
    is_out: bool
    begins: int
    hint: str


class PageTiles(QAbstractListModel):
    """``show(document)``; ``Qt.UserRole`` gives the ``PageTile``, made on demand.

    ``picture(row, width_px)`` asks for the small picture. ``mark_starts`` shows where papers
    would begin, ``hint`` why they may.
    """

    def __init__(self, thumbs: PageThumbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._document: Document | None = None
        self._starts: tuple[int, ...] = ()
        self._hints: Mapping[int, str] = {}
        thumbs.arrived.connect(self._on_arrived)

    def show(self, document: Document | None) -> None:
        """Show the pages of this record; of the same number of pages, rows stay."""
        before = self._document
        if document is before:
            return
        count = document.pages if document else 0
        same = (before and before.id, before and before.pages) == (
            document and document.id,
            count,
        )
        if same:
            self._document = document
            self._tell_all()
            return
        self.beginResetModel()
        self._document = document
        self._starts, self._hints = (), {}
        self.endResetModel()

    def mark_starts(self, starts: tuple[int, ...]) -> None:
        """Show where papers would begin; none: nothing is being split."""
        if starts != self._starts:
            self._starts = starts
            self._tell_all()

    def hint(self, hints: Mapping[int, str]) -> None:
        """Show a few words at some pages."""
        if hints != self._hints:
            self._hints = hints
            self._tell_all()

    def picture(self, row: int, width_px: int) -> object | None:
        """Return the small picture of a row, or None until it has arrived."""
        if self._document is None:
            return None
        return self._thumbs.want(self._document, row + 1, width_px)

    def tile(self, row: int) -> PageTile:
        """Return what a row shows."""
        document, page = self._document, row + 1
        if document is None:
            return PageTile(page, "", "", is_out=False, begins=0, hint="")
        states = tuple(page_states(document, page))
        begins = self._starts.index(page) + 1 if page in self._starts else 0
        hint = self._hints.get(page, "")
        said = [_tr("Page {0} of {1}").format(page, document.pages), *states]
        said += [_tr("paper {0} begins here").format(begins)] if begins else []
        said += [hint] if hint else []
        return PageTile(
            page,
            ", ".join(states[:1]).capitalize(),
            ", ".join(said),
            is_out=page in {*document.left_out, *document.blank},
            begins=begins,
            hint=hint,
        )

    def rowCount(self, parent: Index = _TOP) -> int:
        """See Qt."""
        return 0 if parent.isValid() or self._document is None else self._document.pages

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(index.row() + 1)
            case Qt.ItemDataRole.UserRole:
                return self.tile(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tile(index.row()).spoken
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """See Qt: pages can be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def _tell_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def _on_arrived(self, _key: object) -> None:
        self._tell_all()


def page_states(document: Document, page: int) -> Iterator[str]:
    """Yield what became of a page, what matters most first."""
    if page in document.unreadable:
        yield _tr("can’t be read")
    if page in document.flawed_pages and document.pages > 1:
        yield _tr("may be hard to read")
    if page in document.blank:
        yield _tr("blank")
    if page in document.left_out:
        yield _tr("left out")
    if document.quarters(page):
        yield _tr("turned")


def _tr(words: str) -> str:
    return QCoreApplication.translate("PageTiles", words)
