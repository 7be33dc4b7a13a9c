"""Summary and packet: look at what leaves, choose who reads it, export or print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from intake.ids import DocumentId
from ui.pages.summary.summary_aside import SummaryAside
from ui.viewmodels.exporting import Wanted
from ui.viewmodels.places import page_of
from ui.widgets.card import column
from ui.widgets.foreign_papers import ForeignPapers
from ui.widgets.job_row import JobRow
from ui.widgets.page import Columns, Page
from ui.widgets.page_view import PageView
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.jobs import Job
    from ui.printing import PaperTray
    from ui.viewmodels.exporting import ExportViewModel, Written
    from ui.viewmodels.suggesting import SuggestingViewModel
    from ui.viewmodels.summary import SummaryViewModel

SUMMARY = "summary"
PACKET = "packet"
ASIDE_PX = 392
PAGE_PX = 640


def decoded(png: bytes) -> QImage:
    """Return the picture in a PNG that the worker made."""
    return QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)


class SummaryPage(Page):
    """Shows a ``SummaryViewModel`` and asks an ``ExportViewModel`` for files.

    Papers that seem to be about somebody else are named before anything leaves.
    """

    def __init__(
        self,
        model: SummaryViewModel,
        exports: ExportViewModel,
        suggesting: SuggestingViewModel,
        dialogs: Dialogs,
    ) -> None:
        super().__init__("Summary and packet")
        self._model, self._exports, self._dialogs = model, exports, dialogs
        self._suggesting, self._foreign = suggesting, ForeignPapers()
        model.setParent(self)
        exports.setParent(self)
        self._job: Job | None = None
        self._tray: PaperTray | None = None
        self._view = Toggles("What to look at", [(SUMMARY, "Summary"), (PACKET, "Packet")])
        self._readers = Toggles("Who will read it?", model.readers())
        self._about = label("", "note")
        self._job_row = JobRow()
        self._job_row.hide()
        self._pages = PageView()
        self._pages.turn.hide()
        self._aside = SummaryAside()
        self._pages.setMinimumHeight(PAGE_PX)
        self.add(
            self._foreign,
            column(label("Who will read it?", "section"), self._readers, self._about),
            self._view,
            self._job_row,
            Columns(self._pages, self._aside, ASIDE_PX),
        )
        self._connect()

    def opened(self, detail: str) -> None:
        """Draw from the case as it stands; ``detail`` may be "packet"."""
        self._view.show_chosen(PACKET if detail == PACKET else SUMMARY)
        for reader, name in self._model.readers():
            self._readers.rename(reader, name)
        self._suggesting.look()
        self._show_foreign()
        self._model.draw()
        self._show_view()

    def place(self) -> str:
        """See ``Page``."""
        return self._view.chosen_id()

    def _connect(self) -> None:
        self._suggesting.changed.connect(self._show_foreign)
        self._foreign.look_wanted.connect(self._on_look)
        self._view.chosen.connect(self._on_view)
        self._pages.page_wanted.connect(self._on_page_wanted)
        self._readers.chosen.connect(self._on_reader)
        self._aside.export.clicked.connect(self._on_export)
        self._aside.screen_reader_copy.clicked.connect(self._on_html)
        self._aside.print_out.clicked.connect(self._on_print)
        self._job_row.stop.clicked.connect(self._on_stop)
        self._model.drawn.connect(self._on_drawn)
        self._model.failed.connect(self._on_failed)
        self._model.arrived.connect(self._on_summary_picture)
        self._exports.started.connect(self._on_started)
        self._exports.made.connect(self._on_made)
        self._exports.written.connect(self._on_written)
        self._exports.printed.connect(self._on_printed)
        self._exports.failed.connect(self._on_failed)
        self._exports.arrived.connect(self._on_packet_picture)

    def _show_foreign(self) -> None:
        if self.isVisible():
            self._foreign.show_papers(self._suggesting.strangers())

    def _on_look(self, document: str) -> None:
        place = page_of(DocumentId(document), 1)
        self.room_wanted.emit(place.room, place.argument)

    @property
    def _is_packet(self) -> bool:
        return self._view.chosen_id() == PACKET

    def _show_view(self) -> None:
        """Show the pages of what is chosen, and make the packet if there is none yet."""
        self._aside.show_view(is_packet=self._is_packet)
        self._aside.clear_result()
        self._show_size()
        if not self._is_packet:
            self._pages.show_pages(self._model.pages)
        elif pages := self._exports.packet_pages(self._model.reader):
            self._pages.show_pages(pages)
        else:
            self._pages.show_pages(0)
            self._exports.make(self._model.material())

    def _on_view(self, _view: str) -> None:
        self._show_view()

    def _on_reader(self, reader: str) -> None:
        self._model.choose(reader)
        if self._is_packet:
            self._show_view()

    def _on_drawn(self) -> None:
        pages = self._model.packet_pages
        self._view.rename(PACKET, f"Packet, {pages} page{'' if pages == 1 else 's'}")
        self._about.setText(self._model.about_reader())
        self._aside.show_leaving(self._model.leaving())
        self._show_size()
        if not self._is_packet:
            self._pages.show_pages(self._model.pages, max(1, self._pages.page))

    def _on_page_wanted(self, page: int, width_px: int) -> None:
        wanted = self._exports.want_page if self._is_packet else self._model.want_page
        wanted(page, width_px)

    def _on_summary_picture(self, page: int, picture: QImage) -> None:
        if not self._is_packet:
            self._pages.show_image(page, picture)

    def _on_packet_picture(self, page: int, picture: QImage) -> None:
        if self._is_packet:
            self._pages.show_image(page, picture)

    def _on_started(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self._on_progressed()
        self._job_row.show()

    def _on_progressed(self) -> None:
        if self._job is not None:
            step = self._job.step
            self._job_row.show_step(step.words, step.done, step.total, self._job.seconds_left)

    def _on_ended(self) -> None:
        self._job = None
        self._job_row.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _on_made(self) -> None:
        if self._is_packet:
            self._pages.show_pages(self._exports.packet_pages(self._model.reader))

    def _show_size(self) -> None:
        pages = self._model.packet_pages if self._is_packet else self._model.pages
        self._aside.show_size(f"{pages} page{'' if pages == 1 else 's'}" if pages else "")

    def _on_export(self) -> None:
        self._write(Wanted.PACKET if self._is_packet else Wanted.SUMMARY)

    def _on_html(self) -> None:
        self._write(Wanted.HTML)

    def _write(self, wanted: Wanted) -> None:
        folder = self._dialogs.open_folder("Where to put the file")
        if folder is not None:
            self._exports.write(self._model.material(), wanted, folder)

    def _on_written(self, written: Written) -> None:
        self._aside.show_written(written)

    def _on_print(self) -> None:
        self._tray = self._dialogs.choose_printer("Print")
        if self._tray is not None:
            wanted = Wanted.PACKET if self._is_packet else Wanted.SUMMARY
            self._exports.print_out(self._model.material(), wanted, self._tray.print_page)

    def _on_printed(self) -> None:
        if self._tray is not None:
            self._tray.finish()
            self._tray = None

    def _on_failed(self, error: IntakeError) -> None:
        self._on_printed()
        self._aside.show_problem(error)
