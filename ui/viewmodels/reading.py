"""Reading papers beside all else: starts by itself, can be paused, says how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.documents import Document
from intake.errors import PapersStoppedError
from intake.workflows.reading import may_need_reading, pages_to_read, read_papers
from ui.threads import Lane

if TYPE_CHECKING:
    from intake.errors import IntakeError
    from intake.ids import DocumentId
    from intake.ports import TextReader
    from intake.workflows.reading import PaperRead
    from ui.bridge import SessionBridge


class ReadingViewModel(QObject):
    """``start()`` once a case is open: it reads what is not read, now and when more comes.

    ``changed``: ``words()`` say something else. ``read(file)``: more of its words are known.
    """

    changed = Signal()
    read = Signal(str)
    _counted = Signal(int)
    _told = Signal(object)

    def __init__(
        self, bridge: SessionBridge, reader: TextReader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._reader = bridge, reader
        self._lane = Lane("reading", self)
        self._known: frozenset[str] = frozenset()
        self._files: dict[DocumentId, PaperRead] = {}
        self._total = 0
        self._is_on = self._is_closed = self._is_paused = False
        self._is_busy = self._is_wanted = False
        self._trouble = ""
        self._counted.connect(self._on_counted)
        self._told.connect(self._on_told)
        bridge.changed.connect(self._on_case)

    @property
    def is_paused(self) -> bool:
        """Whether the person paused it."""
        return self._is_paused

    @property
    def is_busy(self) -> bool:
        """Whether papers are being read."""
        return self._is_busy and self._total > 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._is_busy and self._lane.is_idle

    def words(self) -> str:
        """Return how far it is, in one quiet line; empty where there is nothing to say."""
        if self._trouble:
            return self._trouble
        if self._is_paused:
            return self.tr("Reading is paused. What was read is kept.")
        if not self.is_busy:
            return self._unread_words()
        done = sum(each.is_finished for each in self._files.values())
        now, total = min(done + 1, self._total), self._total
        if total == 1:
            return self.tr("Reading 1 paper, so that you can search it. You can go on.")
        return self.tr(
            "Reading paper {0} of {1}, so that you can search. You can go on."
        ).format(now, total)

    def start(self) -> None:
        """Read what is not read yet, from now on whenever a paper comes."""
        self._is_on = True
        self._known = self._papers()
        self._go()

    def pause(self) -> None:
        """Stop after what is kept; ``go_on`` takes up what is left."""
        self._is_paused = True
        self._reader.cancel()
        self.changed.emit()

    def go_on(self) -> None:
        """Read again after a pause, or after a trouble."""
        self._is_paused, self._trouble = False, ""
        self._go()
        self.changed.emit()

    def close(self) -> None:
        """Stop at once and end the readers; call it before the bridge is closed."""
        self._is_closed = True
        self._reader.cancel()
        self._lane.stop()
        self._reader.close()

    def _go(self) -> None:
        if not self._is_on or self._is_closed or self._is_paused or self._bridge.read_only:
            return
        self._is_wanted = self._is_busy
        if not self._is_busy:
            self._is_busy, self._total, self._files = True, 0, {}
            self._lane.do(self._read_all, self._on_done, self._on_failed)

    def _read_all(self) -> None:
        """In the thread for reading. Readers hold much memory: they end with their work."""
        if self._bridge.work(may_need_reading):
            try:
                self._read_with_engine()
            finally:
                self._reader.close()

    def _read_with_engine(self) -> None:
        ask = self._bridge.work
        engine = self._reader.engine()
        pages = ask(partial(pages_to_read, engine=engine))
        self._counted.emit(len({page.document for page in pages}))
        read_papers(ask, self._reader, pages, self._told.emit)

    def _on_counted(self, total: int) -> None:
        self._total = total
        self.changed.emit()

    def _on_told(self, file: PaperRead) -> None:
        self._files[file.document] = file
        self.read.emit(file.document)
        self.changed.emit()

    def _on_done(self, _nothing: object) -> None:
        self._is_busy = False
        if self._is_wanted:
            self._go()
        self.changed.emit()

    def _on_failed(self, error: IntakeError) -> None:
        self._is_busy = False
        if not isinstance(error, PapersStoppedError):
            self._trouble = f"{error} {error.remedy}"
        self.changed.emit()

    def _on_case(self) -> None:
        """Read more where papers came; one that left or changed its title is nothing new."""
        before, self._known = self._known, self._papers()
        if self._known - before:
            self._go()

    def _papers(self) -> frozenset[str]:
        documents = self._bridge.case.all(Document)
        return frozenset(run.original for each in documents for run in each.runs) | frozenset(
            each.id for each in documents
        )

    def _unread_words(self) -> str:
        unread = sum(each.unread for each in self._files.values())
        if not unread:
            return ""
        if unread == 1:
            return self.tr("1 page is a picture that could not be read. It is kept and shown.")
        return self.tr("{0} pages are pictures that could not be read. They are kept.").format(
            unread
        )
