"""The column with the pages of a record: one page, or all of them with what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from intake.errors import IntakeError
from ui.pages.records import records_shown
from ui.pages.records.alike_desk import AlikeDesk
from ui.pages.records.paper_text import PaperText
from ui.widgets.pages_board import PagesBoard
from ui.widgets.records_paper import RecordPaper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.documents import Document
    from ui.viewmodels.page_tiles import PageTiles
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_alike import AlikeViewModel
    from ui.viewmodels.records_images import PageImages
    from ui.viewmodels.records_pages import PagesViewModel
    from ui.viewmodels.records_text import RecordsText
    from ui.viewmodels.suggesting import SuggestingViewModel

_FOUND = "Marked for you, from blank pages and page numbers: please look and correct."
_LOOKING = "Looking for blank pages and page numbers. You can go on."
_NONE = "Nothing shows where another paper begins. You can say it yourself."


@dataclass(frozen=True, slots=True)
class PageModels:
    """What is shown: large pictures, small ones, instructions, words, suggestions."""

    images: PageImages
    tiles: PageTiles
    pages: PagesViewModel
    words: RecordsText
    suggesting: SuggestingViewModel
    alike: AlikeViewModel


class PaperDesk(QObject):
    """Connects a ``RecordPaper`` (``paper``) with the record that is open.

    ``widened(bool)`` while papers are split or joined, which takes all the room there is.
    """

    widened = Signal(bool)

    def __init__(self, model: RecordsViewModel, models: PageModels, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._images = model, models.images
        self._tiles, self._pages = models.tiles, models.pages
        self._starts: set[int] = set()
        self._is_own = False
        for each in (models.images, models.tiles, models.pages):
            each.setParent(self)
        self._board = PagesBoard(models.tiles, models.tiles.picture)
        self._alike = AlikeDesk(models.alike, self)
        models.words.reading.read.connect(models.alike.read_anew)
        self.paper = RecordPaper(self._board, self._alike.card, self._alike.older)
        self.text = PaperText(model, models.words, self.paper, self)
        self._connect_view()
        self._connect_board()

    def show(self, document: Document) -> None:
        """Show a record's pages as they stand."""
        model, paper = self._model, self.paper
        asks = model.can_be_unlocked
        self.text.show(document)
        paper.show_sheet(records_shown.sheet(document, model.page, asks_password=asks))
        self.show_picture(paper.view.page, paper.view.asked_px)
        if paper.shows_all:
            self._show_board(document)
        self._alike.show(document)  # last: the picture waits for nobody

    def show_picture(self, page: int, width_px: int) -> None:
        """Show a page's picture, or say why there is none."""
        document = self._model.document
        if document is None or page < 1 or self.paper.shows_all:
            return
        if page in document.unreadable:
            words = f"Page {page} can’t be read: the file is damaged here."
            self.paper.show_outcome(page, words)
            return
        outcome = self._images.want(document, page, width_px)
        if isinstance(outcome, QImage):
            self.paper.show_outcome(page, outcome)
        elif isinstance(outcome, IntakeError):
            self.paper.show_outcome(page, f"{outcome} {outcome.remedy}")

    def start_anew(self) -> None:
        """Another record is open: nothing is being split or joined."""
        self._end_split()
        self.paper.join.hide()

    # --- one page ---------------------------------------------------------------------

    def _connect_view(self) -> None:
        view, paper = self.paper.view, self.paper
        view.page_wanted.connect(self._on_page)
        view.turn_wanted.connect(self._on_turn)
        self._images.arrived.connect(self._on_arrived)
        paper.left_out.connect(self._on_left_out)
        paper.all_wanted.connect(self._on_all)
        paper.join.made.connect(self._on_joined)
        paper.join.closed.connect(self._end_join)

    def _on_page(self, page: int, width_px: int) -> None:
        self._model.turn_to(page)
        self.show_picture(page, width_px)

    def _on_arrived(self) -> None:
        self.show_picture(self.paper.view.page, self.paper.view.asked_px)

    def _on_turn(self) -> None:
        self._model.turn_right()

    def _on_left_out(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        if on:
            self._model.leave_page_out()
        else:
            self._model.take_page_in()

    # --- all pages --------------------------------------------------------------------

    def _connect_board(self) -> None:
        board, grid = self._board, self._board.grid
        grid.chosen.connect(self._on_chosen)
        grid.opened.connect(self._on_opened)
        grid.moved.connect(self._on_moved)
        board.wished.connect(self._on_wished)
        board.suggests.clicked.connect(self._on_blank)
        board.divide.clicked.connect(self._on_split)
        board.join.clicked.connect(self._on_join)
        board.undo.clicked.connect(self._on_put_back)
        board.split.toggled_here.connect(self._on_here)
        board.split.made.connect(self._on_made)
        board.split.closed.connect(self._end_split)
        self._pages.looked.connect(self._on_looked)

    def _show_board(self, document: Document) -> None:
        board = self._board
        self._tiles.show(document)
        board.show_chosen(board.grid.pages(), document.pages)
        board.show_ways(
            can_split=document.pages > 1,
            can_join=bool(self._model.others()),
            is_rearranged=bool(document.runs),
        )
        board.show_blank(self._pages.blank(document))
        if board.split.isVisible():
            self._show_starts(document)

    def _on_all(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        document = self._model.document
        self._end_split()
        self.paper.show_all(shown=on)
        if document is None:
            return
        if on:
            self._show_board(document)
            self._board.grid.choose((self._model.page,))
            self._board.grid.setFocus()
            self._pages.look_over(document)
        else:
            self._pages.stop_looking()
            self._model.proving.choose(())
            self.paper.view.setFocus()
        self.show(document)

    def _on_chosen(self, pages: Sequence[int]) -> None:
        if pages and self._model.page not in pages:
            self._model.turn_to(pages[0])
        self._model.proving.choose(pages)
        self._show_page_of_split(pages)

    def _on_opened(self, page: int) -> None:
        self._model.turn_to(page)
        self.paper.all_wanted.emit(False)

    def _on_moved(self, pages: Sequence[int], to: int) -> None:
        document = self._model.document
        if document is not None:
            self._end_split()
            self._pages.move(document.id, pages, to)
            last = document.pages - len(pages) + 1
            first = min(max(to, 1), last)
            moved = range(first, first + len(pages))
            self._board.grid.choose(moved)
            self._on_chosen(moved)

    def _on_wished(self, what: str, pages: Sequence[int]) -> None:
        document = self._model.document
        acts = {
            "turn": self._pages.turn,
            "out": self._pages.leave_out,
            "blank": self._pages.call_blank,
            "in": self._pages.take_in,
        }
        if document is not None:
            acts[what](document.id, pages)

    def _on_blank(self) -> None:
        document = self._model.document
        if document is not None:
            pages = self._pages.blank(document)
            self._board.grid.choose(pages)
            self._on_chosen(pages)
            self._board.blank.setFocus()

    def _on_looked(self) -> None:
        document = self._model.document
        if document is None or not self.paper.shows_all:
            return
        if self._board.split.isVisible() and not self._is_own:
            self._starts = {1, *self._pages.starts(document)}
        self._show_board(document)

    # --- splitting and joining --------------------------------------------------------

    def _on_split(self) -> None:
        document = self._model.document
        if document is None:
            return
        self.paper.join.hide()
        self._board.show_split(shown=True)
        self.widened.emit(True)
        self._is_own = False
        self._starts = {1, *self._pages.starts(document)}
        self._show_starts(document)
        self._show_page_of_split(self._board.grid.pages())
        self._pages.look_over(document)
        self._board.grid.setFocus()

    def _show_starts(self, document: Document) -> None:
        starts = tuple(sorted(page for page in self._starts if page <= document.pages))
        split, found = self._board.split, self._pages.starts(document)
        self._tiles.mark_starts(starts)
        self._tiles.hint(found)
        split.show_starts(starts, document.pages)
        words = _FOUND if found else _NONE
        split.show_found(_LOOKING if self._pages.is_looking else words)

    def _show_page_of_split(self, pages: Sequence[int]) -> None:
        page = pages[0] if pages else 0
        self._board.split.show_page(page, begins=page in self._starts)

    def _on_here(self) -> None:
        document, pages = self._model.document, self._board.grid.pages()
        if document is not None and pages and pages[0] > 1:
            self._is_own = True
            self._starts ^= {pages[0]}
            self._show_starts(document)
            self._show_page_of_split(pages)

    def _on_made(self) -> None:
        document = self._model.document
        if document is not None and len(self._starts) > 1:
            self._pages.split(document.id, sorted(self._starts))
            self._end_split()

    def _end_split(self) -> None:
        self._starts = set()
        self._board.show_split(shown=False)
        self.widened.emit(False)
        self._tiles.mark_starts(())
        self._tiles.hint({})

    def _on_join(self) -> None:
        document = self._model.document
        if document is not None:
            self._end_split()
            others = [(each.id, each.title) for each in self._model.others()]
            self.paper.join.offer((document.id, document.title), others)
            self.paper.join.show()
            self.widened.emit(True)
            self.paper.join.list.setFocus()

    def _end_join(self) -> None:
        self.paper.join.hide()
        self.widened.emit(False)

    def _on_joined(self, documents: Sequence[str]) -> None:
        self._end_join()
        self._pages.join(documents)

    def _on_put_back(self) -> None:
        document = self._model.document
        if document is not None:
            self._end_split()
            self._pages.put_back(document.id)
