"""Papers of our own, drawn in a job: saved into a folder, or printed."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.report.outline import outline_paper
from intake.domain.report.own_timeline import timeline_paper
from intake.domain.report.plan_rules import PAPER_ID
from intake.domain.report.top import name_of
from intake.errors import PacketNotMadeError
from intake.workflows.own_sheet import own_sheet
from ui.viewmodels.exporting import reference
from ui.viewmodels.page_printing import PagePrinting

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.report.material import Material
    from intake.errors import IntakeError
    from intake.ports import ExportFolder, Papers
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch


class Wanted(StrEnum):
    """Which paper is wanted."""

    RULES = "rules"
    OUTLINE = "outline"
    TIMELINE = "timeline"


NAMES = {
    Wanted.RULES: "Plan-rules-{0}.pdf",
    Wanted.OUTLINE: "Letter-outline-{0}.pdf",
    Wanted.TIMELINE: "Timeline-{0}.pdf",
}


class OwnPapers(QObject):
    """``save(wanted, material, folder)`` and ``print_out(wanted, material, put)``.

    ``started(job)``: show its row. At the end ``saved(path)``, ``printed``, ``failed(error)``.
    """

    started = Signal(object)
    saved = Signal(str)
    printed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        papers: Papers,
        folder: ExportFolder,
        decode: Callable[[bytes], object],
    ) -> None:
        super().__init__()
        self._bridge, self._jobs, self._papers = bridge, jobs, papers
        self._folder, self._decode = folder, decode

    def save(self, wanted: Wanted, material: Material, folder: str) -> None:
        """Save a paper into a folder, under a neutral name."""
        job = self._start(
            self.tr("Saving the PDF"), partial(self._save, wanted, material, folder)
        )
        job.done.connect(self._on_saved)

    def print_out(self, wanted: Wanted, material: Material, put: Callable[..., None]) -> None:
        """Print a paper; ``put`` takes each page's picture, in the job's thread."""
        job = self._start(self.tr("Printing"), partial(self._print, wanted, material, put))
        job.done.connect(self._on_printed)

    def _start(self, title: str, work: Callable[[Watch], object]) -> Job:
        job: Job = self._jobs.start(title, work, self._papers.cancel)
        job.failed.connect(self._on_failed)
        self.started.emit(job)
        return job

    def _on_saved(self, path: str) -> None:
        self.saved.emit(path)

    def _on_printed(self, _nothing: None) -> None:
        self.printed.emit()

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)

    # --- in the thread for jobs -----------------------------------------------------------

    def _save(self, wanted: Wanted, material: Material, folder: str, watch: Watch) -> str:
        data = self._pdf(wanted, material, watch)
        name = NAMES[wanted].format(material.today.isoformat())
        (path,) = self._folder.write(folder, [(name, data)])
        return path

    def _print(
        self, wanted: Wanted, material: Material, put: Callable[..., None], watch: Watch
    ) -> None:
        printing = PagePrinting(self._papers, self._decode)
        printing.print_pages([self._pdf(wanted, material, watch)], put, watch)

    def _pdf(self, wanted: Wanted, material: Material, watch: Watch) -> bytes:
        watch.tell(0, 0, self.tr("Drawing the pages"))
        if wanted is Wanted.RULES:
            return own_sheet(self._papers, material, reference(self._bridge), PAPER_ID)
        made = timeline_paper if wanted is Wanted.TIMELINE else outline_paper
        paper = made(material)
        if paper is None:
            raise PacketNotMadeError
        return self._papers.draw_list(paper, name_of(material))
