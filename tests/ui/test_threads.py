from __future__ import annotations

import sys
import threading
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from shiboken6 import delete

from intake.errors import DiskFullError
from ui.threads import Lane, let_the_window_in


class Asker(QObject):
    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []

    def on_told(self, result: object) -> None:
        self.heard.append(result)
        self.told.emit(result)


class Passer:
    """Somebody who asks and goes; notes in which thread they are freed."""

    def __init__(self, freed: list[threading.Thread]) -> None:
        self._freed = freed

    def work(self) -> int:
        return 7

    def on_done(self, _outcome: object) -> None:
        pass

    def __del__(self) -> None:
        self._freed.append(threading.current_thread())


@pytest.fixture
def lane(qapp):
    made = Lane("test")
    yield made
    made.stop()


def test_work_goes_to_the_thread_and_its_outcome_comes_back(lane, qtbot):
    here = threading.current_thread()
    seen: list[Any] = []
    lane.do(threading.current_thread, done=seen.append)
    lane.do(lambda: 7, done=lambda _: seen.append(threading.current_thread()))
    qtbot.waitUntil(lambda: lane.is_idle)
    assert seen[0] is not here
    assert seen[1] is here


def test_work_is_done_in_the_order_it_was_asked_for(lane, qtbot):
    seen: list[int] = []
    for number in range(50):
        lane.do(lambda number=number: number, done=seen.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert seen == list(range(50))


def test_a_failure_that_can_be_explained_goes_to_whoever_asked(lane, qtbot):
    def fail():
        raise DiskFullError

    failures: list[Any] = []
    lane.do(fail, failed=failures.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert isinstance(failures[0], DiskFullError)


def test_a_bug_is_raised_in_the_windows_thread(lane, qtbot):
    def fail():
        raise ZeroDivisionError

    failures: list[Any] = []
    with qtbot.captureExceptions() as caught:
        lane.do(fail, failed=failures.append)
        qtbot.waitUntil(lambda: lane.is_idle)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert not failures


def test_another_thread_can_wait_for_an_outcome(lane, qtbot):
    other = Lane("other")
    seen: list[Any] = []
    other.do(partial(lane.call, lambda: 3), done=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    other.stop()
    assert seen == [3]


def test_who_asked_is_let_go_in_the_windows_thread(lane, qtbot):
    freed: list[threading.Thread] = []
    for _ in range(20):
        asker = Passer(freed)
        lane.do(asker.work, done=asker.on_done, failed=asker.on_done)
        del asker
        qtbot.waitUntil(lambda: lane.is_idle)
    assert set(freed) == {threading.current_thread()}
    assert len(freed) == 20


def test_stopping_finishes_what_was_asked_for(qapp):
    lane, done = Lane("test"), list[int]()
    for number in range(5):
        lane.do(partial(done.append, number))
    lane.stop()
    assert done == [0, 1, 2, 3, 4]
    lane.stop()


def test_who_was_deleted_meanwhile_is_told_nothing(lane, qtbot):
    def fail():
        raise DiskFullError

    gone, here = Asker(), Asker()
    lane.do(lambda: 7, done=gone.on_told)
    lane.do(lambda: 7, done=partial(gone.on_told))
    lane.do(fail, failed=gone.on_told)
    lane.do(lambda: 7, done=here.on_told)
    delete(gone)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert gone.heard == []
    assert here.heard == [7]


def test_a_bug_is_raised_even_when_who_asked_is_gone(lane, qtbot):
    def fail():
        raise ZeroDivisionError

    gone = Asker()
    lane.do(fail, done=gone.on_told, failed=gone.on_told)
    delete(gone)
    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: lane.is_idle)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_no_thread_keeps_the_window_waiting_for_long():
    before = sys.getswitchinterval()
    let_the_window_in()
    try:
        assert sys.getswitchinterval() <= 0.001
    finally:
        sys.setswitchinterval(before)
