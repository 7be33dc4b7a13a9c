"""The worker's life: wall itself in, then answer one request after the other."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from intake.domain.papers import Trouble
from intake.offline import refuse_network
from intake.worker import pictures
from intake.worker.desk import Desk
from intake.worker.frames import FrameError, read_frame
from intake.worker.handlers import answer
from intake.worker.limits import (
    ASSEMBLING_BYTES,
    ENGINE_BYTES,
    READING_BYTES,
    allow,
    give_way,
    wall_in,
)
from intake.worker.protocol import (
    ASKED,
    Assemble,
    Failed,
    NameEngine,
    NoSuchPage,
    ReadWords,
    Supply,
)
from intake.worker.unusable import NoSuchPageError, UnusableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.worker.protocol import Request

_READING_SECONDS = 90
_ASSEMBLING_SECONDS = 3_600


def main(arguments: Sequence[str]) -> int:
    """Serve the app on the other end of stdin and stdout until it closes them.

    Args:
        arguments: the folder of the app's own resources (fonts); then the names of the
            engines that may read pictures, where this worker is a reader.

    Returns:
        0 when the app is done, 1 when it spoke nonsense.
    """
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints cannot get among the frames
    pictures.set_up()
    refuse_network()
    resources, *engines = arguments
    wall_in(ENGINE_BYTES if engines else ASSEMBLING_BYTES)
    if engines:
        give_way()
    desk = Desk(
        incoming=sys.stdin.buffer,
        outgoing=outgoing,
        resources=Path(resources),
        engines=tuple(engines),
    )
    try:
        while _serve_one(desk):
            pass
    except (FrameError, ValidationError):
        return 1
    except BrokenPipeError:
        return 0
    return 0


def _serve_one(desk: Desk) -> bool:
    """Answer one request; False when there are no more."""
    frame = read_frame(desk.incoming)
    if frame is None:
        return False
    request = ASKED.validate_json(frame.header)
    if isinstance(request, Supply):
        raise FrameError("nothing was asked for")
    _allow_for(request)
    try:
        reply, payloads = answer(request, frame.payloads, desk)
    except UnusableError as error:
        desk.tell(Failed(trouble=error.trouble))
    except NoSuchPageError:
        desk.tell(NoSuchPage())
    except (MemoryError, RecursionError):
        desk.tell(Failed(trouble=Trouble.READER_STOPPED))
        return False  # what is left of the memory is not to be trusted
    else:
        desk.tell(reply, payloads)
    return True


def _allow_for(request: Request) -> None:
    match request:
        case Assemble():
            allow(ASSEMBLING_BYTES, _ASSEMBLING_SECONDS)
        case NameEngine() | ReadWords():
            allow(ENGINE_BYTES, _READING_SECONDS)
        case _:
            allow(READING_BYTES, _READING_SECONDS)
