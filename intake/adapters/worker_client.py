"""The app's end of the pipe to the worker: see ports.Papers.

A worker that crashes or talks nonsense is replaced and the request is sent once more;
one that takes too long is ended and the file gets the blame. A new worker knows nothing
of the one before, and whatever it says is checked again here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from intake.adapters.drawing_reply import drawn_examples, drawn_list, drawn_papers
from intake.adapters.packet_call import PacketCall
from intake.adapters.worker_line import TimeLimits, WorkerLine
from intake.adapters.worker_process import WorkerLostError
from intake.domain.papers import (
    LARGEST_FILE_BYTES,
    WIDEST_IMAGE_PX,
    Inspection,
    Media,
    PageLook,
    Trouble,
    failure,
)
from intake.errors import (
    PacketNotMadeError,
    PageNotThereError,
    PaperLockedError,
    PaperReaderError,
    WrongPaperPasswordError,
)
from intake.worker.protocol import (
    Done,
    Draw,
    DrawExamples,
    DrawList,
    Failed,
    Inspect,
    Inspected,
    LookAtPage,
    NoSuchPage,
    PageImage,
    PageText,
    Recognised,
    TakeOut,
    Unlock,
    Unpack,
    Unpacked,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from intake.adapters.worker_line import Heard
    from intake.domain.assembly import Packet, PacketOrder, Progress
    from intake.domain.packages import Member
    from intake.domain.papers import Paper
    from intake.domain.report.diary_sheets import DiarySheets
    from intake.domain.report.drawn import DrawnPapers
    from intake.domain.report.letter_paper import LetterPaper
    from intake.domain.report.own_paper import OwnPaper
    from intake.domain.report.packet import Contents
    from intake.domain.value import Value
    from intake.ids import DocumentId
    from intake.worker.protocol import Event, Look, Reply

_TRIES = 2


class TroubleError(Exception):
    """A request came to nothing; ``trouble`` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class WorkerClient:
    """See ports.Papers."""

    def __init__(self, command: Sequence[str], limits: TimeLimits | None = None) -> None:
        """Prepare a client; the worker starts with the first call.

        Args:
            command: what starts a worker; ``worker_process.worker_command`` from source.
            limits: how long it may take.
        """
        self._line = WorkerLine(command, limits or TimeLimits())
        self._media = Media.OTHER

    def inspect(self, paper: Paper) -> Inspection:
        """See ports.Papers."""
        if not paper.data:
            return Inspection(media=Media.OTHER, trouble=Trouble.EMPTY)
        if len(paper.data) > LARGEST_FILE_BYTES:
            return Inspection(media=Media.OTHER, trouble=Trouble.TOO_LARGE)
        with self._line.job():
            self._media = Media.OTHER
            try:
                reply, _ = self._ask(Inspect(measures=not paper.is_one_of_many), paper)
            except TroubleError as error:
                return Inspection(media=self._media, trouble=error.trouble)
            if not isinstance(reply, Inspected):
                return Inspection(media=self._media, trouble=Trouble.READER_STOPPED)
            return reply.inspection

    def page_image(
        self, paper: Paper, page: int, *, width_px: int, quarter_turns: int = 0
    ) -> bytes:
        """See ports.Papers."""
        width = max(1, min(width_px, WIDEST_IMAGE_PX))
        return self._payload(
            PageImage(page=page, width_px=width, quarter_turns=quarter_turns % 4), paper
        )

    def page_look(self, paper: Paper, page: int) -> PageLook:
        """See ports.Papers."""
        told = self._payload(LookAtPage(page=page), paper)
        try:
            return PageLook.model_validate_json(told)
        except ValidationError as error:
            raise PaperReaderError from error

    def page_text(self, paper: Paper, page: int) -> str:
        """See ports.Papers."""
        return self._payload(PageText(page=page), paper).decode("utf-8", "replace")

    def unlock(self, paper: Paper) -> bytes:
        """See ports.Papers."""
        try:
            return self._payload(Unlock(), paper)
        except PaperLockedError as error:
            raise WrongPaperPasswordError from error

    def members(self, paper: Paper) -> Sequence[Member]:
        """See ports.Papers."""
        reply, _ = self._look(Unpack(), paper)
        if not isinstance(reply, Unpacked):
            raise PaperReaderError
        return reply.members

    def member(self, paper: Paper, number: int) -> bytes:
        """See ports.Papers."""
        return self._payload(TakeOut(number=number), paper)

    def assemble(
        self,
        order: PacketOrder,
        read: Callable[[DocumentId], Paper],
        watch: Callable[[Progress], None],
    ) -> Packet:
        """See ports.Papers."""
        call = PacketCall(order, read, watch)
        with self._line.job():
            for _ in range(_TRIES):
                try:
                    found = self._line.exchange(call.request, call.payloads, call.hear)
                    return call.packet(*found)
                except WorkerLostError as error:
                    blamed = call.blame(self._line.trouble_of_loss(error))
                if blamed is not None:
                    return blamed
        raise PacketNotMadeError

    def draw(self, contents: Contents) -> DrawnPapers:
        """See ports.Papers."""
        return drawn_papers(*self._drawn(Draw(), contents))

    def draw_list(self, paper: OwnPaper | DiarySheets | LetterPaper, name: str) -> bytes:
        """See ports.Papers."""
        return drawn_list(*self._drawn(DrawList(name=name), paper))

    def draw_examples(self, today: dt.date) -> tuple[tuple[str, bytes], ...]:
        """See ports.Papers."""
        return drawn_examples(*self._drawn(DrawExamples(today=today)))

    def cancel(self) -> None:
        """See ports.Papers."""
        self._line.stop()

    def close(self) -> None:
        """See ports.Papers."""
        self._line.close()

    def _drawn(
        self, request: Draw | DrawList | DrawExamples, paper: Value | None = None
    ) -> Heard:
        payloads = () if paper is None else (paper.model_dump_json().encode(),)
        with self._line.job():
            for _ in range(_TRIES):
                try:
                    return self._line.exchange(request, payloads, self._hear)
                except WorkerLostError as error:
                    if self._line.trouble_of_loss(error) is Trouble.TIMED_OUT:
                        break
        raise PacketNotMadeError

    def _look(self, request: Look, paper: Paper) -> Heard:
        with self._line.job():
            try:
                return self._ask(request, paper)
            except TroubleError as error:
                raise failure(error.trouble) or PaperReaderError() from error

    def _payload(self, request: Look, paper: Paper) -> bytes:
        reply, payloads = self._look(request, paper)
        if not isinstance(reply, Done) or len(payloads) != 1:
            raise PaperReaderError
        return payloads[0]

    def _ask(self, request: Look, paper: Paper) -> Heard:
        """Ask about a paper; a worker that is lost on the way is replaced once."""
        trouble = Trouble.READER_STOPPED
        for _ in range(_TRIES):
            try:
                reply, payloads = self._line.ask(paper, request, self._hear)
            except WorkerLostError as error:
                trouble = self._line.trouble_of_loss(error)
                if trouble is Trouble.TIMED_OUT:
                    break
            else:
                return _checked(reply), payloads
        raise TroubleError(trouble)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Recognised):
            self._media = event.media


def _checked(reply: Reply) -> Reply:
    """Return the reply, or raise what it says."""
    if isinstance(reply, Failed):
        raise TroubleError(reply.trouble)
    if isinstance(reply, NoSuchPage):
        raise PageNotThereError
    return reply
