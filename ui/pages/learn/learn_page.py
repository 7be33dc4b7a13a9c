"""Learn: the contents with a search, and one page of them open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.reading_sheet import reading_sheet
from ui.widgets.keyed_rows import RowWords
from ui.widgets.learn_contents import LearnContents
from ui.widgets.learn_reading import LearnReading, PageWords
from ui.widgets.learn_terms import Explained
from ui.widgets.page import Page
from ui.widgets.panes import Panes
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.words import label

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.definitions import Term
    from intake.domain.report.own_paper import OwnPaper
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.printing import PaperTray
    from ui.viewmodels.learn import Entry, LearnViewModel
    from ui.viewmodels.learn_pages import Reading
    from ui.viewmodels.list_printing import ListPrinting

LIST_EM = 20.0
TITLE = "Learn"
WORDS = "words"
_ALL = 1_000  # the panes take the height there is, not the space below them


class LearnPage(Page):
    """Shows a ``LearnViewModel``. ``opened(page_id)`` opens that page."""

    def __init__(self, model: LearnViewModel, printing: ListPrinting, dialogs: Dialogs) -> None:
        super().__init__(
            TITLE,
            "What sources said on the day we read them. It never says what your plan will do.",
        )
        self._model, self._printing, self._dialogs = model, printing, dialogs
        model.setParent(self)
        printing.setParent(self)
        self._tray: PaperTray | None = None
        self.list, self.reading = LearnContents(), LearnReading()
        self._told = label("", "line")
        self._panes = Panes(self.list, self.reading, LIST_EM)
        self._panes.name_back("All pages")
        self.add(self._told, self._panes)
        self._told.hide()
        self.body.setStretch(1, _ALL)
        self._connect()

    def opened(self, detail: str) -> None:
        """Open the page ``detail``, or leave open what was."""
        if detail:
            self._on_page(detail)

    def place(self) -> str:
        """See ``Page``."""
        return self._model.opened().id

    def refresh(self) -> None:
        """Show the contents and the open page as they stand."""
        page = self._model.opened()
        rows = [_row(each) for each in self._model.contents()]
        self.list.show_rows(rows, page.id, self._found(len(rows)))
        terms = () if page.id == WORDS else self._model.terms()
        self.reading.show_page(self._words(page), [_explained(each) for each in terms])
        tab_as_laid_out(self)

    def _words(self, page: Reading) -> PageWords:
        title = self._model.title_of
        before, after = self._model.beside()
        return PageWords(
            title=page.title,
            parts=tuple((each.heading, each.lines, each.source) for each in page.parts),
            source=page.source,
            ask=page.ask,
            ways=tuple(each.says for each in page.ways),
            see=tuple((each, title(each)) for each in page.see if title(each)),
            before=(before, title(before)),
            after=(after, title(after)),
        )

    def _found(self, count: int) -> str:
        if not self._model.query:
            return ""
        if not count:
            return self.tr("No page has these words. Try fewer words.")
        return self.tr("1 page") if count == 1 else self.tr("{0} pages").format(count)

    def _connect(self) -> None:
        self.refresh_with(self._model.changed)
        self.list.chosen.connect(self._on_chosen)
        self.list.sought.connect(self._model.look_for)
        self.reading.page_wanted.connect(self._on_page)
        self.reading.way_wanted.connect(self._on_way)
        self.reading.print_wanted.connect(self._on_print)
        self.reading.read.connect(self._model.mark_read)
        self._printing.printed.connect(self._on_printed)
        self._printing.failed.connect(self._on_print_failed)

    def _on_chosen(self, page: str) -> None:
        self._model.open(page)
        self._panes.show_detail()
        self.verticalScrollBar().setValue(0)

    def _on_page(self, page: str) -> None:
        """Go to a page from another one; the keyboard goes to its beginning."""
        self._on_chosen(page)
        self.reading.print.setFocus()

    def _on_way(self, index: int) -> None:
        place = self._model.opened().ways[index].place
        if place.room == "learn":
            self._on_page(place.argument)
        else:
            self.room_wanted.emit(place.room, place.argument)

    def _on_print(self) -> None:
        self._tray = self._dialogs.choose_printer("Print this page")
        if self._tray is not None:
            self._tell("Printing. You can go on reading.")
            sheet = _sheet(self._model.opened(), self._model.today)
            self._printing.print_out((sheet,), self._tray.print_page, with_name=False)

    def _on_printed(self) -> None:
        self._tell("The page went to the printer.")
        self._finish_printing()

    def _on_print_failed(self, error: IntakeError) -> None:
        self._tell(f"{error} {error.remedy}")
        self._finish_printing()

    def _finish_printing(self) -> None:
        if self._tray is not None:
            self._tray.finish()
            self._tray = None

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()


def _row(entry: Entry) -> RowWords:
    note = "Read" if entry.is_read else ""
    return RowWords(entry.id, entry.title, entry.line, note=note, group=entry.chapter)


def _explained(term: Term) -> Explained:
    return Explained(term.id, term.title, (term.title, *term.forms), term.says, term.page)


def _sheet(page: Reading, today: dt.date) -> OwnPaper:
    parts = [
        (each.heading, (*each.lines, each.source) if each.source else each.lines)
        for each in page.parts
    ]
    return reading_sheet(page.title, parts, page.ask, page.source, today)
