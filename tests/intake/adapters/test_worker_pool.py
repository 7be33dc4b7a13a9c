from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from intake.adapters import worker_pool
from intake.adapters.worker_client import WorkerClient
from intake.adapters.worker_pool import WorkerPool
from intake.domain.papers import Paper
from tests.fake_papers import ZIP, PlainPapers

PAPER = Paper(b"%PDFPP")


class Looks(PlainPapers):
    """Waits in ``inspect`` until as many as ``met`` says are there."""

    def __init__(self, met=None):
        super().__init__()
        self.met = met
        self.looked = 0
        self.closed = threading.Event()

    def inspect(self, paper):
        self.looked += 1
        if self.met is not None:
            self.met.wait(timeout=20)
        return super().inspect(paper)

    def close(self):
        self.closed.set()


@pytest.fixture
def make(monkeypatch):
    """Make a pool; ``first`` stands in for the worker of the client itself."""

    def a_pool(helpers=2, met=None):
        first = Looks(met)
        for name in ("inspect", "cancel", "close"):
            act = getattr(first, name)
            monkeypatch.setattr(WorkerClient, name, lambda _self, *a, act=act: act(*a))
        others = [Looks(met) for _ in range(helpers)]
        zips = Looks()
        return WorkerPool((), others, zips), first, [*others, zips]

    return a_pool


def test_one_file_after_the_other_needs_one_worker(make):
    pool, first, helpers = make()
    for _ in range(3):
        pool.inspect(PAPER)
    assert (first.looked, [each.looked for each in helpers]) == (3, [0, 0, 0])


def test_files_that_need_no_time_need_one_worker_however_many_come(make):
    pool, first, helpers = make()
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(pool.inspect, [PAPER] * 200))
    assert (first.looked, [each.looked for each in helpers]) == (200, [0, 0, 0])


def test_zips_have_a_worker_of_their_own(make):
    pool, first, (*_, zips) = make()
    zipped = Paper(ZIP + b"a.pdf=%PDFP")
    for member in pool.members(zipped):
        pool.inspect(Paper(pool.member(zipped, member.number)))
    assert (first.looked, zips.looked) == (1, 0)


def test_a_worker_that_has_a_zip_in_hand_is_not_ended(make, monkeypatch):
    monkeypatch.setattr(worker_pool, "REST_AFTER_S", 0.0)
    pool, _, (*_, zips) = make()
    ended: list[bool] = []

    def member(*_):
        pool.inspect(PAPER)
        ended.append(zips.closed.wait(timeout=0.1))
        return b"x"

    monkeypatch.setattr(zips, "member", member)
    pool.member(PAPER, 0)
    assert ended == [False]
    assert zips.closed.wait(timeout=20)


def test_files_that_wait_are_looked_at_by_as_many_workers(make, monkeypatch):
    monkeypatch.setattr(worker_pool, "PATIENCE_AT_START_S", 0.01)
    pool, first, (*helpers, _) = make(met=threading.Barrier(3))
    threads = [threading.Thread(target=pool.inspect, args=(PAPER,)) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(timeout=20)
    looked = [each.looked for each in (first, *helpers)]
    assert sum(looked) == 6
    assert all(looked)


def test_helpers_are_ended_when_no_file_is_left(make, monkeypatch):
    monkeypatch.setattr(worker_pool, "REST_AFTER_S", 0.0)
    pool, first, (helper, _) = make(helpers=1)
    pool.inspect(PAPER)
    assert helper.closed.wait(timeout=20)
    assert not first.closed.is_set()


@pytest.mark.parametrize("act", ["cancel", "close"])
def test_to_stop_or_close_reaches_every_worker(make, act):
    pool, first, helpers = make()
    getattr(pool, act)()
    stopped = [each.is_stopped or each.closed.is_set() for each in (first, *helpers)]
    assert stopped == [True] * 4
