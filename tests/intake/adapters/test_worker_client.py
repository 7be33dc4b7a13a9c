from __future__ import annotations

import subprocess
import sys
import threading
import time

import pytest

from intake.adapters.worker_client import WorkerClient
from intake.adapters.worker_line import TimeLimits
from intake.adapters.worker_process import worker_command
from intake.domain.papers import LARGEST_FILE_BYTES, Media, Paper, Trouble
from intake.errors import (
    PacketNotMadeError,
    PaperReaderError,
    PapersStoppedError,
    PaperTooSlowError,
)
from tests.intake.adapters import fake_workers as fake
from tests.made_papers import a_pdf, an_order, made, one_file, own, pages_of

QUICK = TimeLimits(silence=0.7, start=3.0, looking=3.0, assembling=5.0)
SLOW = TimeLimits(silence=0.7, start=0.7, looking=2.0, assembling=2.0)


@pytest.fixture
def client_of():
    clients = []

    def start(command, limits=QUICK):
        clients.append(WorkerClient(command, limits))
        return clients[-1]

    yield start
    for client in clients:
        client.close()


@pytest.fixture
def real(client_of):
    return client_of(worker_command(fake.ROOT), TimeLimits())


@pytest.mark.parametrize(
    "command",
    [
        fake.DEAD,
        fake.KILLED,
        fake.GARBLED,
        fake.BRAGGING,
        fake.CUT_SHORT,
        fake.NO_MESSAGE,
        fake.NOT_JSON,
        ("no such program at all",),
    ],
    ids=["dead", "killed", "garbled", "bragging", "cut", "unknown", "not json", "missing"],
)
def test_a_worker_that_dies_or_talks_nonsense_costs_a_preview_and_nothing_else(
    client_of, command
):
    client = client_of(command)
    assert client.inspect(Paper(a_pdf("x"))).trouble is Trouble.READER_STOPPED
    with pytest.raises(PaperReaderError):
        client.page_image(Paper(a_pdf("x")), 1, width_px=100)
    with pytest.raises(PacketNotMadeError):
        made(client, an_order(own("cover")))


def test_an_answer_to_another_question_is_not_believed(client_of):
    client = client_of(fake.WRONG_ANSWER)
    assert client.inspect(Paper(a_pdf("x"))).trouble is Trouble.READER_STOPPED
    with pytest.raises(PaperReaderError):
        client.page_text(Paper(a_pdf("x")), 1)
    with pytest.raises(PacketNotMadeError):
        made(client, an_order(own("cover")))


@pytest.mark.parametrize("command", [fake.HUNG, fake.DEAF], ids=["hung", "deaf"])
def test_a_worker_that_hangs_is_ended_in_time_and_the_file_is_named(client_of, command):
    client = client_of(command, SLOW)
    start = time.monotonic()
    assert client.inspect(Paper(a_pdf("x") + bytes(5_000_000))).trouble is Trouble.TIMED_OUT
    with pytest.raises(PaperTooSlowError):
        client.page_text(Paper(a_pdf("x")), 1)
    assert time.monotonic() - start < 10


def test_a_worker_that_only_says_it_is_busy_is_ended_too(client_of):
    client = client_of(fake.CHATTY)
    assert client.inspect(Paper(a_pdf("x"))).trouble is Trouble.TIMED_OUT


def test_a_worker_that_dies_once_is_replaced_and_nobody_notices(client_of, tmp_path):
    client = client_of(fake.dies_once(tmp_path / "mark"), TimeLimits())
    assert client.inspect(Paper(a_pdf("x"))).media is Media.PDF


def test_what_a_worker_started_is_ended_with_it(client_of):
    client = client_of(fake.CHILDREN, SLOW)
    assert client.inspect(Paper(a_pdf("x"))).trouble is Trouble.TIMED_OUT
    assert client.inspect(Paper(b"")).trouble is Trouble.EMPTY


def test_empty_and_huge_files_are_told_without_a_worker(client_of):
    client = client_of(fake.DEAD)
    assert client.inspect(Paper(b"")).trouble is Trouble.EMPTY
    huge = Paper(bytes(LARGEST_FILE_BYTES + 1))
    assert client.inspect(huge).trouble is Trouble.TOO_LARGE


def test_a_document_is_sent_once_while_its_pages_are_turned(real):
    paper = Paper(a_pdf(*"abcdefgh") + bytes(30_000_000))
    real.page_image(paper, 1, width_px=50)
    start = time.monotonic()
    for page in range(2, 9):
        real.page_image(paper, page, width_px=50)
    turning = time.monotonic() - start
    start = time.monotonic()
    for _ in range(7):
        real.page_image(Paper(paper.data), 1, width_px=50)
    assert turning < time.monotonic() - start


def test_stopping_from_another_thread_ends_the_wait_and_the_next_call_works(real):
    order = an_order(pages_of("d1", *range(1, 400)))
    paper = Paper(a_pdf(*(str(number) for number in range(400))))

    def read(_):
        stopping = threading.Thread(target=real.cancel)
        stopping.start()
        stopping.join()
        return paper

    with pytest.raises(PapersStoppedError):
        real.assemble(order, read, lambda _: None)
    assert real.inspect(paper).trouble is Trouble.NONE


def test_stopping_when_nothing_goes_on_stops_nothing(real):
    real.cancel()
    assert real.inspect(Paper(a_pdf("x"))).trouble is Trouble.NONE


def test_a_closed_client_starts_again_when_asked(real):
    real.close()
    real.close()
    assert real.inspect(Paper(a_pdf("x"))).trouble is Trouble.NONE


def test_a_document_that_kills_the_worker_twice_is_left_out_by_name(client_of):
    client = client_of(fake.dies_on(b"POISON"), TimeLimits())
    order = an_order(own("cover"), pages_of("good", 1), pages_of("bad", 1))
    packet = made(client, order, good=a_pdf("x"), bad=a_pdf("x") + b"%POISON")
    assert packet.files == ()
    (left_out,) = packet.left_out
    assert (left_out.document, left_out.trouble) == ("bad", Trouble.READER_STOPPED)
    assert one_file(made(client, an_order(pages_of("good", 1)), good=a_pdf("x")))


def test_an_error_while_a_document_is_read_is_passed_on_and_leaves_a_working_client(real):
    def read(_):
        raise KeyError("gone")

    with pytest.raises(KeyError):
        real.assemble(an_order(pages_of("d1", 1)), read, lambda _: None)
    assert real.inspect(Paper(a_pdf("x"))).trouble is Trouble.NONE


def test_calls_from_two_threads_wait_for_each_other(real):
    found = []
    papers = [Paper(a_pdf("x")) for _ in range(6)]

    def look(paper):
        found.append(real.inspect(paper).trouble)

    threads = [threading.Thread(target=look, args=(paper,)) for paper in papers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [Trouble.NONE] * 6


def test_the_app_never_loads_what_opens_foreign_bytes():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from intake.adapters.worker_client import WorkerClient\n"
        "from intake.adapters.worker_process import worker_command\n"
        "from intake.domain.papers import Paper\n"
        "client = WorkerClient(worker_command(Path(sys.argv[1])))\n"
        "client.inspect(Paper(Path(sys.argv[2]).read_bytes())); client.close()\n"
        "bad = [name for name in sys.modules if name.split('.')[0] in\n"
        "       {'pikepdf', 'pypdfium2', 'pillow_heif'} or name.endswith('ImagePlugin')]\n"
        "sys.exit(repr(bad) if bad else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, str(fake.ROOT), __file__],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
