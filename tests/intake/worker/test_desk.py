from __future__ import annotations

import io
from pathlib import Path

import pytest

from intake.domain.papers import Media
from intake.ids import DocumentId
from intake.worker.desk import Desk
from intake.worker.frames import FrameError, read_frame, write_frame
from intake.worker.protocol import TOLD, Hold, Need, Progressed, Recognised, Supply
from tests.made_papers import a_pdf


def a_desk(*said):
    incoming = io.BytesIO()
    for message, payloads in said:
        write_frame(incoming, message.model_dump_json().encode(), payloads)
    incoming.seek(0)
    return Desk(incoming, io.BytesIO(), Path())


def told(desk):
    desk.outgoing.seek(0)
    messages = []
    while frame := read_frame(desk.outgoing):
        messages.append(TOLD.validate_json(frame.header))
    return messages


def test_one_document_is_held_at_a_time():
    desk = a_desk()
    desk.hold(a_pdf("x"), "word")
    desk.hold(b"MZ", None)
    assert (desk.held.data, desk.held.password, desk.held.media) == (b"MZ", None, Media.OTHER)
    desk.let_go()
    assert desk.held.data == b""


def test_a_document_is_asked_for_by_name():
    desk = a_desk((Supply(password="word"), [b"bytes"]))
    assert desk.ask_for("d1") == (b"bytes", "word")
    assert told(desk) == [Need(document=DocumentId("d1"))]


@pytest.mark.parametrize("said", [[], [(Hold(), [b"x"])], [(Supply(), [])]])
def test_an_answer_that_is_none_ends_the_talk(said):
    with pytest.raises(FrameError):
        a_desk(*said).ask_for("d1")


def test_signs_of_life_are_few():
    desk = a_desk()
    for done in range(1000):
        desk.pulse(done, 1000)
    assert told(desk)[0] == Progressed(done=0, total=1000)
    assert len(told(desk)) < 20


def test_the_kind_is_said_first():
    desk = a_desk()
    desk.hold(a_pdf("x"), None)
    desk.recognise()
    assert told(desk) == [Recognised(media=Media.PDF)]
