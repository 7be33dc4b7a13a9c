"""Learn: a list of short pages, one of them open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.viewmodels.places import ABOUT_YOU
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.learn_reading import LearnReading
from ui.widgets.page import Page
from ui.widgets.panes import Panes
from ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from ui.viewmodels.learn import LearnViewModel

LIST_EM = 20.0
TITLE = "Learn"
PLAN_QUESTION = "coverage.kind"
_ALL = 1_000  # the panes take the height there is, not the space below them


class LearnPage(Page):
    """Shows a ``LearnViewModel``. ``opened(page_id)`` opens that page."""

    def __init__(self, model: LearnViewModel) -> None:
        super().__init__(
            TITLE,
            "What sources said on the day we read them. It never says what your plan will do.",
        )
        self._model = model
        model.setParent(self)
        self.list, self.reading = KeyedRows("Pages"), LearnReading()
        self._panes = Panes(self.list, self.reading, LIST_EM)
        self._panes.name_back("All pages")
        self.add(self._panes)
        self.body.setStretch(1, _ALL)
        self.refresh_with(model.changed)
        self.list.chosen.connect(self._on_chosen)
        self.reading.plan.clicked.connect(self._on_plan)
        self.refresh()

    def opened(self, detail: str) -> None:
        """Open the page ``detail``, or leave open what was."""
        if detail:
            self._on_chosen(detail)

    def place(self) -> str:
        """See ``Page``."""
        return self._model.opened().id

    def refresh(self) -> None:
        """Show the list and the open page as they stand."""
        page = self._model.opened()
        rows = [RowWords(each, title) for each, title in self._model.titles()]
        self.list.show_rows(rows, page.id)
        parts = [(each.heading, each.lines) for each in page.parts]
        self.reading.show_page(page.title, parts, page.source, page.ask)
        self.reading.show_plan_button(shown=page.asks_for_plan)
        tab_as_laid_out(self)

    def _on_chosen(self, page: str) -> None:
        self._model.open(page)
        self._panes.show_detail()

    def _on_plan(self) -> None:
        self.room_wanted.emit(ABOUT_YOU, PLAN_QUESTION)
