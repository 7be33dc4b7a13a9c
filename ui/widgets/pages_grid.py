"""All pages of a paper side by side, painted as they come into view: two or two thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.widgets.em import em
from ui.widgets.page_tile import PageTilePainter, tile_size
from ui.widgets.painted_colours import colour_of, colour_property

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import (
        QAbstractItemModel,
        QModelIndex,
    )
    from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent

    Picture = Callable[[int, int], object | None]

KEYS = (
    "Arrows choose a page, Enter opens it. T turns it, Delete leaves it out, B marks it as "
    "blank, S splits, Alt and an arrow move it, Escape goes back."
)
_BATCH = 400
_LEAST_EM = 9


class PagesGrid(QListView):
    """``PagesGrid(model, picture)``; ``chosen(pages)`` when others are, ``opened(page)``.

    Shift and Ctrl choose several, Enter opens, Alt with an arrow key moves what is chosen:
    ``moved(pages, to)``, as dragging does. ``wished(key)`` for the letters of the board.
    Pages count from 1.
    """

    chosen = Signal(object)
    opened = Signal(int)
    moved = Signal(object, int)
    wished = Signal(int)
    ink = colour_property("ink")
    quiet = colour_property("quiet")
    warning = colour_property("warning")
    hairline = colour_property("hairline")
    ground = colour_property("ground")
    on_ground = colour_property("on_ground")
    accent = colour_property("accent")

    def __init__(self, model: QAbstractItemModel, picture: Picture) -> None:
        self.colours: dict[str, QColor] = {}
        self._is_selecting = False
        super().__init__()
        self.setObjectName("pages")
        self.setAccessibleName("Pages of this record")
        self.setAccessibleDescription(KEYS)
        self.setModel(model)
        self.setItemDelegate(PageTilePainter(self, self._colour, picture))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.doubleClicked.connect(self._on_opened)
        self._fit()

    def _colour(self, name: str) -> QColor:
        return colour_of(self, name)

    def pages(self) -> tuple[int, ...]:
        """Return the pages that are chosen, in order."""
        return tuple(sorted(index.row() + 1 for index in self.selectedIndexes()))

    def choose(self, pages: Sequence[int]) -> None:
        """Choose these pages, without a signal."""
        if tuple(pages) == self.pages():
            return
        rows = QItemSelection()
        for page in pages:
            index = self.model().index(page - 1, 0)
            rows.select(index, index)
        self._is_selecting = True
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(rows, flag.ClearAndSelect)
        if pages:
            first = self.model().index(pages[0] - 1, 0)
            self.selectionModel().setCurrentIndex(first, flag.NoUpdate)
            self.scrollTo(first)
        self._is_selecting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: the keys of this grid, then those of every list."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_chosen(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        elif event.key() in _WISHES and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.wished.emit(event.key())
        else:
            super().keyPressEvent(event)

    def move_chosen(self, step: int) -> None:
        """Move the chosen pages one place earlier (-1) or later (1)."""
        pages = self.pages()
        if pages:
            to = pages[0] + step if step < 0 else pages[-1] + step - len(pages) + 1
            self.moved.emit(pages, max(to, 1))

    def changeEvent(self, event: QEvent) -> None:
        """See ``QWidget``: larger text makes larger tiles."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def sizeHint(self) -> QSize:
        """See ``QWidget``."""
        return QSize(2 * tile_size(em(self)).width(), _LEAST_EM * em(self))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """See ``QWidget``: only its own pages; files are for the room around it."""
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """See ``QWidget``."""
        self._welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """See ``QWidget``: put the dragged pages before the page under the pointer."""
        if event.source() is not self:
            event.ignore()
            return
        place = event.position().toPoint()
        under = self.indexAt(place)
        before = under.row() + 1 if under.isValid() else self.model().rowCount() + 1
        if under.isValid() and place.x() > self.visualRect(under).center().x():
            before += 1
        pages = self.pages()
        to = before - sum(page < before for page in pages)
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the case moves them, not the view
        event.accept()
        self.moved.emit(pages, to)

    def _welcome(self, event: QDragMoveEvent) -> None:
        if event.source() is self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _fit(self) -> None:
        self.setGridSize(tile_size(em(self)))
        self.setMinimumHeight(_LEAST_EM * em(self))

    def _on_selected(self) -> None:
        if not self._is_selecting:
            self.chosen.emit(self.pages())

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row() + 1)


_WISHES = (Qt.Key.Key_T, Qt.Key.Key_Delete, Qt.Key.Key_B, Qt.Key.Key_S, Qt.Key.Key_Escape)
