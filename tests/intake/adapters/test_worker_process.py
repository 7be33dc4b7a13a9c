from __future__ import annotations

import os
import sys
import time

import pytest

from intake.adapters.worker_process import (
    WorkerLostError,
    WorkerProcess,
    worker_command,
)
from intake.worker.protocol import Done, Hold, Inspect
from tests.intake.adapters import fake_workers as fake
from tests.made_papers import a_pdf


@pytest.fixture
def start():
    running = []

    def begin(command):
        running.append(WorkerProcess(command))
        return running[-1]

    yield begin
    for worker in running:
        worker.put_down()


def test_a_worker_hears_and_answers(start):
    worker = start(worker_command(fake.ROOT))
    worker.send(Hold(), [a_pdf("x")])
    assert worker.receive() == (Done(), ())


def test_a_worker_that_is_gone_is_lost(start):
    worker = start(fake.DEAD)
    with pytest.raises(WorkerLostError):
        worker.receive()
    with pytest.raises(WorkerLostError):
        worker.send(Hold(), [bytes(10_000_000)])


def test_ending_a_worker_twice_is_no_trouble(start):
    worker = start(fake.HUNG)
    worker.kill()
    worker.kill()
    worker.put_down()
    worker.put_down()
    with pytest.raises(ProcessLookupError):
        os.kill(worker.pid, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_worker_is_told_nothing_of_the_person(start, monkeypatch):
    monkeypatch.setenv("CANARY", "secret")
    worker = start(fake.HUNG)
    with open(f"/proc/{worker.pid}/environ", "rb") as known:  # noqa: PTH123 -- no path of ours
        assert b"CANARY" not in known.read()


def test_silence_is_ended_and_signs_of_life_are_heard(start):
    worker = start(fake.HUNG)
    begun = time.monotonic()
    with worker.watchdog.watching(silence=0.4, altogether=60.0):
        worker.watchdog.rest()
        worker.watchdog.heard()
        worker.send(Inspect())
        with pytest.raises(WorkerLostError):
            worker.receive()
    assert worker.ran_out_of_time
    assert 0.3 < time.monotonic() - begun < 5


def test_a_watchdog_that_went_home_ends_nobody(start):
    worker = start(worker_command(fake.ROOT))
    with worker.watchdog.watching(silence=5.0, altogether=5.0):
        worker.send(Hold(), [b"x"])
        worker.receive()
    assert not worker.ran_out_of_time
