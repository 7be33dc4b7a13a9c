"""A record is divided into papers, joined with others, or put back as its file came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.documents import Document
    from ui.viewmodels.page_tiles import PageTiles
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_pages import PagesViewModel
    from ui.widgets.records_paper import RecordPaper

_FOUND = "Marked for you, from headings, page numbers and blank pages: please look and correct."
_LOOKING = "Looking for headings, page numbers and blank pages. You can go on."
_NONE = "Nothing shows where another paper begins. You can say it yourself."


class DividingDesk(QObject):
    """Connects the board and the join card of a ``RecordPaper`` with the record that is open.

    ``widened(bool)`` while papers are split or joined, which takes all the room there is.
    """

    widened = Signal(bool)

    def __init__(
        self,
        model: RecordsViewModel,
        pages: PagesViewModel,
        tiles: PageTiles,
        paper: RecordPaper,
    ) -> None:
        super().__init__(paper)
        self._model, self._pages, self._tiles = model, pages, tiles
        self._board, self._join = paper.board, paper.join
        self._starts: set[int] = set()
        self._is_own = False
        board, join = self._board, self._join
        board.divide.clicked.connect(self._on_split)
        board.join.clicked.connect(self._on_join)
        board.undo.clicked.connect(self._on_put_back)
        board.split.toggled_here.connect(self._on_here)
        board.split.made.connect(self._on_made)
        board.split.closed.connect(self._on_split_closed)
        join.made.connect(self._on_joined)
        join.closed.connect(self._on_join_closed)

    def start_anew(self) -> None:
        """Another record is open: nothing is being split or joined."""
        self.end()
        self._join.hide()

    def end(self) -> None:
        """Stop splitting."""
        self._starts = set()
        self._board.show_split(shown=False)
        self.widened.emit(False)
        self._tiles.mark_starts(())
        self._tiles.hint({})

    def show(self, document: Document) -> None:
        """Show where papers begin, if the person is about to split."""
        if self._board.split.isVisible():
            self._show_starts(document)
            if not self._pages.has_weighed(document):
                self._pages.look_over(document)

    def take_in(self, document: Document) -> None:
        """Mark what was found meanwhile, unless the person has marked something."""
        if self._board.split.isVisible() and not self._is_own:
            self._starts = {1, *self._pages.starts(document)}

    def show_page(self, pages: Sequence[int]) -> None:
        """Say of the page that is chosen whether a paper begins there."""
        page = pages[0] if pages else 0
        self._board.split.show_page(page, begins=page in self._starts)

    # --- splitting --------------------------------------------------------------------

    def _on_split(self) -> None:
        document = self._model.document
        if document is None:
            return
        self._join.hide()
        self._board.show_split(shown=True)
        self.widened.emit(True)
        self._is_own = False
        self._starts = {1, *self._pages.starts(document)}
        self._show_starts(document)
        self.show_page(self._board.grid.pages())
        self._pages.look_over(document)
        self._board.grid.clearFocus()  # else it stays below what was just shown above it
        self._board.grid.setFocus()

    def _show_starts(self, document: Document) -> None:
        starts = tuple(sorted(page for page in self._starts if page <= document.pages))
        split, found = self._board.split, self._pages.starts(document)
        self._tiles.mark_starts(starts)
        self._tiles.hint(found)
        split.show_starts(starts, document.pages)
        words = _FOUND if found else _NONE
        split.show_found(_LOOKING if self._pages.is_looking else words)

    def _on_here(self) -> None:
        document, pages = self._model.document, self._board.grid.pages()
        if document is not None and pages and pages[0] > 1:
            self._is_own = True
            self._starts ^= {pages[0]}
            self._show_starts(document)
            self.show_page(pages)

    def _on_made(self) -> None:
        document = self._model.document
        if document is not None and len(self._starts) > 1:
            self._pages.split(document.id, sorted(self._starts))
            self.end()

    def _on_split_closed(self) -> None:
        self.end()
        self._board.grid.setFocus()

    def _on_put_back(self) -> None:
        document = self._model.document
        if document is not None:
            self.end()
            self._pages.put_back(document.id)

    # --- joining ----------------------------------------------------------------------

    def _on_join(self) -> None:
        document = self._model.document
        if document is not None:
            self.end()
            others = [(each.id, each.title) for each in self._model.others()]
            self._join.offer((document.id, document.title), others)
            self._join.show()
            self.widened.emit(True)
            self._join.list.setFocus()

    def _end_join(self) -> None:
        self._join.hide()
        self.widened.emit(False)

    def _on_join_closed(self) -> None:
        self._end_join()
        self._board.join.setFocus()

    def _on_joined(self, documents: Sequence[str]) -> None:
        self._end_join()
        self._board.grid.setFocus()
        self._pages.join(documents)
