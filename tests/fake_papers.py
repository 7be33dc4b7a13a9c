"""``Papers`` that live in memory: a PDF is bytes with as many P's as pages."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from intake.domain.assembly import (
    DocumentPages,
    OwnPages,
    Packet,
    PacketFile,
    PacketOrder,
    Progress,
)
from intake.domain.packages import Member, Refusal
from intake.domain.papers import Inspection, Media, PageInfo, PageLook, Trouble
from intake.domain.report.drawn import DrawnPapers
from intake.domain.report.packet import RecordPaper
from intake.errors import (
    NotAPaperError,
    PacketNotMadeError,
    PaperDamagedError,
    WrongPaperPasswordError,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from intake.domain.assembly import LeftOut
    from intake.domain.papers import Paper
    from intake.domain.report.diary_sheets import DiarySheets
    from intake.domain.report.letter_paper import LetterPaper
    from intake.domain.report.own_paper import OwnPaper
    from intake.domain.report.packet import Contents
    from intake.ids import DocumentId


ZIP = b"PK\x03\x04"


class PlainPapers:
    """``Papers`` that takes bytes starting with ``%PDF`` for a PDF of as many pages as P's.

    ``%PDFPP lock=word`` is locked with that word. ``ZIP`` and ``name=bytes|name=bytes`` is a
    zip; a name without bytes is locked. ``drawn`` lists the pages drawn;
    ``broken`` ones cannot be.
    """

    def __init__(self) -> None:
        self.drawn: list[tuple[int, int, int]] = []
        self.lists: list[tuple[OwnPaper | DiarySheets | LetterPaper, str]] = []
        self.broken: set[int] = set()
        self.texts: dict[int, str] = {}
        self.looks: dict[int, PageLook] = {}
        self.is_stopped = False

    def inspect(self, paper: Paper) -> Inspection:
        if not paper.data.startswith(b"%PDF"):
            return Inspection(media=Media.OTHER, trouble=Trouble.NOT_A_PAPER)
        if _lock(paper.data) not in (None, paper.password):
            return Inspection(media=Media.PDF, trouble=Trouble.LOCKED)
        page = PageInfo(width_pt=612.0, height_pt=792.0, has_text=True)
        return Inspection(media=Media.PDF, pages=(page,) * (paper.data.count(b"P") - 1))

    def page_image(
        self, paper: Paper, page: int, *, width_px: int, quarter_turns: int = 0
    ) -> bytes:
        assert page <= paper.data.count(b"P") - 1
        if page in self.broken:
            raise PaperDamagedError
        self.drawn.append((page, width_px, quarter_turns))
        return a_png(page)

    def page_look(self, paper: Paper, page: int) -> PageLook:
        del paper
        return self.looks.get(page, PageLook(ink=30, print="8" * 352))

    def page_text(self, paper: Paper, page: int) -> str:
        return self.texts.get(page, f"page {page} of {paper.data.count(b'P') - 1}")

    def assemble(
        self,
        order: PacketOrder,
        read: Callable[[DocumentId], Paper],
        watch: Callable[[Progress], None],
    ) -> Packet:
        for part in order.parts:
            if part.kind == "document":
                assert read(part.document).data
        pages = order.page_count
        watch(Progress(done=pages, total=pages))
        whole = PacketFile(pdf=b"%PDF" + b"P" * pages, first_page=1, last_page=pages)
        return Packet(files=(whole,))

    def members(self, paper: Paper) -> Sequence[Member]:
        if not paper.data.startswith(ZIP):
            raise NotAPaperError
        packed = paper.data.removeprefix(ZIP).split(b"|") if paper.data != ZIP else []
        return [
            Member(
                name=each.partition(b"=")[0].decode(),
                number=number,
                refusal=None if b"=" in each else Refusal.LOCKED,
            )
            for number, each in enumerate(packed)
        ]

    def member(self, paper: Paper, number: int) -> bytes:
        return paper.data.removeprefix(ZIP).split(b"|")[number].partition(b"=")[2]

    def unlock(self, paper: Paper) -> bytes:
        if _lock(paper.data) != paper.password:
            raise WrongPaperPasswordError
        return paper.data.partition(b" lock=")[0]

    def draw(self, contents: Contents) -> DrawnPapers:
        del contents
        raise PacketNotMadeError

    def draw_list(self, paper: OwnPaper | DiarySheets | LetterPaper, name: str) -> bytes:
        self.lists.append((paper, name))
        return b"%PDFP"

    def draw_examples(self, today: dt.date) -> tuple[tuple[str, bytes], ...]:
        del today
        raise PacketNotMadeError

    def cancel(self) -> None:
        self.is_stopped = True

    def close(self) -> None:
        self.is_stopped = True


class PackingPapers(PlainPapers):
    """``PlainPapers`` that also draws and packs; ``unpackable`` documents drop out late."""

    def __init__(self) -> None:
        super().__init__()
        self.unpackable: dict[DocumentId, LeftOut] = {}
        self.orders: list[PacketOrder] = []
        self.fails = False

    def inspect(self, paper: Paper) -> Inspection:
        if paper.data.startswith(b"summary"):
            page = PageInfo(width_pt=612.0, height_pt=792.0)
            return Inspection(media=Media.PDF, pages=(page,))
        return super().inspect(paper)

    def page_image(
        self, paper: Paper, page: int, *, width_px: int, quarter_turns: int = 0
    ) -> bytes:
        assert 1 <= page <= len(self.inspect(paper).pages)
        self.drawn.append((page, width_px, quarter_turns))
        return a_png(page)

    def draw(self, contents: Contents) -> DrawnPapers:
        if self.fails:
            raise PacketNotMadeError
        records = [
            DocumentPages(document=item.document, pages=item.pages)
            for part in contents.parts
            for item in part.items
            if isinstance(item, RecordPaper)
        ]
        front = OwnPages(pdf=b"cover", pages=3)
        return DrawnPapers(
            summary_pdf=b"summary " + contents.report.reader.encode(),
            summary_pages=1,
            summary_html="<html>",
            manifest="{}",
            order=PacketOrder(title="Packet", parts=(front, *records)),
        )

    def assemble(self, order, read, watch) -> Packet:
        self.orders.append(order)
        documents = [part.document for part in order.parts if part.kind == "document"]
        gone = [self.unpackable[each] for each in documents if each in self.unpackable]
        if gone:
            return Packet(left_out=tuple(gone))
        watch(Progress(done=order.page_count, total=order.page_count))
        data = b"%PDF" + b"P" * order.page_count + b"".join(read(d).data for d in documents)
        locked = b"locked " if order.password else b""
        made = PacketFile(pdf=locked + data, first_page=1, last_page=order.page_count)
        return Packet(files=(made, made) if order.largest_part_bytes else (made,))


def a_png(shade: int, width: int = 17, height: int = 22) -> bytes:
    """Return a small grey picture."""
    rows = (b"\0" + bytes([shade % 256]) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _lock(data: bytes) -> str | None:
    word = data.partition(b" lock=")[2]
    return word.decode() if word else None
