"""Work that must not hold up the window, and the way its outcome comes back."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from queue import SimpleQueue
from threading import Thread
from typing import Any, NoReturn, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from intake.errors import IntakeError

T = TypeVar("T")

_TURN_S = 0.000_2

Done = Callable[[T], None]
Failed = Callable[[IntakeError], None]


def let_the_window_in() -> None:
    """Let no thread keep the others waiting for long.

    Qt asks Python for its turn thousands of times while it lays a page out; with the usual
    5 ms a turn, four busy threads made the window wait 150 ms.
    """
    sys.setswitchinterval(_TURN_S)


@dataclass(frozen=True, slots=True)
class _Asked:
    work: Callable[[], Any]
    done: Done[Any] | None
    failed: Failed | None


class Lane(QObject):
    """One thread; work goes in order, and its outcome is told in the window's thread.

    ``lane.do(read, done=self._on_read, failed=bridge.failed.emit)``. Nothing is told to an
    object that Qt has deleted since it asked. What is not an
    ``IntakeError`` is a bug: it is raised again in the window's thread, for ``ui.crash``.

    What was asked for stays with the lane until its outcome is told: would its thread hold the
    last name of who asked, it would free a widget from outside the window's thread.
    """

    idle = Signal()
    _arrived = Signal(int, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._tickets = count()
        self._asked: dict[int, _Asked] = {}
        self._is_stopped = False
        self._arrived.connect(self._on_arrived)
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether all work was done and its outcome told."""
        return not self._asked

    def do(
        self,
        work: Callable[[], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do the work in this lane's thread, then tell its outcome."""
        ticket = next(self._tickets)
        self._asked[ticket] = _Asked(work, done, failed)
        self._work.put(partial(self._carry_out, ticket))

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

    def _carry_out(self, ticket: int) -> None:
        try:
            outcome = partial(_tell_result, self._asked[ticket].work())
        except BaseException as error:  # noqa: BLE001 - raised again in the window's thread
            outcome = partial(_tell_error, error)
        self._arrived.emit(ticket, outcome)

    def _on_arrived(self, ticket: int, tell: Callable[[_Asked], None]) -> None:
        asked = self._asked.pop(ticket)
        try:
            if not self._is_stopped:
                tell(asked)
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


def _tell_result(result: object, asked: _Asked) -> None:
    if asked.done is not None and not _is_gone(asked.done):
        asked.done(result)


def _tell_error(error: BaseException, asked: _Asked) -> None:
    if not isinstance(error, IntakeError) or asked.failed is None:
        raise error
    if not _is_gone(asked.failed):
        asked.failed(error)


def _is_gone(told: Callable[..., None]) -> bool:
    """Whether the object that asked was deleted by Qt meanwhile, as with a page left early."""
    while isinstance(told, partial):
        told = told.func
    owner: object = getattr(told, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
