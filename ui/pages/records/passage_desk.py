"""Words of the open record are picked on a page or in its text, to say what they prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.passages import passage_of, span_of_text
from ui.viewmodels.records_links import quote
from ui.widgets.page_marks import Marked, PageMarks
from ui.widgets.page_picking import PagePicking
from ui.widgets.passage_bar import PassageBar

if TYPE_CHECKING:
    from intake.domain.passages import Passage, Span
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_text import RecordsText
    from ui.widgets.page_text import PageTextPanel
    from ui.widgets.page_view import PageView


class PassageDesk(QObject):
    """Adds to a ``PageView``: picking words, and marks where words are linked.

    ``taken`` once the person said that the words picked shall prove something.
    """

    taken = Signal()

    def __init__(
        self, model: RecordsViewModel, words: RecordsText, view: PageView, panel: PageTextPanel
    ) -> None:
        super().__init__(view)
        self._model, self._text, self._view = model, words, view
        self._span: tuple[str, int, Span] | None = None
        self._linked = PageMarks(view.picture, Marked.LINKED)
        self._marks = PageMarks(view.picture, Marked.PICKED)
        self._picking = PagePicking(view.picture, self._marks)
        self.bar = PassageBar()
        view.add_below(self.bar)
        self._picking.picked.connect(self._on_picked)
        self._picking.ended.connect(self.refresh)
        panel.selected.connect(self._on_selected)
        self.bar.link.clicked.connect(self._on_link)
        self.bar.clear.clicked.connect(self._on_clear)

    def refresh(self) -> None:
        """Show what is picked and linked on the page in view."""
        page, text = self._view.page, self._text
        self._picking.set_words(text.boxes(page))
        linked = self._model.proving.passages(page)
        self._linked.show_marks(
            tuple(box for each in linked for box in text.places(page, each))
        )
        picked = self._passage()
        self._marks.show_marks(text.places(page, picked) if picked is not None else ())
        if not self._picking.is_held:  # else the page would move below the mouse
            self._view.show_tools(shown=picked is None)
            self.bar.show_words(quote(picked) if picked is not None else "")

    def _passage(self) -> Passage | None:
        """Return what is picked on the page in view."""
        document, page = self._model.document, self._view.page
        words = self._text.on_page(page)
        if document is None or words is None or self._span is None:
            return None
        if self._span[:2] != (document.id, page):
            return None
        return passage_of(words, self._span[2])

    def _pick(self, span: Span | None) -> None:
        document = self._model.document
        self._span = None
        if document is not None and span is not None:
            self._span = (document.id, self._view.page, span)
        self.refresh()

    def _on_picked(self, first: int, last: int) -> None:
        self._pick((first, last))

    def _on_selected(self, start: int, end: int) -> None:
        words = self._text.on_page(self._view.page)
        if words is not None:
            self._pick(span_of_text(words.text, start, end))

    def _on_link(self) -> None:
        passage = self._passage()
        if passage is not None:
            self._model.proving.take(passage)
            self.taken.emit()

    def _on_clear(self) -> None:
        self._pick(None)
        self._model.proving.choose(())
        self._view.setFocus()
