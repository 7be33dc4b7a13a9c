"""The column with the pages of a record: one page, or all of them with what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from intake.errors import IntakeError
from ui.pages.records import records_shown
from ui.pages.records.alike_desk import AlikeDesk
from ui.pages.records.dividing_desk import DividingDesk
from ui.pages.records.locked_desk import LockedDesk
from ui.pages.records.paper_text import PaperText
from ui.widgets.pages_board import PagesBoard
from ui.widgets.records_paper import RecordPaper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.documents import Document
    from ui.viewmodels.locked_papers import LockedPapers
    from ui.viewmodels.page_tiles import PageTiles
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_alike import AlikeViewModel
    from ui.viewmodels.records_images import PageImages
    from ui.viewmodels.records_pages import PagesViewModel
    from ui.viewmodels.records_text import RecordsText
    from ui.viewmodels.suggesting import SuggestingViewModel


@dataclass(frozen=True, slots=True)
class PageModels:
    """What is shown: large pictures, small ones, instructions, words, suggestions.

    ``locked`` are the papers that a password opens until the case is closed.
    """

    images: PageImages
    tiles: PageTiles
    pages: PagesViewModel
    words: RecordsText
    suggesting: SuggestingViewModel
    alike: AlikeViewModel
    locked: LockedPapers


class PaperDesk(QObject):
    """Connects a ``RecordPaper`` (``paper``) with the record that is open.

    ``dividing`` splits it and joins it with others; ``locked`` shows it without its lock.
    ``spread(bool)`` while all pages or the words of one are shown, which takes more room.
    """

    spread = Signal(bool)

    def __init__(self, model: RecordsViewModel, models: PageModels, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._images = model, models.images
        self._tiles, self._pages = models.tiles, models.pages
        for each in (models.images, models.tiles, models.pages):
            each.setParent(self)
        self._board = PagesBoard(models.tiles, models.tiles.picture)
        self.alike = AlikeDesk(models.alike, self)
        self.alike.newer_wanted.connect(model.open)
        models.words.reading.read.connect(models.alike.read_anew)
        self.paper = RecordPaper(self._board, self.alike.card, self.alike.older)
        self.text = PaperText(model, models.words, self.paper, self)
        self.dividing = DividingDesk(model, models.pages, models.tiles, self.paper)
        self.locked = LockedDesk(models.locked, models.images, self.paper, self)
        self.locked.changed.connect(self._on_locked)
        self._connect_view()
        self._connect_board()

    def show(self, document: Document) -> None:
        """Show a record's pages as they stand."""
        model, paper = self._model, self.paper
        asks = model.can_be_unlocked
        self.text.show(document)
        paper.show_sheet(records_shown.sheet(document, model.page, asks_password=asks))
        self.locked.show(document)
        self.show_picture(paper.view.page, paper.view.asked_px)
        if paper.shows_all:
            self._show_board(document)
        self.alike.show(document)  # last: the picture waits for nobody

    def open_made(self, document: str) -> None:
        """Show the unlocked copy or the new photo just made, with the keyboard on its page."""
        self.locked.forget_copied()
        self._model.open(document)
        self.paper.view.setFocus()

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

    def _on_locked(self) -> None:
        document = self._model.document
        if document is not None:
            self.show(document)

    # --- one page ---------------------------------------------------------------------

    def _connect_view(self) -> None:
        view, paper = self.paper.view, self.paper
        view.page_wanted.connect(self._on_page)
        view.turn_wanted.connect(self._on_turn)
        self._images.arrived.connect(self._on_arrived)
        paper.left_out.connect(self._on_left_out)
        paper.all_wanted.connect(self._on_all)
        self.text.toggled.connect(self._on_spread)

    def draw_in(self) -> None:
        """Show one page by itself, and leave the room to the list."""
        if self.paper.shows_all:
            self._on_all(on=False)
        self.text.set_shown(shown=False)

    def _on_spread(self) -> None:
        self.spread.emit(self.paper.shows_all or self.text.is_shown)

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
        board.show_found(len({1, *self._pages.starts(document)}))
        board.show_blank(self._pages.blank(document))
        self.dividing.show(document)

    def _on_all(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        document = self._model.document
        self.dividing.end()
        self.paper.show_all(shown=on)
        self._on_spread()
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
        self.dividing.show_page(pages)

    def _on_opened(self, page: int) -> None:
        self._model.turn_to(page)
        self.paper.all_wanted.emit(False)

    def _on_moved(self, pages: Sequence[int], to: int) -> None:
        document = self._model.document
        if document is not None:
            self.dividing.end()
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
        self.dividing.take_in(document)
        self._show_board(document)
