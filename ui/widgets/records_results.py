"""What became of each file that was added, in one line and one by one, until it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.em import em
from ui.widgets.flow import flow_of
from ui.widgets.notices import announce
from ui.widgets.records_view import RecordsView
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent

    Index = QModelIndex | QPersistentModelIndex

_HIGHEST_EM = 15
_MOST_MEASURED = 8
_BESIDE_FROM_EM = 40
_FRAME_PX = 4
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

    An empty list hides it. The files stand below the headline where they leave most of the
    room to the papers (``fit_into(px)``), else when the person asks for them. A row opens its
    record by click or Enter.
    """

    closed = Signal()
    document_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("card")
        self._room_px = 0
        self._is_asked: bool | None = None
        self._headline = label("", "heading")
        self.more, self.shut = SecondaryButton(""), LinkButton("Close this list")
        self._rows = _Results(self)
        self.list = RecordsView(self._rows, "What became of each file")
        self.list.set_eager(on=False)
        self.list.setMinimumHeight(0)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self._headline, 1)
        self._top.addLayout(flow_of(self.more, self.shut))
        self.add(self._top, self.list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.more.clicked.connect(self._on_more)
        self.shut.clicked.connect(self.closed)
        self.list.chosen.connect(self._on_chosen)
        self.hide()

    def show_results(self, headline: str, results: Sequence[FileResult]) -> None:
        """Show these in place of those before."""
        self._headline.setText(headline)
        self.setVisible(bool(headline))
        if results == self._rows.rows:
            return
        if not results:
            self._is_asked = None
        self._rows.show(results)
        self._unfold()
        if headline:
            announce(self, headline)

    def fit_into(self, room_px: int) -> None:
        """Say how high the whole card may be, in pixels, unless it is asked for."""
        if room_px != self._room_px:
            self._room_px = room_px
            self._unfold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: the buttons stand beside the headline where there is room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_wide = self.width() >= _BESIDE_FROM_EM * em(self)
        self._top.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def take_focus(self) -> None:
        """Go to the files, if they are shown, else to what shows them."""
        files = self.list if not self.list.isHidden() else self.more
        (files if self._rows.rows else self.shut).setFocus()

    def _unfold(self) -> None:
        """Show the files or fold them away, as there is room or as the person said."""
        height = self._height()
        fits = height + self._others_px() <= self._room_px
        shown = bool(height) and (fits if self._is_asked is None else self._is_asked)
        count = len(self._rows.rows)
        self.list.setFixedHeight(min(height, _HIGHEST_EM * em(self)))
        had_focus = self.list.hasFocus()
        self.list.setVisible(shown)
        each = "what became of it" if count == 1 else f"each of {count:,} files"
        self.more.setText("Show less" if shown else f"See {each}")
        self.more.setVisible(bool(height))
        if had_focus and not shown:
            self.more.setFocus()

    def _height(self) -> int:
        """Return how high the files would be, or the first of them; 0 if there are none."""
        rows = range(min(len(self._rows.rows), _MOST_MEASURED))
        height = sum(self.list.sizeHintForRow(row) for row in rows)
        return height + _FRAME_PX if height else 0

    def _others_px(self) -> int:
        """Return how high everything but the files is."""
        around = 2 * self.body.contentsMargins().top() + self.body.spacing()
        return around + self._top.sizeHint().height()

    def _on_more(self) -> None:
        self._is_asked = self.list.isHidden()
        self._unfold()
        if self._is_asked:
            self.list.setFocus()

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
