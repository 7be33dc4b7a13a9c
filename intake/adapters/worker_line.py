"""The line to the worker: one job at a time, restarts, time limits and stopping."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.adapters.worker_process import WorkerLostError, WorkerProcess
from intake.domain.papers import Trouble
from intake.errors import PapersStoppedError
from intake.worker.protocol import Assemble, Hold, Need, Progressed, Recognised

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from intake.domain.papers import Paper
    from intake.worker.protocol import Event, Look, ReadWords, Reply, Request, Supply

    Spoken = tuple[Supply, tuple[bytes, ...]]
    Hear = Callable[[Event], Spoken | None]

Heard = tuple["Reply", "tuple[bytes, ...]"]


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """How long the worker may take, in seconds."""

    silence: float = 10.0  # a page that takes longer takes for ever
    start: float = 30.0  # a cold disk reads the libraries slowly
    looking: float = 60.0
    assembling: float = 3_600.0


class WorkerLine:
    """Keeps at most one worker, and knows which document it has in hand."""

    def __init__(self, command: Sequence[str], limits: TimeLimits) -> None:
        self._command = tuple(command)
        self._limits = limits
        self._jobs = threading.RLock()  # one job at a time
        self._state = threading.Lock()  # guards the three below
        self._worker: WorkerProcess | None = None
        self._is_busy = False
        self._is_stopped = False
        self._held: Paper | None = None

    @contextmanager
    def job(self) -> Generator[None]:
        """Hold the line for one job; ``stop`` means this one until it ends."""
        with self._jobs:
            with self._state:
                self._is_busy, self._is_stopped = True, False
            try:
                yield
            finally:
                with self._state:
                    self._is_busy = False

    def stop(self) -> None:
        """End the job that another thread waits for, if there is one."""
        with self._state:
            if self._is_busy:
                self._is_stopped = True
                if self._worker is not None:
                    self._worker.kill()

    def close(self) -> None:
        """Stop what is going on and end the worker."""
        self.stop()
        with self._jobs:
            self._discard()

    def ask(self, paper: Paper, request: Look | ReadWords, hear: Hear) -> Heard:
        """Ask about a document; it goes along with the question, unless it is in hand.

        Raises:
            WorkerLostError: see ``exchange``.
        """
        worker, limits = self._ready(), self._limits
        is_in_hand = self._held is paper
        self._held = None  # until the worker says that it has it
        first, extra = (limits.silence, 0.0) if is_in_hand else (limits.start, limits.start)
        with self._at_work(worker, first, limits.looking + extra):
            if not is_in_hand:
                worker.send(Hold(password=paper.password), (paper.data,))
            worker.send(request)
            if not is_in_hand:
                worker.receive()
                worker.watchdog.heard(limits.silence)
            self._held = paper
            return _reply(worker, hear)

    def exchange(self, request: Request, payloads: Sequence[bytes], hear: Hear) -> Heard:
        """Send a request and wait for its reply; events are heard, and may be answered.

        Raises:
            WorkerLostError: the worker died, was too slow, was stopped or talks nonsense.
        """
        worker, limits = self._ready(), self._limits
        altogether = limits.assembling if isinstance(request, Assemble) else limits.looking
        with self._at_work(worker, limits.silence, altogether):
            worker.send(request, payloads)
            return _reply(worker, hear)

    @contextmanager
    def _at_work(
        self, worker: WorkerProcess, silence: float, altogether: float
    ) -> Generator[None]:
        try:
            with worker.watchdog.watching(silence, altogether):
                yield
        except WorkerLostError:
            raise
        except BaseException:
            self._discard()  # it waits for an answer that will not come
            raise

    def trouble_of_loss(self, error: WorkerLostError) -> Trouble:
        """Put the lost worker away and say why it was lost.

        Raises:
            PapersStoppedError: because the person asked for it.
        """
        with self._state:
            was_stopped = self._is_stopped
            was_slow = self._worker is not None and self._worker.ran_out_of_time
        self._discard()
        if was_stopped:
            raise PapersStoppedError from error
        return Trouble.TIMED_OUT if was_slow else Trouble.READER_STOPPED

    def _ready(self) -> WorkerProcess:
        with self._state:
            if self._is_stopped:
                raise WorkerLostError
            if self._worker is None:
                try:
                    self._worker = WorkerProcess(self._command)
                except OSError as error:
                    raise WorkerLostError from error
            return self._worker

    def _discard(self) -> None:
        with self._state:
            worker, self._worker = self._worker, None
        self._held = None
        if worker is not None:
            worker.put_down()


def _reply(worker: WorkerProcess, hear: Hear) -> Heard:
    """Wait for the reply; each event before it is heard, and may be answered."""
    while True:
        message, found = worker.receive()
        if not isinstance(message, (Recognised, Progressed, Need)):
            return message, found
        worker.watchdog.rest()
        spoken = hear(message)
        worker.watchdog.heard()
        if spoken is not None:
            worker.send(*spoken)
