"""Long work with progress and a way to stop it: adding files, export, page images."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.threads import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.errors import IntakeError

T = TypeVar("T")

_WORTH_TELLING_S = 3.0


@dataclass(frozen=True, slots=True)
class Step:
    """How far a job is: ``words`` such as "Reading 3 of 9 photos"; ``total`` 0: not known."""

    done: int
    total: int
    words: str


class Watch:
    """What the work of a job gets: a way to tell how far it is, and whether to stop."""

    def __init__(self, tell: Callable[[Step], None]) -> None:
        self._tell = tell
        self._stop = Event()

    def tell(self, done: int, total: int, words: str) -> None:
        """Say how far the work is."""
        self._tell(Step(done, total, words))

    @property
    def is_stopped(self) -> bool:
        """Whether the person pressed Stop: finish the piece in hand and return."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop."""
        self._stop.set()


class Job(QObject):
    """One piece of long work. Signals come in the window's thread.

    ``progressed`` after each step, ``done(result)`` or ``failed(error)`` at the end, then
    ``ended``. Connect before control goes back to Qt: nothing is told earlier.
    """

    progressed = Signal()
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _stepped = Signal(object)

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.step = Step(0, 0, title)
        self.has_ended = False
        self.on_stop: Callable[[], None] | None = None
        self.watch = Watch(self._stepped.emit)
        self._began = time.monotonic()
        self._stepped.connect(self._on_stepped)

    @property
    def seconds_left(self) -> int | None:
        """A guess from the pace so far; None while there is nothing to go by."""
        passed = time.monotonic() - self._began
        if not self.step.done or not self.step.total or passed < _WORTH_TELLING_S:
            return None
        return round(passed / self.step.done * (self.step.total - self.step.done))

    def stop(self) -> None:
        """Stop after the piece in hand (``on_stop`` may interrupt that as well)."""
        self.watch.stop()
        if self.on_stop is not None:
            self.on_stop()

    def finish(self, result: object) -> None:
        """Tell the outcome."""
        self.done.emit(result)
        self._end()

    def fail(self, error: IntakeError) -> None:
        """Tell what went wrong."""
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self.has_ended = True
        self.ended.emit()

    def _on_stepped(self, step: Step) -> None:
        self.step = step
        self.progressed.emit()


class Jobs(QObject):
    """All long work of the window: long jobs in one thread, page images in another."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._long = Lane("jobs", self)
        self._quick = Lane("images", self)
        self._running: list[Job] = []

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._long.is_idle and self._quick.is_idle

    def start(
        self,
        title: str,
        work: Callable[[Watch], object],
        on_stop: Callable[[], None] | None = None,
    ) -> Job:
        """Begin long work; jobs wait for each other. Connect to the job that is returned.

        Args:
            title: what it is, e.g. "Adding 9 files".
            work: runs in a thread; looks at ``watch.is_stopped`` between pieces.
            on_stop: called in the window's thread on Stop, e.g. ``papers.cancel``.
        """
        job = Job(title, self)
        job.on_stop = on_stop
        self._running.append(job)
        job.ended.connect(self._on_ended)
        self._long.do(partial(work, job.watch), job.finish, job.fail)
        self.started.emit(job)
        return job

    def quick(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[IntakeError], None],
    ) -> None:
        """Do a short piece of work (a page image) beside the long ones."""
        self._quick.do(work, done, failed)

    def close(self) -> None:
        """Stop everything and wait for the piece in hand."""
        for job in self._running:
            job.stop()
        self._long.stop()
        self._quick.stop()

    def _on_ended(self) -> None:
        self._running = [job for job in self._running if not job.has_ended]
