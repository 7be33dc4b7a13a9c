"""The list of records: rows on demand, so that five thousand cost no more than ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from ui.viewmodels.records_words import record_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from intake.domain.documents import Document
    from ui.viewmodels.records_words import RecordRow

    Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()


class RecordsListModel(QAbstractListModel):
    """Documents in the order they were added, narrowed down by words looked for.

    ``Qt.UserRole`` gives the ``RecordRow``; the accessible text says it in one line.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents: Sequence[Document] = ()
        self._shown: Sequence[Document] = ()
        self._looked_for = ""
        self._told: dict[str, tuple[Document, RecordRow]] = {}

    def show(self, documents: Sequence[Document]) -> None:
        """Show these documents; one that changed, or has others behind it, keeps its row."""
        before = self._shown
        self._documents = documents
        shown = self._found()
        if [each.id for each in shown[: len(before)]] != [each.id for each in before]:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()
            return
        self._shown = (*shown[: len(before)],)
        for row, each in enumerate(before):
            if each is not shown[row]:
                self.dataChanged.emit(self.index(row), self.index(row))
        if len(shown) > len(before):
            self.beginInsertRows(_TOP, len(before), len(shown) - 1)
            self._shown = shown
            self.endInsertRows()

    def look_for(self, words: str) -> None:
        """Show only records whose title, provider or file name holds these words."""
        if words != self._looked_for:
            self._looked_for = words
            self.show(self._documents)

    def row_of(self, document: str) -> int:
        """Return the row of a document, or -1."""
        ids = [each.id for each in self._shown]
        return next((row for row, each in enumerate(ids) if each == document), -1)

    def document_at(self, row: int) -> str:
        """Return the document shown in a row."""
        return self._shown[row].id

    def rowCount(self, parent: Index = _TOP) -> int:
        """See Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        if not index.isValid():
            return None
        document = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return document.title
            case Qt.ItemDataRole.UserRole:
                return self._row(document)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._row(document).spoken
            case _:
                return None

    def _row(self, document: Document) -> RecordRow:
        """Return what a row says; made once for each document as it stands."""
        known = self._told.get(document.id)
        if known is None or known[0] is not document:
            known = self._told[document.id] = (document, record_row(document))
        return known[1]

    def _found(self) -> Sequence[Document]:
        words = self._looked_for.casefold().split()
        if not words:
            return self._documents
        return [each for each in self._documents if _holds(each, words)]


def _holds(document: Document, words: Sequence[str]) -> bool:
    told = f"{document.title} {document.provider} {document.file_name}".casefold()
    return all(word in told for word in words)
