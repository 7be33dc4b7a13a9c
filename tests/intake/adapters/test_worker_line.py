from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake.adapters.worker_line import TimeLimits, WorkerLine
from intake.adapters.worker_process import WorkerLostError, worker_command
from intake.domain.papers import Paper, Trouble
from intake.errors import PapersStoppedError
from intake.worker.protocol import Inspect, Inspected
from tests.intake.adapters import fake_workers as fake
from tests.made_papers import a_pdf

if TYPE_CHECKING:
    from intake.worker.protocol import Event


@pytest.fixture
def line():
    line = WorkerLine(worker_command(fake.ROOT), TimeLimits())
    yield line
    line.close()


def inspected(line):
    return line.exchange(Inspect(), (), lambda _: None)[0]


def test_events_are_heard_before_the_reply(line):
    heard: list[Event] = []
    with line.job():
        line.hand_over(Paper(a_pdf("x")))
        reply, _ = line.exchange(Inspect(), (), heard.append)
    assert isinstance(reply, Inspected)
    assert heard[0].kind == "recognised"


def test_a_job_that_was_stopped_starts_no_new_worker(line):
    with line.job():
        line.stop()
        with pytest.raises(WorkerLostError) as caught:
            line.hand_over(Paper(a_pdf("x")))
        with pytest.raises(PapersStoppedError):
            line.trouble_of_loss(caught.value)
    with line.job():
        line.hand_over(Paper(a_pdf("x")))
        assert inspected(line).inspection.trouble is Trouble.NONE


def test_a_lost_worker_is_forgotten_with_its_document():
    line = WorkerLine(fake.KILLED, TimeLimits())
    paper = Paper(a_pdf("x"))
    with line.job():
        with pytest.raises(WorkerLostError) as caught:
            line.hand_over(paper)
        assert line.trouble_of_loss(caught.value) is Trouble.READER_STOPPED
        with pytest.raises(WorkerLostError) as caught:
            line.hand_over(paper)
        line.trouble_of_loss(caught.value)
    line.close()


def test_whoever_listens_may_fail_without_harm(line):
    def listen(_):
        raise KeyError("listener")

    with line.job():
        line.hand_over(Paper(a_pdf("x")))
        with pytest.raises(KeyError):
            line.exchange(Inspect(), (), listen)
        line.hand_over(Paper(a_pdf("x")))
        assert inspected(line).inspection.trouble is Trouble.NONE
