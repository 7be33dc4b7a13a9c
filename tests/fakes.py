"""Ports that live in memory."""

from __future__ import annotations

import datetime as dt
import hashlib
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
from intake.domain.case import Case
from intake.domain.history import HistoryRow
from intake.domain.papers import Inspection, Media, PageInfo, Trouble
from intake.domain.report.drawn import DrawnPapers
from intake.domain.report.packet import RecordPaper
from intake.domain.stored import SourceFile, StagedFile
from intake.errors import (
    DiskFullError,
    DocumentMissingError,
    ExportFolderFullError,
    PacketNotMadeError,
    PaperDamagedError,
    SourceGoneError,
    WrongPaperPasswordError,
)
from intake.ids import CaseId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import BinaryIO

    from intake.domain.assembly import LeftOut
    from intake.domain.commands import Change
    from intake.domain.history import Stamp
    from intake.domain.papers import Paper
    from intake.domain.report.packet import Contents
    from intake.ids import DocumentId
    from ui.dialogs import Question
    from ui.printing import PaperTray

NOON = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=-6)))


class FixedClock:
    """A ``Clock`` that stands still until it is moved."""

    def __init__(self, now: dt.datetime = NOON) -> None:
        self.moment = now

    def now(self) -> dt.datetime:
        return self.moment

    def zone(self) -> str:
        return "America/Chicago"

    def move(self, **by: float) -> None:
        self.moment += dt.timedelta(**by)


class MemoryStore:
    """A ``CaseStore`` that can be told to fail."""

    def __init__(self, case: Case | None = None) -> None:
        self.case = case or Case()
        self.rows: list[HistoryRow] = []
        self.files: dict[DocumentId, bytes] = {}
        self.full = False
        self.read_only = False
        self.is_closed = False
        self.is_backed_up = False
        self.kept_all_the_same = False

    def cases(self) -> Sequence[CaseId]:
        return (CaseId("case"),)

    def start_case(self) -> CaseId:
        return CaseId("case")

    def load(self, case: CaseId) -> Case:
        assert case == "case"
        return self.case

    def save(
        self, case: CaseId, change: Change, stamp: Stamp, staged: Sequence[StagedFile] = ()
    ) -> HistoryRow:
        assert case == "case"
        assert all(each.document in self.files for each in staged)
        if self.full and not self.kept_all_the_same:
            raise DiskFullError
        row = HistoryRow(
            seq=len(self.rows) + 1, stamp=stamp, command=change.command, undo=change.undo
        )
        self.case = change.case
        self.rows.append(row)
        if self.full:
            raise DiskFullError
        return row

    def history(self, case: CaseId, limit: int) -> Sequence[HistoryRow]:
        assert case == "case"
        return self.rows[-limit:]

    def stage(self, document: DocumentId, source: BinaryIO) -> StagedFile:
        if self.full:
            raise DiskFullError
        data = source.read()
        self.files[document] = data
        return StagedFile(
            document=document,
            key=b"k" * 32,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
        )

    def read(self, document: DocumentId) -> bytes:
        if document not in self.files:
            raise DocumentMissingError
        return self.files[document]

    def find(self, sha256: str) -> DocumentId | None:
        found = (
            i for i, data in self.files.items() if hashlib.sha256(data).hexdigest() == sha256
        )
        return next(found, None)

    def look_after(self) -> None:
        if self.full:
            raise DiskFullError
        self.is_backed_up = True

    def close(self) -> None:
        self.is_closed = True


class MemorySources:
    """``Sources`` from a mapping of paths to bytes."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.folders: set[str] = set()

    def read(self, path: str) -> SourceFile:
        if path not in self.files:
            raise SourceGoneError
        return SourceFile(name=path.rsplit("/", 1)[-1], data=self.files[path])

    def files_below(self, path: str) -> Sequence[str]:
        below = tuple(name for name in self.files if name.startswith(f"{path}/"))
        return below if below or path in self.folders else (path,)


class PlainPapers:
    """``Papers`` that takes bytes starting with ``%PDF`` for a PDF of as many pages as P's.

    ``%PDFPP lock=word`` is locked with that word. ``drawn`` lists the pages drawn;
    ``broken`` ones cannot be.
    """

    def __init__(self) -> None:
        self.drawn: list[tuple[int, int, int]] = []
        self.broken: set[int] = set()
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

    def page_text(self, paper: Paper, page: int) -> str:
        return f"page {page} of {paper.data.count(b'P') - 1}"

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

    def unlock(self, paper: Paper) -> bytes:
        if _lock(paper.data) != paper.password:
            raise WrongPaperPasswordError
        return paper.data.partition(b" lock=")[0]

    def draw(self, contents: Contents) -> DrawnPapers:
        del contents
        raise PacketNotMadeError

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


class MemoryFolder:
    """An ``ExportFolder`` that can be full."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.full = False

    def write(self, folder: str, files: Iterable[tuple[str, bytes]]) -> Sequence[str]:
        if self.full:
            raise ExportFolderFullError
        written = {f"{folder}/{name}": data for name, data in files}
        self.files |= written
        return tuple(written)


class ScriptedDialogs:
    """``Dialogs`` whose answers are set before; what was asked stays in ``asked``."""

    def __init__(self) -> None:
        self.files: tuple[str, ...] = ()
        self.folder: str | None = None
        self.file: str | None = None
        self.tray: PaperTray | None = None
        self.yes = False
        self.asked: list[str] = []

    def open_files(self, title: str, kinds: str) -> tuple[str, ...]:
        assert kinds
        self.asked.append(title)
        return self.files

    def open_folder(self, title: str, start: str = "") -> str | None:
        self.asked.append(f"{title}{start}")
        return self.folder

    def save_file(self, title: str, name: str, kinds: str) -> str | None:
        assert name
        assert kinds
        self.asked.append(title)
        return self.file

    def choose_printer(self, title: str) -> PaperTray | None:
        self.asked.append(title)
        return self.tray

    def confirm(self, question: Question) -> bool:
        self.asked.append(question.asks)
        return self.yes


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
