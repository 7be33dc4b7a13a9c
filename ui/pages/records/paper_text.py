"""The words beside the pages of a record, and the marks of a search on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.pages.records.passage_desk import PassageDesk
from ui.widgets.marked_line import MarkedLine
from ui.widgets.page_marks import PageMarks
from ui.widgets.page_text import PageTextPanel

if TYPE_CHECKING:
    from intake.domain.documents import Document
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_text import RecordsText
    from ui.widgets.records_paper import RecordPaper

_SHOW, _HIDE = "Show words", "Hide words"
_SHOW_ALOUD, _HIDE_ALOUD = "Show the words of the page", "Hide the words of the page"


class PaperText(QObject):
    """Adds to a ``RecordPaper``: a panel with the page's words, marks on its picture.

    ``toggled(bool)`` when the words are shown, or no longer.
    """

    toggled = Signal(bool)

    def __init__(
        self, model: RecordsViewModel, words: RecordsText, paper: RecordPaper, parent: QObject
    ) -> None:
        super().__init__(parent)
        words.setParent(self)
        self.is_shown = False
        self._model, self._words, self._view = model, words, paper.view
        self._panel, self._marks = PageTextPanel(), PageMarks(paper.view.picture)
        self._toggle, self._line = paper.words, MarkedLine()
        paper.view.add_below(self._line)
        self.passage = PassageDesk(model, words, paper.view, self._panel)
        self._toggle.clicked.connect(self._on_toggle)
        self._line.ended.connect(self._on_end)
        paper.view.page_wanted.connect(self._on_page)
        words.changed.connect(self._refresh)
        self.set_shown(shown=False)

    def show(self, document: Document) -> None:
        """Be about this record."""
        self._words.open(document)
        self._refresh()

    def set_shown(self, *, shown: bool) -> None:
        """Show the words beside the page, or the page alone."""
        self.is_shown = shown
        self._view.middle.show_beside(self._panel if shown else None)
        self._toggle.setText(_HIDE if shown else _SHOW)
        self._toggle.setAccessibleName(_HIDE_ALOUD if shown else _SHOW_ALOUD)
        self._view.tools.fit()
        self._refresh()
        self.toggled.emit(shown)

    def seek(self, query: str) -> None:
        """Mark these words on the pages; an empty text marks nothing any more."""
        self._words.seek(query)

    def _refresh(self) -> None:
        page = self._view.page
        self._marks.show_marks(self._words.marks(page))
        self.passage.refresh()
        self._line.show_marked(*self._marked(page))
        if self.is_shown and page:
            self._panel.show_text(page, *self._words.text(page))

    def _marked(self, page: int) -> tuple[str, str]:
        """Return what is marked on the page, if it is not what always is, and the way out."""
        words, proving = self._words, self._model.proving
        if words.sought:
            count = len(words.marks(page))
            return f"“{words.sought}”: {count} marked on this page", "Stop marking"
        others = proving.unmarked(page)
        if not others:
            return "", ""
        linked = "1 other link" if others == 1 else f"{others} other links"
        is_shown = proving.passages(page)
        told = "Only the words you came for are marked." if is_shown else "Nothing is marked."
        return f"{told} This page has {linked}.", "Mark all links"

    def _on_toggle(self) -> None:
        self.set_shown(shown=not self.is_shown)

    def _on_end(self) -> None:
        if self._words.sought:
            self.seek("")
        else:
            self._model.proving.mark_all()
        self._toggle.setFocus()

    def _on_page(self) -> None:
        self._refresh()
