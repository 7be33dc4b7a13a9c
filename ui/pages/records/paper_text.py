"""The words beside the pages of a record, and the marks of a search on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.pages.records.passage_desk import PassageDesk
from ui.widgets.buttons import LinkButton
from ui.widgets.page_marks import PageMarks
from ui.widgets.page_text import PageTextPanel
from ui.widgets.words import short_label

if TYPE_CHECKING:
    from intake.domain.documents import Document
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_text import RecordsText
    from ui.widgets.records_paper import RecordPaper

SHOW, HIDE = "Show the words", "Hide the words"


class PaperText(QObject):
    """Adds to a ``RecordPaper``: a panel with the page's words, marks on its picture."""

    def __init__(
        self, model: RecordsViewModel, words: RecordsText, paper: RecordPaper, parent: QObject
    ) -> None:
        super().__init__(parent)
        words.setParent(self)
        self._words, self._view = words, paper.view
        self._panel, self._marks = PageTextPanel(), PageMarks(paper.view.picture)
        self._toggle, self._clear = paper.words, LinkButton("Stop marking")
        self._sought = short_label("", "line")
        for part in (self._sought, self._clear):
            paper.view.tools.addWidget(part)
        self.passage = PassageDesk(model, words, paper.view, self._panel)
        paper.view.add_below(self._panel)
        self._panel.hide()
        self._toggle.clicked.connect(self._on_toggle)
        self._clear.clicked.connect(self._on_clear)
        paper.view.page_wanted.connect(self._on_page)
        words.changed.connect(self._refresh)
        self._refresh()

    def show(self, document: Document) -> None:
        """Be about this record."""
        self._words.open(document)
        self._refresh()

    def seek(self, query: str) -> None:
        """Mark these words on the pages; an empty text marks nothing any more."""
        self._words.seek(query)

    def _refresh(self) -> None:
        page, sought = self._view.page, self._words.sought
        places = self._words.marks(page)
        self._marks.show_marks(places)
        self.passage.refresh()
        count = len(places)
        told = f"“{sought}”: {count} marked on this page" if sought else ""
        self._sought.setText(told)
        self._sought.setVisible(bool(sought))
        self._clear.setVisible(bool(sought))
        if not self._panel.isHidden() and page:
            self._panel.show_text(page, *self._words.text(page))

    def _on_toggle(self) -> None:
        is_shown = self._panel.isHidden()
        self._panel.setVisible(is_shown)
        self._toggle.setText(HIDE if is_shown else SHOW)
        self._refresh()

    def _on_clear(self) -> None:
        self.seek("")
        self._toggle.setFocus()

    def _on_page(self) -> None:
        self._refresh()
