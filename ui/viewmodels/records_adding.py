"""Adding files to the records: one job, and what became of each file in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.papers import Paper
from intake.domain.stored import SourceFile
from intake.workflows.adding import Added, Outcome
from intake.workflows.adding_many import add_files, errands_left, forget_errands
from intake.workflows.file_names import names_apart
from intake.workflows.in_hand import Means
from intake.workflows.taking_again import take_again
from intake.workflows.unlocking import keep_unlocked, prepare_unlocked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.case_store import CaseStore
    from intake.domain.documents import Document
    from intake.domain.stored import Errand
    from intake.ids import DocumentId
    from intake.ports import Papers, Sources
    from intake.workflows.adding import Prepared
    from intake.workflows.adding_many import Wanted
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.jobs import Jobs, Watch


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What became of one file: its name, the outcome in words, why, and what to do."""

    name: str
    outcome: str
    because: str
    is_kept: bool
    document: DocumentId | None
    is_fine: bool = False


class AddingViewModel(QObject):
    """Adds files and unlocks locked ones beside the window.

    ``started(job)``: show its row. ``results_changed``: another file is done, or the list
    was closed. ``left_changed``: see ``left``. ``unlock_failed(error)``: the password did
    not open the file. ``unlock_ended``: with or without a copy. ``unlocked(document)``: the
    copy is there; ``taken_again(document)``: the new photo stands in for the first one.
    """

    started = Signal(object)
    results_changed = Signal()
    unlock_failed = Signal(object)
    unlock_ended = Signal()
    unlocked = Signal(str)
    taken_again = Signal(str)
    left_changed = Signal()
    _one_done = Signal(object)

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        papers: Papers,
        sources: Sources,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._papers = papers
        self._sources = sources
        self._results: list[Added] = []
        self._left: tuple[Errand, ...] = ()
        self._one_done.connect(self._on_one_done)
        self._look_left()

    def add(self, wanted: Sequence[Wanted]) -> None:
        """Add files, every file below folders and in zips, and what was pasted."""
        if wanted:
            self._forget_stopped()
            work = partial(self._add_all, tuple(wanted))
            job = self._jobs.start(self.tr("Adding records"), work, self._papers.cancel)
            job.failed.connect(self._bridge.failed)
            job.ended.connect(self._look_left)
            self.started.emit(job)

    def add_made(self, title: str, ending: str, make: Callable[[], bytes]) -> None:
        """Add a file that did not lie anywhere: what was pasted, named by today's date.

        Args:
            title: what it is, e.g. "Pasted text".
            ending: of the file's name, e.g. "txt".
            make: gives its bytes; called beside the window.
        """
        today = self._bridge.today
        name = f"{title}, {today:%b} {today.day}, {today.year}.{ending}"
        work = partial(self._add_made, name, make)
        job = self._jobs.start(self.tr("Adding what was pasted"), work, self._papers.cancel)
        job.failed.connect(self._bridge.failed)
        self.started.emit(job)

    def tell_nothing_to_paste(self) -> None:
        """Say that nothing was copied that could be added."""
        because = self.tr("There is nothing to paste.")
        remedy = self.tr("Copy a file, a picture or words first, then paste them here.")
        self._on_one_done(Added(self.tr("Paste"), Outcome.NOT_ADDED, because, remedy))

    def take_again(self, first: Document, path: str) -> None:
        """Add a new photo in place of one that is hard to read; the first one is kept."""
        work = partial(self._take_again, first.id, path)
        job = self._jobs.start(self.tr("Adding the new photo"), work, self._papers.cancel)
        job.done.connect(self._on_taken_again)
        job.failed.connect(self._bridge.failed)
        self.started.emit(job)

    def left(self) -> tuple[str, ...]:
        """Return what was being added when the person or a crash ended it, and is not here."""
        return names_apart([each.source for each in self._left])

    @property
    def was_stopped(self) -> bool:
        """Whether it was the person who stopped."""
        return any(each.outcome is Outcome.LEFT for each in self._results)

    def add_left(self) -> None:
        """Add again what was left; what cannot be found there is told in its line."""
        self.add([each.source for each in self._left])
        self._on_left(())

    def forget_left(self) -> None:
        """Leave it out, and do not ask again."""
        self._bridge.ask(partial(forget_errands, self._left), self._on_forgotten)
        self._forget_stopped()
        self._on_left(())

    def unlock(self, document: Document, password: str) -> None:
        """Add an unlocked copy of a locked record; the packet takes the copy."""
        work = partial(self._unlock, document, password)
        job = self._jobs.start(self.tr("Unlocking"), work, self._papers.cancel)
        job.done.connect(self._on_unlocked)
        job.failed.connect(self.unlock_failed)
        job.ended.connect(self.unlock_ended)
        self.started.emit(job)

    def results(self) -> tuple[ResultRow, ...]:
        """Return what became of each file so far, those that need a look first.

        What the person stopped is not told twice: ``left`` names it.
        """
        fine_or_told = {Outcome.KEPT, *([Outcome.LEFT] if self._left else [])}
        troubled = [each for each in self._results if each.outcome not in fine_or_told]
        fine = [each for each in self._results if each.outcome is Outcome.KEPT]
        words = self._outcomes()
        return tuple(_row(each, words[each.outcome]) for each in (*troubled, *fine))

    def headline(self) -> str:
        """Return the list of results in one line: "7 kept, 1 already here, 1 not added."."""
        here, refused = self._count(Outcome.ALREADY_HERE), self._count(Outcome.NOT_ADDED)
        blind, left = self._count(Outcome.KEPT_WITHOUT_PREVIEW), self._count(Outcome.LEFT)
        counted = [
            (len(self._results) - here - refused - blind - left, self.tr("{0} added")),
            (blind, self.tr("{0} kept without preview")),
            (here, self.tr("{0} already here")),
            (refused, self.tr("{0} not added")),
            (left, self.tr("{0} left for later")),
        ]
        told = ", ".join(words.format(count) for count, words in counted if count)
        return f"{told}." if told else ""

    def close_results(self) -> None:
        """Put the list of results away."""
        self._results = []
        self.results_changed.emit()

    def _count(self, outcome: Outcome) -> int:
        return sum(each.outcome is outcome for each in self._results)

    def _outcomes(self) -> dict[Outcome, str]:
        return {
            Outcome.KEPT: self.tr("Added"),
            Outcome.KEPT_WITH_DOUBT: self.tr("Added, but it may be hard to read"),
            Outcome.KEPT_PARTLY_SHOWN: self.tr("Added; some pages cannot be shown"),
            Outcome.KEPT_WITHOUT_PREVIEW: self.tr("Kept without preview"),
            Outcome.ALREADY_HERE: self.tr("Already here"),
            Outcome.NOT_ADDED: self.tr("Not added"),
            Outcome.LEFT: self.tr("Left for later"),
        }

    def _forget_stopped(self) -> None:
        self._results = [each for each in self._results if each.outcome is not Outcome.LEFT]

    def _look_left(self) -> None:
        self._bridge.ask(errands_left, self._on_left)

    def _on_left(self, left: tuple[Errand, ...]) -> None:
        self._left = left
        self.left_changed.emit()

    def _on_forgotten(self, _nothing: None) -> None:
        """The notes are gone; there is nothing to show."""

    def _on_one_done(self, added: Added) -> None:
        self._results.append(added)
        self.results_changed.emit()

    def _on_taken_again(self, document: DocumentId | None) -> None:
        if document is not None:
            self.taken_again.emit(document)

    def _on_unlocked(self, added: Added) -> None:
        self._on_one_done(added)
        if added.document is not None:
            self.unlocked.emit(added.document)

    # --- in the thread for jobs -------------------------------------------------------

    def _add_all(self, wanted: Sequence[Wanted], watch: Watch) -> None:
        means = Means(self._papers, self._sources, self._bridge.work)
        words = self.tr("Reading {0} of {1} files")
        for added in add_files(means, wanted, watch, words):
            self._one_done.emit(added)

    def _add_made(self, name: str, make: Callable[[], bytes], watch: Watch) -> None:
        self._add_all((SourceFile(name=name, data=make()),), watch)

    def _take_again(self, first: DocumentId, path: str, watch: Watch) -> DocumentId | None:
        means = Means(self._papers, self._sources, self._bridge.work)
        kept: list[DocumentId] = []
        for added in add_files(means, [path], watch, self.tr("Reading the new photo")):
            self._one_done.emit(added)
            if added.document is not None:
                kept.append(added.document)
        if len(kept) != 1:
            return None
        self._bridge.work(partial(_stand_in, first, kept[0]))
        return kept[0]

    def _unlock(self, document: Document, password: str, watch: Watch) -> Added:
        watch.tell(0, 1, self.tr("Unlocking one file"))
        store, data = self._bridge.work(partial(_ground_for, document.id))
        prepared = prepare_unlocked(store, self._papers, document, Paper(data, password))
        return self._bridge.work(partial(_keep_unlocked, prepared, document.id))


def _row(added: Added, outcome: str) -> ResultRow:
    return ResultRow(
        added.name,
        outcome,
        " ".join(part for part in (added.because, added.remedy) if part),
        added.is_kept,
        added.document,
        is_fine=added.outcome in {Outcome.KEPT, Outcome.ALREADY_HERE},
    )


def _ground_for(document: DocumentId, session: Session) -> tuple[CaseStore, bytes]:
    return session.store, session.store.read(document)


def _stand_in(first: DocumentId, again: DocumentId, session: Session) -> None:
    take_again(session, first, again)


def _keep_unlocked(prepared: Prepared, locked: DocumentId, session: Session) -> Added:
    return keep_unlocked(session, prepared, locked)
