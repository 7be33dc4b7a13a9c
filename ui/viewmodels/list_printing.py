"""Printing a list that the person wrote: drawn by the worker, page by page in a job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.facts import patient_of
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from ui.viewmodels.page_printing import PagePrinting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.domain.report.own_paper import OwnPaper
    from intake.errors import IntakeError
    from intake.ports import Papers
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch


class ListPrinting(QObject):
    """``print_out(lists, put)``; ``printed`` or ``failed(error)`` follows."""

    printed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        papers: Papers,
        decode: Callable[[bytes], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._jobs, self._papers = bridge, jobs, papers
        self._decode = decode

    def material(self) -> Material:
        """Return what lists are made from, for the person's own copy."""
        bridge = self._bridge
        return Material(
            bridge.case, bridge.catalog, bridge.readiness, bridge.today, Reader.MINE
        )

    def print_out(
        self, lists: Sequence[OwnPaper], put: Callable[..., None], *, with_name: bool = True
    ) -> None:
        """Print lists; ``put`` takes the picture of each page, in the job's thread.

        Without the name, nobody who finds the sheet learns whose it was.
        """
        name = patient_of(self._bridge.case).name if with_name else ""
        work = partial(self._print, tuple(lists), name, put)
        job: Job = self._jobs.start(self.tr("Printing"), work, self._papers.cancel)
        job.done.connect(self._on_printed)
        job.failed.connect(self._on_failed)

    def _print(
        self, lists: Sequence[OwnPaper], name: str, put: Callable[..., None], watch: Watch
    ) -> None:
        """In the job's thread."""
        drawn = [self._papers.draw_list(each, name) for each in lists]
        PagePrinting(self._papers, self._decode).print_pages(drawn, put, watch)

    def _on_printed(self, _nothing: None) -> None:
        self.printed.emit()

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)
