from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from intake.errors import DiskFullError
from ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def test_a_job_tells_how_far_it_is_and_ends_with_its_result(jobs, qtbot):
    def work(watch):
        for number in (1, 2):
            watch.tell(number, 2, f"Reading {number} of 2 photos")
        return "both"

    steps = []
    results: list[Any] = []
    job = jobs.start("Reading", work)
    job.progressed.connect(lambda: steps.append(job.step.words))
    job.done.connect(results.append)
    qtbot.waitUntil(lambda: job.has_ended)
    assert steps == ["Reading 1 of 2 photos", "Reading 2 of 2 photos"]
    assert results == ["both"]


def test_stop_ends_a_job_after_the_piece_in_hand(jobs, qtbot):
    begun, stopped = Event(), []

    def work(watch):
        begun.set()
        while not watch.is_stopped:
            pass
        return "stopped"

    job = jobs.start("Reading", work, on_stop=lambda: stopped.append(True))
    qtbot.waitUntil(begun.is_set)
    job.stop()
    qtbot.waitUntil(lambda: job.has_ended)
    assert stopped == [True]


def test_a_job_that_fails_says_so_in_words(jobs, qtbot):
    def work(watch):
        raise DiskFullError

    failures = []
    job = jobs.start("Adding", work)
    job.failed.connect(lambda error: failures.append(str(error)))
    qtbot.waitUntil(lambda: job.has_ended)
    assert failures == ["Not saved: the disk is full."]


def test_a_page_image_does_not_wait_for_long_work(jobs, qtbot):
    go = Event()
    job = jobs.start("Long", lambda _watch: go.wait(30))
    seen: list[Any] = []
    jobs.quick(lambda: "image", seen.append, print)
    qtbot.waitUntil(lambda: seen == ["image"])
    assert not job.has_ended
    go.set()
    qtbot.waitUntil(lambda: job.has_ended)
