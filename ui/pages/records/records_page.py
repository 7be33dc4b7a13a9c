"""Records: add papers, look at their pages, and say what each page proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from ui.pages.records import records_shown
from ui.pages.records.found_desk import FoundDesk
from ui.pages.records.paper_desk import PaperDesk
from ui.pages.records.records_intake import RecordsIntake, paths_of
from ui.pages.records.records_ways import RecordsWays
from ui.pages.records.side_desk import SideDesk
from ui.viewmodels.places import REQUESTS, page_of, place_of, records_place
from ui.widgets.empty_state import EmptyState
from ui.widgets.page import Page
from ui.widgets.reading_line import ReadingLine
from ui.widgets.records_arrivals import RecordsArrivals
from ui.widgets.records_columns import Fit, RecordsColumns
from ui.widgets.records_shelf import RecordsShelf
from ui.widgets.records_top import RecordsTop
from ui.widgets.records_wanted import RecordsWanted
from ui.widgets.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent

    from ui.dialogs import Dialogs
    from ui.pages.records.paper_desk import PageModels
    from ui.viewmodels.records import RecordsViewModel
    from ui.viewmodels.records_adding import AddingViewModel

MARGIN_PX = 24
_ALL = 1_000  # the columns take the height there is, not the space below them


class RecordsPage(Page):
    """Shows a ``RecordsViewModel``. ``opened("<document>/<page>")`` opens a page."""

    def __init__(
        self,
        model: RecordsViewModel,
        adding: AddingViewModel,
        pages: PageModels,
        dialogs: Dialogs,
    ) -> None:
        super().__init__("Records", margin=MARGIN_PX)
        self._model, self._adding = model, adding
        for each in (model, adding):
            each.setParent(self)
        self._top, self._arrivals = RecordsTop("Records"), RecordsArrivals()
        self._wanted = RecordsWanted()
        self._empty = EmptyState(records_shown.EMPTY, "Add records")
        self._shelf = RecordsShelf(model.list)
        self._desk = PaperDesk(model, pages, self)
        self._reading, self._line = pages.words.reading, ReadingLine()
        self._paper = self._desk.paper
        self._found = FoundDesk(model, pages.suggesting, pages.words, self)
        above = (self._found.stranger, self._found.card)
        self._about = SideDesk(model, self, *above)
        self._side = self._about.side
        self._columns = RecordsColumns(self._shelf, self._paper, self._side)
        self.header.hide()
        self.add(
            self._top, self._arrivals, self._line, self._wanted, self._empty, self._columns
        )
        self.setAcceptDrops(True)
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # else a dropped file would be typed as its path
        self._turns = Turns(self)
        self._intake = RecordsIntake(self, adding, dialogs, lambda: model.document)
        self._ways = RecordsWays(self, (self._top, self._shelf, self._paper, self._side))
        self._ways.link_wanted.connect(self._on_link)
        self._connect_list()
        self._connect_record()
        self._connect_adding()
        self._connect_reading()
        self.refresh()

    def opened(self, detail: str) -> None:
        """Open what another room asked for, or go on where the person was."""
        if detail:
            self._model.show(detail)
            self._desk.text.seek(records_place(detail).sought)
            self._columns.show_list(shown=False)
            self.refresh()
            self.take_focus()  # else it stays on a box about something else

    def place(self) -> str:
        """See ``Page``."""
        document = self._model.document
        return page_of(document.id, self._model.page).argument if document else ""

    def take_focus(self) -> None:
        """See ``Page``: begin in the list of records, or with adding the first one."""
        if self._shelf.isVisibleTo(self):
            self._shelf.view.setFocus()
        elif self._top.all.isVisibleTo(self):
            self._top.all.setFocus()
            self.verticalScrollBar().setValue(0)  # the focus is never out of sight
        else:
            super().take_focus()

    def set_title_shown(self, *, shown: bool) -> None:
        """See ``Page``."""
        self._top.set_title_shown(shown=shown)
        self._show_top()

    def refresh(self) -> None:
        """Show the records and the open one as they stand."""
        self._turns.drop()
        for show in self._shown_parts():
            show()

    def _shown_parts(self) -> tuple[Callable[[], None], ...]:
        """Return what shows each part of the page, in the order in which it may be shown."""
        return self._show_list, self._show_paper, self._show_about, self._show_proof

    def _show_list(self) -> None:
        model = self._model
        model.catch_up()
        self._empty.setVisible(model.is_empty and not self._arrivals.is_open)
        self._columns.setVisible(not model.is_empty)
        self.body.setStretch(1, 0 if model.is_empty else _ALL)
        self._top.add.setHidden(model.is_empty)
        self._shelf.show_total(model.total(), model.count())
        self._wanted.show_wanted(model.wanted_title())
        self._top.show_queue(self._found.queue())
        self._show_top()
        document = model.document
        if document is not None:
            self._shelf.view.select(model.list.row_of(document.id))

    def _show_paper(self) -> None:
        if (document := self._model.document) is not None:
            self._desk.show(document)

    def _show_about(self) -> None:
        if (document := self._model.document) is not None:
            self._found.show(document, self._model.case)
            self._about.show_about(document, is_asked=self._found.asks(document))

    def _show_proof(self) -> None:
        if (document := self._model.document) is not None:
            self._about.show_proof(document)
            self.order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed while another room was shown."""
        super().showEvent(event)
        self._found.look()
        self._intake.show_results()
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """See ``QWidget``: files and folders are welcome."""
        if paths_of(event.mimeData()):
            event.acceptProposedAction()
            self._arrivals.add.open()

    def dropEvent(self, event: QDropEvent) -> None:
        """See ``QWidget``: add what was dropped."""
        self._adding.add(paths_of(event.mimeData()))
        event.acceptProposedAction()

    # --- connections ------------------------------------------------------------------

    def _connect_list(self) -> None:
        self._model.changed.connect(self._on_changed)
        self._arrivals.due.connect(self._on_due)
        self._model.opened.connect(self._on_opened)
        self._model.turned.connect(self.refresh)
        self._shelf.chosen.connect(self._on_row)
        self._shelf.removal_wanted.connect(self._on_removal)
        self._shelf.looked_for.connect(self._model.list.look_for)
        self._top.add_wanted.connect(self._arrivals.add.open)
        self._top.list_wanted.connect(self._on_list)
        self._top.ask_wanted.connect(self._on_ask)
        self._empty.button.clicked.connect(self._arrivals.add.open)
        self._columns.changed.connect(self._on_room)
        self._columns.list_left.connect(self._on_list_left)
        self._desk.spread.connect(self._on_spread)
        for part in (self._desk.dividing, self._desk.alike):
            part.widened.connect(self._on_widened)
        self._wanted.done.clicked.connect(self._on_found)

    def _connect_record(self) -> None:
        self._found.changed.connect(self._on_changed)
        self._found.opened.connect(self._on_next)
        self._found.correct_wanted.connect(self._side.about.correct)
        self._top.confirm_wanted.connect(self._found.go_through)
        self._desk.text.passage.taken.connect(self._side.proof.search)

    def _connect_adding(self) -> None:
        self._intake.serve(self._arrivals, self._paper.trouble)
        self._arrivals.add.toggled.connect(self.refresh)
        self._arrivals.results.document_wanted.connect(self._on_document)
        locked = self._desk.locked
        locked.copy_wanted.connect(self._intake.keep_copy)
        self._adding.unlock_failed.connect(locked.tell_failed)
        self._adding.unlock_ended.connect(locked.let_copy)
        for came in (self._adding.unlocked, self._adding.taken_again):
            came.connect(self._desk.open_made)
        self._paper.trouble.kept.connect(self._model.keep_as_it_is)

    def _connect_reading(self) -> None:
        self._reading.changed.connect(self._on_reading)
        self._line.pause_wanted.connect(self._reading.pause)
        self._line.go_on_wanted.connect(self._reading.go_on)
        self._on_reading()

    def _on_reading(self) -> None:
        reading = self._reading
        self._line.show_reading(
            reading.words(), is_busy=reading.is_busy, is_paused=reading.is_paused
        )

    # --- the list ---------------------------------------------------------------------

    def _on_changed(self) -> None:
        if self._arrivals.is_busy:
            self._arrivals.soon()
        elif self.isVisible():
            self._intake.show_results()
            self.refresh()

    def _on_due(self) -> None:
        if self.isVisible():
            self._turns.take((self._intake.show_results, *self._shown_parts()))

    def _show_top(self) -> None:
        document = self._model.document
        folded = self._columns.folds_list and not self._model.is_empty
        count = self._model.count()
        back = f"All {count} records" if count > 1 else "All records"
        back = "" if self._columns.shows_list else back
        self._top.show_record(document.title if document else "", back, is_folded=folded)

    def _on_room(self) -> None:
        self._shelf.view.set_eager(on=self._columns.fit is Fit.THREE)
        self._show_top()

    def _on_list_left(self) -> None:
        """The list went behind its button: the focus goes there, too."""
        self._show_top()
        self._top.all.setFocus()

    def _on_spread(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._columns.widen_page(on=on)
        self._show_top()
        self.bring_into_view(self._paper)

    def _on_widened(self, on: bool) -> None:  # noqa: FBT001 - as above
        self._columns.leave_page_alone(on=on)
        self.bring_into_view(self._paper)

    def _on_row(self, row: int) -> None:
        self._on_document(self._model.list.document_at(row))

    def _on_document(self, document: str) -> None:
        self.flush()
        self._model.open(document)
        self._columns.show_list(shown=False)
        self._show_top()

    def _on_removal(self, row: int) -> None:
        self._model.open(self._model.list.document_at(row))
        self._model.remove()

    def _on_list(self) -> None:
        self._desk.draw_in()
        self._columns.show_list(shown=True)
        self._show_top()
        self._shelf.view.setFocus()

    def _on_ask(self) -> None:
        self.room_wanted.emit(REQUESTS, "")

    def _on_opened(self) -> None:
        self._side.proof.fold()
        self._desk.dividing.start_anew()
        self.refresh()

    def _on_found(self) -> None:
        wanted = self._model.wanted
        self._model.want(None)
        if wanted is not None:
            back = place_of(wanted)
            self.room_wanted.emit(back.room, back.argument)

    def _on_link(self) -> None:
        if self._side.proof.isVisible():
            self._side.proof.search()

    def _on_next(self) -> None:
        self._columns.show_list(shown=False)
        self.refresh()
