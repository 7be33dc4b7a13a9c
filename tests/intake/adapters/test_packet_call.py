from __future__ import annotations

import pytest

from intake.adapters.packet_call import PacketCall
from intake.adapters.worker_process import WorkerLostError
from intake.domain.assembly import LeftOut, Progress
from intake.domain.papers import Paper, Trouble
from intake.errors import PacketNotMadeError, PacketTooLargeError
from intake.ids import DocumentId
from intake.worker.protocol import (
    Assembled,
    Done,
    Need,
    NotAssembled,
    Progressed,
    Span,
    Supply,
)
from tests.made_papers import an_order, own, pages_of


def a_call(told=None):
    order = an_order(own("cover"), pages_of("d1", 1), pages_of("d2", 1))
    watch = told.append if told is not None else lambda _: None
    return PacketCall(order, lambda name: Paper(name.encode(), "word"), watch)


def test_our_own_pages_travel_beside_the_order():
    call = a_call()
    assert call.payloads[0].startswith(b"%PDF")
    assert b"%PDF" not in call.request.model_dump_json().encode()


def test_a_document_is_handed_over_when_it_is_needed():
    assert a_call().hear(Need(document=DocumentId("d1"))) == (Supply(password="word"), (b"d1",))


def test_progress_is_passed_on():
    told: list[Progress] = []
    assert a_call(told).hear(Progressed(done=2, total=6)) is None
    assert told == [Progress(done=1, total=3)]


def test_a_document_is_blamed_when_two_workers_died_on_it():
    call = a_call()
    call.hear(Need(document=DocumentId("d1")))
    assert call.blame(Trouble.READER_STOPPED) is None
    call.hear(Need(document=DocumentId("d1")))
    left_out = (LeftOut(document=DocumentId("d1"), trouble=Trouble.READER_STOPPED),)
    assert call.blame(Trouble.READER_STOPPED).left_out == left_out


def test_a_document_is_blamed_at_once_when_it_took_too_long():
    call = a_call()
    call.hear(Need(document=DocumentId("d2")))
    assert call.blame(Trouble.TIMED_OUT).left_out[0].document == "d2"


def test_nobody_is_blamed_for_what_fails_after_all_was_read():
    call = a_call()
    call.hear(Need(document=DocumentId("d2")))
    call.hear(Progressed(done=3, total=6))
    assert call.blame(Trouble.TIMED_OUT) is None
    assert call.blame(Trouble.READER_STOPPED) is None


def test_the_right_packet_is_taken():
    reply = Assembled(files=(Span(first=1, last=2), Span(first=3, last=3)))
    packet = a_call().packet(reply, (b"a", b"b"))
    assert [(file.pdf, file.first_page) for file in packet.files] == [(b"a", 1), (b"b", 3)]


@pytest.mark.parametrize(
    ("spans", "payloads"),
    [
        ([(1, 3)], (b"a", b"b")),
        ([(1, 2)], (b"a",)),
        ([(1, 4)], (b"a",)),
        ([(2, 3)], (b"a",)),
        ([(1, 1), (3, 3)], (b"a", b"b")),
        ([], ()),
    ],
)
def test_a_packet_that_is_not_what_was_ordered_is_not_taken(spans, payloads):
    reply = Assembled(files=tuple(Span(first=one, last=two) for one, two in spans))
    with pytest.raises(WorkerLostError):
        a_call().packet(reply, payloads)


def test_a_packet_that_could_not_be_made_says_why():
    with pytest.raises(PacketTooLargeError):
        a_call().packet(NotAssembled(is_too_large=True), ())
    with pytest.raises(PacketNotMadeError):
        a_call().packet(NotAssembled(), ())
    with pytest.raises(PacketNotMadeError):
        a_call().packet(Done(), ())
