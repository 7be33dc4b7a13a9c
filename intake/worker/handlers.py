"""One handler for each kind of request. The type checker asks for the missing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.worker.frames import FrameError
from intake.worker.looking import inspect, look_at, page_image, page_text, unlocked
from intake.worker.protocol import (
    Assemble,
    Done,
    Draw,
    DrawExamples,
    DrawList,
    EngineNamed,
    Hold,
    Inspect,
    Inspected,
    LookAtPage,
    NameEngine,
    PageImage,
    PageText,
    ReadWords,
    TakeOut,
    Unlock,
    Unpack,
    Unpacked,
    WordsRead,
)
from intake.worker.reading.choosing import engine_of
from intake.worker.reading.page import page_print, read_page
from intake.worker.unpacking import member, members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.worker.desk import Desk
    from intake.worker.protocol import Look, Read, Reply, Request

Answer = tuple["Reply", "Sequence[bytes | memoryview]"]


def answer(request: Request, payloads: Sequence[bytes], desk: Desk) -> Answer:
    """Do what is asked and return the reply with its payloads.

    Raises:
        UnusableError: the document in hand cannot be used.
        NoSuchPageError: it has no such page.
        FrameError: the request does not fit its payloads.
    """
    reply: Answer
    match request:
        case Hold(password=password):
            if len(payloads) != 1:
                raise FrameError("one document at a time")
            desk.hold(payloads[0], password)
            reply = Done(), ()
        case (
            Inspect()
            | PageImage()
            | LookAtPage()
            | PageText()
            | Unlock()
            | Unpack()
            | TakeOut()
        ):
            reply = _look(request, desk)
        case NameEngine() | ReadWords():
            reply = _read(request, desk)
        case Assemble(order=order):
            from intake.worker.assembling import assemble  # heavy, and rarely asked for

            desk.let_go()
            reply = assemble(order, payloads, desk)
        case Draw() | DrawList() | DrawExamples():
            reply = _drawn(request, payloads, desk)
        case _:
            assert_never(request)
    return reply


def _drawn(
    request: Draw | DrawList | DrawExamples, payloads: Sequence[bytes], desk: Desk
) -> Answer:
    """Draw papers of our own."""
    from intake.worker import drawing  # heavy, and rarely asked for

    match request:
        case Draw():
            return drawing.draw(drawing.contents_in(payloads), desk.resources)
        case DrawList(name=name):
            paper = drawing.paper_in(payloads)
            return Done(), (drawing.draw_list(paper, name, desk.resources),)
        case DrawExamples(today=today):
            return drawing.draw_examples(today, desk.resources)
        case _:
            assert_never(request)


def _read(request: Read, desk: Desk) -> Answer:
    """Answer a reader's request."""
    engine = engine_of(desk.engines)
    if isinstance(request, ReadWords):
        words = read_page(desk, request.page, engine)
        return WordsRead(words=words, print=page_print(desk, request.page, words)), ()
    return EngineNamed(engine=engine.name if engine else ""), ()


def _look(request: Look, desk: Desk) -> Answer:
    """Answer a request about the document in hand."""
    reply: Answer
    match request:
        case Inspect(measures=measures):
            desk.recognise()
            reply = Inspected(inspection=inspect(desk, measures=measures)), ()
        case PageImage(page=page, width_px=width_px, quarter_turns=quarter_turns):
            reply = Done(), (page_image(desk, page, width_px, quarter_turns),)
        case LookAtPage(page=page):
            reply = Done(), (look_at(desk, page).model_dump_json().encode(),)
        case PageText(page=page):
            reply = Done(), (page_text(desk, page).encode("utf-8", "replace"),)
        case Unlock():
            reply = Done(), (unlocked(desk.held),)
        case Unpack():
            reply = Unpacked(members=members(desk.held.data, desk.held.media)), ()
        case TakeOut(number=number):
            reply = Done(), (member(desk.held.data, desk.held.media, number),)
        case _:
            assert_never(request)
    return reply
