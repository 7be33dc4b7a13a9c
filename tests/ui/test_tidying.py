from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from ui.tidying import Tidying


class Circle:
    """Something that only a collector can free; notes in which thread."""

    def __init__(self, freed: list[threading.Thread]) -> None:
        self._freed, self._itself = freed, self

    def __del__(self) -> None:
        self._freed.append(threading.current_thread())


@pytest.fixture
def tidying(qapp):
    made = Tidying(QObject(qapp))
    yield made
    made.close()
    gc.disable()  # as it was: see conftest


def _fill_the_quota_in_another_thread() -> threading.Thread:
    def fill() -> None:
        kept = [[number] for number in range(5_000)]
        assert kept

    thread = threading.Thread(target=fill)
    thread.start()
    thread.join()
    return thread


def test_a_jobs_thread_frees_nothing_that_lies_in_a_circle(tidying, qtbot):
    freed: list[threading.Thread] = []
    Circle(freed)
    _fill_the_quota_in_another_thread()
    assert freed == []
    qtbot.waitUntil(lambda: bool(freed))
    assert freed == [threading.current_thread()]


def test_without_tidying_a_jobs_thread_would(qapp):
    freed: list[threading.Thread] = []
    gc.enable()
    try:
        Circle(freed)
        thread = _fill_the_quota_in_another_thread()
    finally:
        gc.disable()
    assert freed == [thread]


def test_what_grew_old_is_freed_in_a_pause(tidying):
    freed: list[threading.Thread] = []
    old = Circle(freed)
    gc.collect()
    del old
    gc.collect(1)
    assert freed == []
    tidying.tidy_all()
    assert len(freed) == 1


def test_what_stands_when_a_case_opens_is_looked_at_no_more(tidying):
    tidying.keep_what_is_here()
    assert len(gc.get_objects()) < 1_000


def test_python_collects_again_after_the_end(qapp):
    made = Tidying(QObject(qapp))
    assert not gc.isenabled()
    made.close()
    assert gc.isenabled()
    gc.disable()
