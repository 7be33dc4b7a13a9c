"""Printing a list that the person wrote: drawn by the worker, page by page in a job."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.facts import patient_of
from intake.domain.papers import WIDEST_IMAGE_PX, Paper
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader

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
        hand = Hand(self._papers, self._decode, name)
        work = partial(hand.print_out, tuple(lists), put)
        job: Job = self._jobs.start(self.tr("Printing"), work, self._papers.cancel)
        job.done.connect(self._on_printed)
        job.failed.connect(self._on_failed)

    def _on_printed(self, _nothing: None) -> None:
        self.printed.emit()

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class Hand:
    """Prints lists with a name on each page, in a job's thread."""

    papers: Papers
    decode: Callable[[bytes], object]
    name: str

    def print_out(
        self, lists: Sequence[OwnPaper], put: Callable[..., None], watch: Watch
    ) -> None:
        """Draw each list and give ``put`` the picture of each of its pages."""
        for done, each in enumerate(lists):
            watch.tell(done, len(lists), each.title)
            paper = Paper(self.papers.draw_list(each, self.name))
            for page in range(1, len(self.papers.inspect(paper).pages) + 1):
                if watch.is_stopped:
                    return
                picture = self.papers.page_image(paper, page, width_px=WIDEST_IMAGE_PX)
                put(self.decode(picture))
