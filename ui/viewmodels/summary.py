"""The summary and packet as they will leave: for whom, page by page, and what stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.facts import coverage_of, visit_of
from intake.domain.papers import Paper
from intake.domain.report.leaving import leaving
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from intake.workflows.exporting import draw_papers
from ui.viewmodels.exporting import reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.report.drawn import DrawnPapers
    from intake.domain.report.leaving import Leaving
    from intake.errors import IntakeError
    from intake.ports import Papers
    from ui.bridge import SessionBridge
    from ui.jobs import Jobs


class SummaryViewModel(QObject):
    """Draws the summary for one reader beside the window.

    ``drawn``: there is a new summary to show. ``failed(error)``: it could not be drawn.
    ``arrived(page, picture)``: a picture that was wanted; a picture is what ``decode``
    made of a PNG, in the thread.
    """

    drawn = Signal()
    failed = Signal(object)
    arrived = Signal(int, object)

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        papers: Papers,
        decode: Callable[[bytes], object],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._jobs = jobs
        self._papers = papers
        self._decode = decode
        self._papers_drawn: DrawnPapers | None = None
        self._paper: Paper | None = None
        self.reader = Reader.CLINICIAN

    @property
    def pages(self) -> int:
        """How many pages the summary has; 0 until it is drawn."""
        return self._papers_drawn.summary_pages if self._papers_drawn else 0

    @property
    def packet_pages(self) -> int:
        """How many pages the packet will have; 0 until it is drawn."""
        return self._papers_drawn.order.page_count if self._papers_drawn else 0

    def readers(self) -> tuple[tuple[str, str], ...]:
        """Return the readers to choose from, by id and by the name they have here."""
        clinician = visit_of(self._bridge.case).clinician or self.tr("The clinic")
        insurer = coverage_of(self._bridge.case).insurer or self.tr("The insurer")
        return (
            (Reader.CLINICIAN, clinician),
            (Reader.INSURER, insurer),
            (Reader.MINE, self.tr("Only me")),
        )

    def about_reader(self) -> str:
        """Return one sentence on the copy for the chosen reader."""
        return {
            Reader.CLINICIAN: self.tr("The clinician’s copy: to read in a minute."),
            Reader.INSURER: self.tr("The reviewer’s copy: scores and facts for this request."),
            Reader.MINE: self.tr("Your own copy: with your notes. It is not for sending."),
        }[self.reader]

    def leaving(self) -> Leaving:
        """Return what goes to this reader, and what stays with the patient."""
        return leaving(self.material())

    def choose(self, reader: str) -> None:
        """Draw the copy for another reader."""
        self.reader = Reader(reader)
        self.draw()

    def draw(self) -> None:
        """Draw the summary from the case as it stands."""
        material = self.material()
        self._jobs.quick(
            partial(self._make, material), partial(self._on_drawn, material), self._on_failed
        )

    def want_page(self, page: int, width_px: int) -> None:
        """Ask for the picture of a page of the summary."""
        if self._paper is not None:
            self._jobs.quick(
                partial(self._picture, self._paper, page, width_px),
                partial(self._on_picture, self._paper, page),
                self._on_failed,
            )

    def material(self) -> Material:
        """Return everything the report is made from, for the chosen reader."""
        bridge = self._bridge
        return Material(
            bridge.case, bridge.catalog, bridge.readiness, bridge.today, self.reader
        )

    def _on_drawn(self, material: Material, drawn: DrawnPapers) -> None:
        if material.reader is self.reader and material.case is self._bridge.case:
            self._papers_drawn = drawn
            self._paper = Paper(drawn.summary_pdf)
            self.drawn.emit()

    def _on_picture(self, paper: Paper, page: int, picture: object) -> None:
        if paper is self._paper:
            self.arrived.emit(page, picture)

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)

    # --- in the thread for pictures ---------------------------------------------------

    def _make(self, material: Material) -> DrawnPapers:
        return draw_papers(self._papers, material, reference(self._bridge))

    def _picture(self, paper: Paper, page: int, width_px: int) -> object:
        return self._decode(self._papers.page_image(paper, page, width_px=width_px))
