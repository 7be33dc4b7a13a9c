from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake.adapters.worker_line import TimeLimits, WorkerLine
from intake.adapters.worker_process import WorkerLostError, WorkerProcess, worker_command
from intake.domain.papers import Paper, Trouble
from intake.errors import PapersStoppedError
from intake.worker.protocol import Inspect, Inspected
from tests.intake.adapters import fake_workers as fake
from tests.made_papers import a_pdf

if TYPE_CHECKING:
    from intake.worker.protocol import Event


PAPER = Paper(a_pdf("x"))


@pytest.fixture
def line():
    line = WorkerLine(worker_command(fake.ROOT), TimeLimits())
    yield line
    line.close()


def inspected(line):
    return line.ask(PAPER, Inspect(), lambda _: None)[0]


def test_events_are_heard_before_the_reply(line):
    heard: list[Event] = []
    with line.job():
        reply, _ = line.ask(PAPER, Inspect(), heard.append)
    assert isinstance(reply, Inspected)
    assert heard[0].kind == "recognised"


def test_a_job_that_was_stopped_starts_no_new_worker(line):
    with line.job():
        line.stop()
        with pytest.raises(WorkerLostError) as caught:
            inspected(line)
        with pytest.raises(PapersStoppedError):
            line.trouble_of_loss(caught.value)
    with line.job():
        assert inspected(line).inspection.trouble is Trouble.NONE


def test_a_lost_worker_is_forgotten_with_its_document():
    line = WorkerLine(fake.KILLED, TimeLimits())
    with line.job():
        with pytest.raises(WorkerLostError) as caught:
            inspected(line)
        assert line.trouble_of_loss(caught.value) is Trouble.READER_STOPPED
        with pytest.raises(WorkerLostError) as caught:
            inspected(line)
        line.trouble_of_loss(caught.value)
    line.close()


def test_whoever_listens_may_fail_without_harm(line):
    def listen(_):
        raise KeyError("listener")

    with line.job():
        with pytest.raises(KeyError):
            line.ask(PAPER, Inspect(), listen)
        assert inspected(line).inspection.trouble is Trouble.NONE


def test_a_document_goes_to_the_worker_once_and_another_one_takes_its_place(line, monkeypatch):
    sent: list[str] = []
    send = WorkerProcess.send

    def noted(worker, message, payloads=()):
        sent.append(message.kind)
        send(worker, message, payloads)

    monkeypatch.setattr(WorkerProcess, "send", noted)
    other = Paper(a_pdf("y", "z"))
    with line.job():
        counts = [
            len(line.ask(paper, Inspect(), lambda _: None)[0].inspection.pages)
            for paper in (PAPER, PAPER, other, PAPER)
        ]
    assert counts == [1, 1, 2, 1]
    assert sent == ["hold", "inspect", "inspect", "hold", "inspect", "hold", "inspect"]
