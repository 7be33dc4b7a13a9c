"""A letter about a request for records: its words to look at, printed or saved as a PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.definitions import Letter
from intake.domain.report.letter_gaps import letter_gaps
from intake.domain.report.records_letter import records_letter
from ui.viewmodels.page_printing import PagePrinting

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.report.letter_facts import Asked
    from intake.domain.report.letter_gaps import Gap
    from intake.domain.report.letter_paper import LetterPaper
    from intake.errors import IntakeError
    from intake.ports import ExportFolder, Papers
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch

FILE = "letter-for-records.pdf"


class LetterModel(QObject):
    """``letter(asked, id)`` gives the words; ``print_out`` and ``save`` work in a job.

    ``done(words)`` when it was printed or saved, ``failed(error)`` when not.
    """

    done = Signal(str)
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
        self._said = ""

    def letter(self, asked: Asked, letter_id: str) -> LetterPaper | None:
        """Return a letter as it would be printed today."""
        row = self._bridge.catalog.find(Letter, letter_id)
        return records_letter(asked, row, self._bridge.today) if row else None

    def gaps(self, asked: Asked, letter_id: str) -> tuple[Gap, ...]:
        """Return what the letter lacks."""
        row = self._bridge.catalog.find(Letter, letter_id)
        return letter_gaps(asked, row) if row else ()

    def print_out(self, paper: LetterPaper, put: Callable[..., None]) -> None:
        """Print a letter; ``put`` takes each page, in the job's thread."""
        self._start(
            "Printing", partial(self._print, paper, put), "The letter went to the printer."
        )

    def save(self, paper: LetterPaper, folder: str) -> None:
        """Save a letter as a PDF into a folder."""
        says = f"The letter is in the folder you chose: {FILE}."
        self._start("Saving the letter", partial(self._save, paper, folder), says)

    def _start(self, title: str, work: Callable[[Watch], None], says: str) -> None:
        self._said = says
        job: Job = self._jobs.start(title, work, self._papers.cancel)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)

    def _print(self, letter: LetterPaper, put: Callable[..., None], watch: Watch) -> None:
        printing = PagePrinting(self._papers, self._decode)
        printing.print_pages([self._papers.draw_list(letter, "")], put, watch)

    def _save(self, letter: LetterPaper, folder: str, watch: Watch) -> None:
        watch.tell(0, 1, FILE)
        self._folder.write(folder, [(FILE, self._papers.draw_list(letter, ""))])

    def _on_done(self, _nothing: object) -> None:
        self.done.emit(self._said)

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)
