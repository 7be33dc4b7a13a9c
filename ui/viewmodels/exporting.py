"""Putting the packet together and writing what leaves: one job, with a way to stop it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.papers import Paper
from intake.workflows.exporting import Maker, make_export, reference_of
from ui.viewmodels.page_printing import PagePrinting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.domain.assembly import Progress
    from intake.domain.report.material import Material
    from intake.domain.report.packet import NotInPacket
    from intake.domain.report.statements import Reader
    from intake.errors import IntakeError
    from intake.ids import CaseId, DocumentId
    from intake.ports import ExportFolder, Papers
    from intake.workflows.exporting import Export
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch


class Wanted(StrEnum):
    """Which file the person asked for."""

    SUMMARY = "summary"
    PACKET = "packet"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the files and their folder, the pages, and what is not in them."""

    names: tuple[str, ...]
    pages: int
    left_out: tuple[NotInPacket, ...]
    folder: str


class ExportViewModel(QObject):
    """Makes the packet beside the window and writes the files that were asked for.

    ``started(job)``: show its row. ``made``: the packet can be looked at. ``written(Written)``:
    files are in place. ``printed``: the last page was handed over. ``failed(error)``: nothing
    was written.
    """

    started = Signal(object)
    made = Signal()
    written = Signal(object)
    printed = Signal()
    failed = Signal(object)
    arrived = Signal(int, object)

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        papers: Papers,
        folder: ExportFolder,
        decode: Callable[[bytes], object],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._jobs = jobs
        self._papers = papers
        self._folder = folder
        self._decode = decode
        self._made: tuple[Material, Export, Paper] | None = None

    def packet_pages(self, reader: Reader) -> int:
        """Return how many pages of the packet for this reader can be looked at."""
        if self._made is None:
            return 0
        material, export, _paper = self._made
        is_current = material.case is self._bridge.case and material.reader is reader
        return export.pages if is_current else 0

    def make(self, material: Material) -> None:
        """Put the packet together, to look at it."""
        self._start(self.tr("Making the packet"), partial(self._make, material), self._on_made)

    def write(self, material: Material, wanted: Wanted, folder: str) -> None:
        """Write what was asked for into a folder, and make it first where that is needed."""
        work = partial(self._write, material, wanted, folder)
        self._start(self.tr("Exporting"), work, self._on_written)

    def print_out(self, material: Material, wanted: Wanted, put: Callable[..., None]) -> None:
        """Print what was asked for; ``put`` takes each page's picture, in the job's thread."""
        work = partial(self._print, material, wanted, put)
        self._start(self.tr("Printing"), work, self._on_printed)

    def want_page(self, page: int, width_px: int) -> None:
        """Ask for the picture of a page of the packet."""
        if self._made is not None:
            paper = self._made[2]
            self._jobs.quick(
                partial(self._picture, paper, page, width_px),
                partial(self._on_picture, paper, page),
                self._on_failed,
            )

    def _start(
        self, title: str, work: Callable[[Watch], object], done: Callable[..., None]
    ) -> None:
        job: Job = self._jobs.start(title, work, self._papers.cancel)
        job.done.connect(done)
        job.failed.connect(self._on_failed)
        self.started.emit(job)

    def _on_made(self, made: tuple[Material, Export, Paper]) -> None:
        self._made = made
        self.made.emit()

    def _on_written(self, done: tuple[tuple[Material, Export, Paper], Written]) -> None:
        self._made, written = done
        self.written.emit(written)

    def _on_printed(self, made: tuple[Material, Export, Paper]) -> None:
        self._made = made
        self.printed.emit()

    def _on_picture(self, paper: Paper, page: int, picture: object) -> None:
        if self._made is not None and paper is self._made[2]:
            self.arrived.emit(page, picture)

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)

    # --- in the threads for jobs and pictures -------------------------------------------

    def _make(self, material: Material, watch: Watch) -> tuple[Material, Export, Paper]:
        words = self.tr("Putting {0} of {1} pages together")
        watch.tell(0, 0, self.tr("Drawing the summary"))

        def tell(progress: Progress) -> None:
            watch.tell(
                progress.done, progress.total, words.format(progress.done, progress.total)
            )

        maker = Maker(self._papers, self._read, tell)
        export = make_export(maker, material, reference(self._bridge))
        return material, export, Paper(export.packet[0].data)

    def _write(
        self, material: Material, wanted: Wanted, folder: str, watch: Watch
    ) -> tuple[tuple[Material, Export, Paper], Written]:
        made = self._made_for(material, watch)
        export = made[1]
        files = _files(export, wanted, material.today.isoformat())
        self._folder.write(folder, files)
        is_packet = wanted is Wanted.PACKET
        pages = export.pages if is_packet else 0
        left_out = export.left_out if is_packet else ()
        return made, Written(tuple(name for name, _ in files), pages, left_out, folder)

    def _made_for(self, material: Material, watch: Watch) -> tuple[Material, Export, Paper]:
        made = self._made
        is_current = made is not None and _is_same(made[0], material)
        return made if made is not None and is_current else self._make(material, watch)

    def _print(
        self,
        material: Material,
        wanted: Wanted,
        put: Callable[..., None],
        watch: Watch,
    ) -> tuple[Material, Export, Paper]:
        made = self._made_for(material, watch)
        files = made[1].packet if wanted is Wanted.PACKET else (made[1].summary,)
        printing = PagePrinting(self._papers, self._decode)
        printing.print_pages([each.data for each in files], put, watch)
        return made

    def _read(self, document: DocumentId) -> bytes:
        return self._bridge.work(partial(_bytes_of, document))

    def _picture(self, paper: Paper, page: int, width_px: int) -> object:
        return self._decode(self._papers.page_image(paper, page, width_px=width_px))


def reference(bridge: SessionBridge) -> str:
    """Return the case reference for stamps; call it in a job's thread."""
    return reference_of(bridge.work(_case_id))


def _files(export: Export, wanted: Wanted, day: str) -> Sequence[tuple[str, bytes]]:
    """Return files under neutral names: no patient, no insurer, no diagnosis."""
    match wanted:
        case Wanted.SUMMARY:
            return ((f"Summary-{day}.pdf", export.summary.data),)
        case Wanted.HTML:
            return ((f"Summary-{day}.html", export.html.data),)
        case Wanted.PACKET:
            return tuple(
                (f"{each.name.replace('packet', f'Packet-{day}', 1)}", each.data)
                for each in export.packet
            )


def _is_same(one: Material, other: Material) -> bool:
    return one.case is other.case and (one.reader, one.today) == (other.reader, other.today)


def _case_id(session: Session) -> CaseId:
    return session.case_id


def _bytes_of(document: DocumentId, session: Session) -> bytes:
    return session.store.read(document)
