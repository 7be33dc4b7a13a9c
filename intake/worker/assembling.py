"""Making a packet: gather every document first, then write, then look at what was written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pikepdf

from intake.domain.assembly import DocumentPages, LeftOut, OwnPages
from intake.domain.papers import Trouble
from intake.worker.feet import Feet
from intake.worker.packet_file import PacketFileWriter, Piece
from intake.worker.packet_parts import split_by_size
from intake.worker.packet_sources import document_source, own_source
from intake.worker.protocol import Assembled, NotAssembled, Progressed, Span
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from intake.domain.assembly import PacketOrder
    from intake.ids import DocumentId
    from intake.worker.desk import Desk
    from intake.worker.packet_sources import Source
    from intake.worker.protocol import Reply

LARGEST_PACKET_BYTES = 600_000_000  # of all documents together: they are in memory at once


class TooMuchError(Exception):
    """The documents are together too large for one packet."""


class _Shelf:
    """The documents of an order; one that several parts are of is asked for once."""

    def __init__(self, order: PacketOrder, desk: Desk) -> None:
        parts = [part for part in order.parts if isinstance(part, DocumentPages)]
        self._left = Counter(part.document for part in parts)
        self._desk = desk
        self._size = 0
        self._kept: dict[DocumentId, tuple[bytes, str | None]] = {}

    def take(self, document: DocumentId) -> tuple[bytes, str | None]:
        """Return a document's bytes and password.

        Raises:
            TooMuchError: with it, there is too much for one packet.
        """
        self._left[document] -= 1
        if document in self._kept:
            return self._kept[document] if self._left[document] else self._kept.pop(document)
        found = self._desk.ask_for(document)
        self._size += len(found[0])
        if self._size > LARGEST_PACKET_BYTES:
            raise TooMuchError
        if self._left[document]:
            self._kept[document] = found
        return found


def assemble(
    order: PacketOrder, own: Sequence[bytes], desk: Desk
) -> tuple[Reply, Sequence[bytes | memoryview]]:
    """Make the packet as ordered, or name every document that must be left out."""
    feet = Feet()
    try:
        pieces, left_out = _gather(order, own, desk, feet)
        if left_out:
            return Assembled(left_out=tuple(left_out)), ()
        feet.start()
        half = order.page_count
        desk.tell(Progressed(done=half, total=2 * half))
        writer = PacketFileWriter(order, desk, feet)
        files = split_by_size(pieces, order.largest_part_bytes, writer.write)
        desk.tell(Progressed(done=2 * half, total=2 * half))
    except (TooMuchError, MemoryError):
        return NotAssembled(is_too_large=True), ()
    except (pikepdf.PdfError, OSError, ValueError, RuntimeError):
        return NotAssembled(), ()
    finally:
        feet.close()
    spans = tuple(Span(first=file.first, last=file.last) for file in files)
    return Assembled(files=spans), [file.pdf for file in files]


def _gather(
    order: PacketOrder, own: Sequence[bytes], desk: Desk, feet: Feet
) -> tuple[list[Piece], list[LeftOut]]:
    """Open and clean everything, so that all that fails is known before a page is laid."""
    pieces: list[Piece] = []
    left_out: list[LeftOut] = []
    ours = iter(own)
    total, done = order.page_count, 0
    shelf = _Shelf(order, desk)
    for part in order.parts:
        match part:
            case OwnPages(pages=pages):
                source = own_source(next(ours, b""), pages)
                pieces.append(Piece(source, first=done + 1, is_own=True))
                done += pages
            case DocumentPages(pages=choices):
                found = _document(part, shelf.take(part.document), feet, desk.resources)
                if isinstance(found, LeftOut):
                    left_out.append(found)
                else:
                    pieces.append(Piece(found, first=done + 1, is_own=False))
                done += len(choices)
        if done < total:
            desk.tell(Progressed(done=done, total=2 * total))
    return pieces, left_out


def _document(
    part: DocumentPages, paper: tuple[bytes, str | None], feet: Feet, resources: Path
) -> Source | LeftOut:
    try:
        return document_source(*paper, part.pages, feet, resources)
    except UnusableError as error:
        return LeftOut(document=part.document, trouble=error.trouble)
    except RecursionError:
        return LeftOut(document=part.document, trouble=Trouble.DAMAGED)
