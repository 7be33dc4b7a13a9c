"""What became of each file that was added; it stays until the person closes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.em import em
from ui.widgets.notices import announce
from ui.widgets.records_view import RecordsView
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

_HIGHEST_EM = 15
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file: its name, what became of it, why; ``document`` opens it, if it is kept.

    ``note`` is what there is to say of a file that is fine.
    """

    title: str
    second: str
    trouble: str
    document: str
    note: str = ""

    @property
    def spoken(self) -> str:
        """The whole row in one line, for a screen reader."""
        return ". ".join(
            each for each in (self.title, self.second, self.trouble, self.note) if each
        )


class RecordsResults(Card):
    """``show_results(headline, results)``; ``closed``; ``document_wanted(id)``.

    An empty list hides it. A row opens its record by click or Enter.
    """

    closed = Signal()
    document_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("card")
        self._headline = label("", "heading")
        self._shut = SecondaryButton("Close this list")
        self._rows = _Results(self)
        self.list = RecordsView(self._rows, "What became of each file")
        self.list.set_eager(on=False)
        top = QHBoxLayout()
        top.addWidget(self._headline, 1)
        top.addWidget(self._shut)
        self.add(top, self.list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._shut.clicked.connect(self.closed)
        self.list.chosen.connect(self._on_chosen)
        self.hide()

    def show_results(self, headline: str, results: Sequence[FileResult]) -> None:
        """Show these in place of those before."""
        if results == self._rows.rows:
            return
        self.setVisible(bool(results))
        self._headline.setText(headline)
        self._rows.show(results)
        rows = (self.list.sizeHintForRow(row) for row in range(min(len(results), 8)))
        height = min(sum(rows) + 4, _HIGHEST_EM * em(self))
        self.list.setFixedHeight(max(height, 3 * em(self)))
        if results:
            announce(self, headline)

    def _on_chosen(self, row: int) -> None:
        document = self._rows.rows[row].document
        if document:
            self.document_wanted.emit(document)


class _Results(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[FileResult] = ()

    def show(self, rows: Sequence[FileResult]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        result = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return result.title
            case Qt.ItemDataRole.UserRole:
                return result
            case Qt.ItemDataRole.AccessibleTextRole:
                return result.spoken
            case _:
                return None
