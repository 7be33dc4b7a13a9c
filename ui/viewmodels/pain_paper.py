"""The paper diary, without widgets: sheets to print, and days typed in from them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put, Together
from intake.domain.facts import patient_of
from intake.domain.report.diary_sheets import DiarySheets
from intake.domain.report.words import counted
from intake.domain.scores import DiaryEntry

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.errors import IntakeError
    from intake.ports import ExportFolder, Papers
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch

    Days = Sequence[tuple[dt.date, dict[str, str]]]

FILE = "pain-diary-sheets.pdf"
FLARE = "flare"


class PaperDiaryViewModel(QObject):
    """``made(words)`` when the sheets lie in their folder, ``failed(error)`` when not."""

    made = Signal(str)
    failed = Signal(object)

    def __init__(
        self, bridge: SessionBridge, jobs: Jobs, papers: Papers, folder: ExportFolder
    ) -> None:
        super().__init__()
        self._bridge, self._jobs = bridge, jobs
        self._papers, self._folder = papers, folder

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self._bridge.today

    def make(self, folder: str, weeks: int, *, with_name: bool) -> None:
        """Draw sheets from today on and put them into a folder."""
        sheets = DiarySheets(first_day=self._bridge.today, weeks=weeks)
        name = patient_of(self._bridge.case).name if with_name else ""
        work = partial(self._make, sheets, name, folder)
        job: Job = self._jobs.start("Making the sheets", work, self._papers.cancel)
        job.done.connect(self._on_made)
        job.failed.connect(self._on_failed)

    def add(self, days: Days) -> None:
        """Keep days typed in from paper, as one step; numbers given before stay otherwise."""
        says = f"Added {counted(len(days), 'day')} from paper."
        self._bridge.alter(partial(_added, tuple(days), self._bridge.today), says)

    def _make(self, sheets: DiarySheets, name: str, folder: str, watch: Watch) -> None:
        watch.tell(0, 1, FILE)
        pdf = self._papers.draw_list(sheets, name)
        self._folder.write(folder, [(FILE, pdf)])

    def _on_made(self, _nothing: object) -> None:
        self.made.emit(f"The sheets are in the folder you chose: {FILE}.")

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)


def _added(days: Days, today: dt.date, case: Case) -> Together:
    entries = (_entry(day, cells, today, case) for day, cells in days)
    return Together(commands=tuple(Put(entry=each) for each in entries))


def _entry(day: dt.date, cells: dict[str, str], today: dt.date, case: Case) -> DiaryEntry:
    before = case.one(DiaryEntry, day.isoformat())
    numbers = {name: int(text) for name, text in cells.items() if name != FLARE}
    told: dict[str, object] = {**numbers, "entered_on": today}
    if FLARE in cells:
        told[FLARE] = True
    is_paper = before is None or before.from_paper
    return (before or DiaryEntry(id=day.isoformat())).changed(**told, from_paper=is_paper)
