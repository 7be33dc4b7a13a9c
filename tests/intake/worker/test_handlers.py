from __future__ import annotations

import io
from pathlib import Path
from typing import get_args

import pytest

from intake.domain.papers import Media, Trouble
from intake.worker.desk import Desk
from intake.worker.frames import FrameError
from intake.worker.handlers import answer
from intake.worker.protocol import Done, Hold, Inspect, Inspected, PageImage, PageText, Request
from intake.worker.unusable import UnusableError
from tests.made_papers import a_pdf


@pytest.fixture
def desk():
    return Desk(io.BytesIO(), io.BytesIO(), Path())


def test_a_document_is_held_then_told_shown_and_read(desk):
    assert answer(Hold(), [a_pdf("words")], desk) == (Done(), ())
    reply, _ = answer(Inspect(), (), desk)
    assert isinstance(reply, Inspected)
    assert reply.inspection.media is Media.PDF
    _, (png,) = answer(PageImage(page=1, width_px=50), (), desk)
    assert bytes(png).startswith(b"\x89PNG")
    _, (text,) = answer(PageText(page=1), (), desk)
    assert bytes(text).decode().strip() == "words"


@pytest.mark.parametrize("payloads", [[], [b"a", b"b"]])
def test_exactly_one_document_is_held(desk, payloads):
    with pytest.raises(FrameError):
        answer(Hold(), payloads, desk)


def test_nothing_in_hand_is_no_paper(desk):
    with pytest.raises(UnusableError) as caught:
        answer(PageText(page=1), (), desk)
    assert caught.value.trouble is Trouble.NOT_A_PAPER


def test_there_are_requests():
    assert {Hold, Inspect, PageImage, PageText} <= set(get_args(Request))
