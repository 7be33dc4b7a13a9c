"""Every day of the diary as rows of a table, worked out when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from intake.domain.dates import say_day
from intake.domain.scores import DiaryEntry

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import QObject

    from intake.domain.case import Case

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
HEADS = ("Day", "Average", "Worst", "Activity", "More")


class PainDaysModel(QAbstractTableModel):
    """The days with an entry, newest first. ``day(row)`` gives the day of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._days: list[str] = []

    def show_case(self, case: Case) -> None:
        """Show the days of this case; a case with the same diary changes nothing."""
        before = self._case.kinds.get("diary") if self._case else None
        if self._case is not None and before is case.kinds.get("diary"):
            self._case = case
            return
        self.beginResetModel()
        self._case = case
        self._days = sorted(case.kinds.get("diary", {}), reverse=True)
        self.endResetModel()

    def day(self, row: int) -> dt.date | None:
        """Return the day of a row, or None where there is no such row."""
        entry = self._entry(row)
        return entry.day if entry else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """See ``QAbstractTableModel``."""
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """See ``QAbstractTableModel``."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See ``QAbstractTableModel``."""
        entry = self._entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(entry)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _aloud(entry) if index.column() == 0 else _cells(entry)[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """See ``QAbstractTableModel``."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None

    def _entry(self, row: int) -> DiaryEntry | None:
        if self._case is None or not 0 <= row < len(self._days):
            return None
        return self._case.one(DiaryEntry, self._days[row])


def _cells(entry: DiaryEntry) -> tuple[str, ...]:
    numbers = (entry.average, entry.worst, entry.activity)
    more = [
        "Flare" if entry.flare else "",
        "from memory" if entry.from_memory else "",
        " ".join(entry.could_not.split()),
    ]
    shown = ("" if each is None else str(each) for each in numbers)
    return (say_day(entry.day), *shown, ", ".join(each for each in more if each))


def _aloud(entry: DiaryEntry) -> str:
    day, *cells = _cells(entry)
    told = [
        f"{head.lower()} {cell}" for head, cell in zip(HEADS[1:4], cells, strict=False) if cell
    ]
    return ", ".join([day, *told, *([cells[-1]] if cells[-1] else [])])
