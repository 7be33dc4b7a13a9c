"""The app's side of making one packet: hands over documents, checks what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.adapters.worker_process import WorkerLostError
from intake.domain.assembly import (
    LeftOut,
    OwnPages,
    Packet,
    PacketFile,
    Progress,
)
from intake.domain.papers import Trouble
from intake.errors import PacketNotMadeError, PacketTooLargeError
from intake.worker.protocol import Assemble, Assembled, Need, NotAssembled, Progressed, Supply

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.adapters.worker_line import Spoken
    from intake.domain.assembly import PacketOrder
    from intake.domain.papers import Paper
    from intake.ids import DocumentId
    from intake.worker.protocol import Event, Reply


class PacketCall:
    """One order on its way through the worker, over one or two tries."""

    def __init__(
        self,
        order: PacketOrder,
        read: Callable[[DocumentId], Paper],
        watch: Callable[[Progress], None],
    ) -> None:
        self._order = order
        self._read = read
        self._watch = watch
        self._in_hand: DocumentId | None = None
        self._suspect: DocumentId | None = None
        own = [part for part in order.parts if isinstance(part, OwnPages)]
        self.payloads = tuple(part.pdf for part in own)
        bare = [
            part.changed(pdf=b"") if isinstance(part, OwnPages) else part
            for part in order.parts
        ]
        self.request = Assemble(order=order.changed(parts=tuple(bare)))

    def hear(self, event: Event) -> Spoken | None:
        """Return the document the worker needs, or pass progress on."""
        if isinstance(event, Need):
            self._in_hand = event.document
            paper = self._read(event.document)
            return Supply(password=paper.password), (paper.data,)
        if isinstance(event, Progressed):
            if 2 * event.done >= event.total:
                self._in_hand = None  # every document is read: what fails now is not theirs
            self._watch(Progress(done=event.done // 2, total=event.total // 2))
        return None

    def blame(self, trouble: Trouble) -> Packet | None:
        """Say what a lost worker means: None to try again, or who must be left out.

        A document is blamed when it took too long, or when two workers died on it.
        """
        suspect, self._in_hand = self._in_hand, None
        is_second = suspect is not None and suspect == self._suspect
        self._suspect = suspect
        if suspect is not None and (is_second or trouble is Trouble.TIMED_OUT):
            return Packet(left_out=(LeftOut(document=suspect, trouble=trouble),))
        return None

    def packet(self, reply: Reply, payloads: tuple[bytes, ...]) -> Packet:
        """Return the packet, every number of it checked against the order.

        Raises:
            PacketTooLargeError: there is too much for one packet.
            PacketNotMadeError: the worker could not make it.
            WorkerLostError: what came is not what was ordered.
        """
        if isinstance(reply, NotAssembled):
            raise PacketTooLargeError if reply.is_too_large else PacketNotMadeError
        if not isinstance(reply, Assembled):
            raise PacketNotMadeError
        if reply.left_out:
            return Packet(left_out=reply.left_out)
        if len(payloads) != len(reply.files) or not payloads:
            raise WorkerLostError
        files = tuple(
            PacketFile(pdf=pdf, first_page=span.first, last_page=span.last)
            for pdf, span in zip(payloads, reply.files, strict=True)
        )
        starts = [1, *(file.last_page + 1 for file in files)]
        if starts != [*(file.first_page for file in files), self._order.page_count + 1]:
            raise WorkerLostError
        return Packet(files=files)
