"""What lies on the worker's desk: one document in hand, and the line to the app."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intake.domain.papers import Media
from intake.worker.frames import FrameError, read_frame, write_frame
from intake.worker.kinds import media_of
from intake.worker.protocol import ASKED, Need, Progressed, Recognised, Supply

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import IO

    from pypdfium2 import PdfDocument

    from intake.ids import DocumentId
    from intake.worker.protocol import Event, Reply

_PULSE_SECONDS = 0.25


@dataclass(slots=True)
class Held:
    """The document in hand. An opened PDF stays open while pages are turned."""

    data: bytes
    password: str | None
    media: Media
    open_pdf: PdfDocument | None = None


@dataclass(slots=True)
class Desk:
    """The worker's only state. ``engines`` may read pictures; the first that is here does."""

    incoming: IO[bytes]
    outgoing: IO[bytes]
    resources: Path
    engines: tuple[str, ...] = ()
    held: Held = field(default_factory=lambda: Held(b"", None, Media.OTHER))
    _last_pulse: float = 0.0

    def hold(self, data: bytes, password: str | None) -> None:
        """Take a document in hand; the one before is let go."""
        self.let_go()
        self.held = Held(data, password, media_of(data))

    def let_go(self) -> None:
        """Put the document in hand away."""
        if self.held.open_pdf is not None:
            self.held.open_pdf.close()
        self.held = Held(b"", None, Media.OTHER)

    def tell(self, message: Event | Reply, payloads: Sequence[bytes | memoryview] = ()) -> None:
        """Send one message to the app."""
        write_frame(self.outgoing, message.model_dump_json().encode(), payloads)

    def recognise(self) -> None:
        """Say what kind the document in hand is, before anything opens it."""
        self.tell(Recognised(media=self.held.media))

    def pulse(self, done: int, total: int) -> None:
        """Let the app know that work goes on; says little when called often."""
        now = time.monotonic()
        if now - self._last_pulse >= _PULSE_SECONDS:
            self._last_pulse = now
            self.tell(Progressed(done=done, total=total))

    def ask_for(self, document: DocumentId) -> tuple[bytes, str | None]:
        """Ask the app for a document's bytes and password.

        Raises:
            FrameError: the app answered with something else, or is gone.
        """
        self.tell(Need(document=document))
        frame = read_frame(self.incoming)
        if frame is None or len(frame.payloads) != 1:
            raise FrameError("no document")
        answer = ASKED.validate_json(frame.header)
        if not isinstance(answer, Supply):
            raise FrameError("another request")
        return frame.payloads[0], answer.password
