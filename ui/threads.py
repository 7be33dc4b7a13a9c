"""Work that must not hold up the window, and the way its outcome comes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import NoReturn, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from intake.errors import IntakeError

T = TypeVar("T")

Done = Callable[[T], None]
Failed = Callable[[IntakeError], None]


class Lane(QObject):
    """One thread; work goes in order, and its outcome is told in the window's thread.

    ``lane.do(read, done=self._on_read, failed=bridge.failed.emit)``. Nothing is told to an
    object that Qt has deleted since it asked. What is not an
    ``IntakeError`` is a bug: it is raised again in the window's thread, for ``ui.crash``.
    """

    idle = Signal()
    _arrived = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._waiting = 0
        self._is_stopped = False
        self._arrived.connect(self._on_arrived)
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether all work was done and its outcome told."""
        return self._waiting == 0

    def do(
        self,
        work: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do the work in this lane's thread, then tell its outcome."""
        self._waiting += 1
        self._work.put(partial(self._carry_out, work, done, failed))

    def call(self, work: Callable[[], T]) -> T:
        """Do the work in this lane's thread and wait for it, from another lane's thread.

        Never from the window's thread, and never after ``stop``. What ``work`` raises is
        raised here.
        """
        outcome: SimpleQueue[Callable[[], T]] = SimpleQueue()
        self._work.put(partial(_settle, work, outcome))
        return outcome.get()()

    def stop(self) -> None:
        """Finish what was asked for and end the thread; later outcomes are not told."""
        self._is_stopped = True
        self._work.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            work()

    def _carry_out(
        self, work: Callable[[], T], done: Done[T] | None, failed: Failed | None
    ) -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - raised again in the window's thread
            self._arrived.emit(partial(_tell_error, error, failed))
        else:
            self._arrived.emit(partial(_tell_result, result, done))

    def _on_arrived(self, tell: Callable[[], None]) -> None:
        self._waiting -= 1
        try:
            if not self._is_stopped:
                tell()
        finally:
            if self.is_idle:
                self.idle.emit()


def _settle(work: Callable[[], T], outcome: SimpleQueue[Callable[[], T]]) -> None:
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
        outcome.put(partial(_raise, error))
    else:
        outcome.put(lambda: result)


def _raise(error: BaseException) -> NoReturn:
    raise error


def _tell_result(result: T, done: Done[T] | None) -> None:
    if done is not None and not _is_gone(done):
        done(result)


def _tell_error(error: BaseException, failed: Failed | None) -> None:
    if not isinstance(error, IntakeError) or failed is None:
        raise error
    if not _is_gone(failed):
        failed(error)


def _is_gone(told: Callable[..., None]) -> bool:
    """Whether the object that asked was deleted by Qt meanwhile, as with a page left early."""
    while isinstance(told, partial):
        told = told.func
    owner: object = getattr(told, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
