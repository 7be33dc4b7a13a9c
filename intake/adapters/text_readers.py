"""The readers of words: some polite workers that share the pages. See ports.TextReader."""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING

from intake.adapters.worker_line import TimeLimits, WorkerLine
from intake.adapters.worker_process import WorkerLostError
from intake.domain.page_words import PageRead, PageWords, WordSource
from intake.domain.papers import Trouble
from intake.errors import IntakeError, PapersStoppedError
from intake.worker.protocol import EngineNamed, NameEngine, ReadWords, WordsRead

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from intake.domain.page_words import PageToRead
    from intake.domain.papers import Paper
    from intake.ids import DocumentId

    Fetch = Callable[[DocumentId], Paper]

Found = SimpleQueue["PageRead | None"]

_LIMITS = TimeLimits(silence=90.0, looking=120.0)  # a page, on a busy computer
_TRIES = 2
_MOST_READERS = 4
_BYTES_EACH = 2 * 1024**3  # of the computer's memory: a reader takes up to a third of it
_SHARE = 8  # pages of one paper that a reader takes at a time


class TextReaders:
    """See ports.TextReader."""

    def __init__(self, command: Sequence[str], readers: int | None = None) -> None:
        """Prepare the readers; their processes start with the first call.

        Args:
            command: what starts a worker that reads; ``worker_process.reader_command``.
            readers: how many; by default one for each core but one, as memory allows.
        """
        count = readers or max(1, min(_MOST_READERS, (os.cpu_count() or 1) - 1, _room()))
        self._lines = [WorkerLine(command, _LIMITS) for _ in range(count)]
        self._engine: str | None = None
        self._is_stopped = threading.Event()

    def engine(self) -> str:
        """See ports.TextReader."""
        if self._engine is None:
            self._engine = self._asked_engine()
        return self._engine

    def read(self, pages: Sequence[PageToRead], fetch: Fetch) -> Iterator[PageRead]:
        """See ports.TextReader."""
        self._is_stopped.clear()
        engine = self.engine()
        waiting, found = _shares(pages), Found()
        lines = self._lines[: len(waiting)]
        with ThreadPoolExecutor(max(1, len(lines)), "reading") as threads:
            work = [
                threads.submit(
                    _Reading(line, engine, fetch, found, self._is_stopped).work, waiting
                )
                for line in lines
            ]
            try:
                for _ in work:
                    yield from iter(found.get, None)
            finally:
                self.cancel()
        for each in work:
            each.result()

    def cancel(self) -> None:
        """See ports.TextReader."""
        self._is_stopped.set()
        for line in self._lines:
            line.stop()

    def close(self) -> None:
        """See ports.TextReader."""
        self._is_stopped.set()
        for line in self._lines:
            line.close()

    def _asked_engine(self) -> str:
        line = self._lines[0]
        with line.job():
            try:
                reply, _ = line.exchange(NameEngine(), (), _nothing)
            except WorkerLostError as error:
                line.trouble_of_loss(error)
                return ""
        return reply.engine if isinstance(reply, EngineNamed) else ""


class _Reading:
    """One reader at work: takes a share of pages, reads them, tells each."""

    def __init__(
        self,
        line: WorkerLine,
        engine: str,
        fetch: Fetch,
        found: Found,
        stopped: threading.Event,
    ) -> None:
        self._line, self._engine, self._fetch = line, engine, fetch
        self._found, self._stopped = found, stopped

    def work(self, waiting: deque[list[PageToRead]]) -> None:
        """Read until nothing waits, or until it is stopped; the last word is None."""
        try:
            while (share := _next(waiting)) and not self._stopped.is_set():
                self._read_share(share)
        except PapersStoppedError:
            return
        finally:
            self._found.put(None)

    def _read_share(self, share: Sequence[PageToRead]) -> None:
        try:
            paper = self._fetch(share[0].document)
        except IntakeError:
            return  # its file is missing or damaged; Records says so
        for page in share:
            if self._stopped.is_set():
                return
            read = self._read(paper, page.page)
            self._found.put(PageRead(*page, read.words, read.print))

    def _read(self, paper: Paper, page: int) -> WordsRead:
        with self._line.job():
            for _ in range(_TRIES):
                if self._stopped.is_set():
                    raise PapersStoppedError
                try:
                    reply, _ = self._line.ask(paper, ReadWords(page=page), _nothing)
                except WorkerLostError as error:
                    if self._line.trouble_of_loss(error) is Trouble.TIMED_OUT:
                        break
                else:
                    if isinstance(reply, WordsRead):
                        return reply
                    break
        unread = PageWords(source=WordSource.UNREAD, engine=self._engine, confidence=0)
        return WordsRead(words=unread)


def _shares(pages: Sequence[PageToRead]) -> deque[list[PageToRead]]:
    shares: deque[list[PageToRead]] = deque()
    for page in pages:
        if not shares or shares[-1][0].document != page.document or len(shares[-1]) == _SHARE:
            shares.append([])
        shares[-1].append(page)
    return shares


def _room() -> int:
    """Return for how many readers this computer has memory."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // _BYTES_EACH
    except (AttributeError, ValueError, OSError):  # Windows does not say it so
        return 1


def _next(waiting: deque[list[PageToRead]]) -> list[PageToRead] | None:
    try:
        return waiting.popleft()
    except IndexError:  # another reader took the last one
        return None


def _nothing(_event: object) -> None:
    return None
