"""Ports that live in memory."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from intake.domain.case import Case
from intake.domain.history import HistoryRow
from intake.domain.papers import Inspection, Media, PageInfo, Trouble
from intake.domain.stored import SourceFile, StagedFile
from intake.errors import DiskFullError, SourceGoneError
from intake.ids import CaseId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import BinaryIO

    from intake.domain.commands import Change
    from intake.domain.history import Stamp
    from intake.domain.papers import Paper
    from intake.ids import DocumentId

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
        if self.full:
            raise DiskFullError
        row = HistoryRow(
            seq=len(self.rows) + 1, stamp=stamp, command=change.command, undo=change.undo
        )
        self.case = change.case
        self.rows.append(row)
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
        return self.files[document]

    def find(self, sha256: str) -> DocumentId | None:
        found = (
            i for i, data in self.files.items() if hashlib.sha256(data).hexdigest() == sha256
        )
        return next(found, None)

    def close(self) -> None:
        self.is_closed = True


class MemorySources:
    """``Sources`` from a mapping of paths to bytes."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def read(self, path: str) -> SourceFile:
        if path not in self.files:
            raise SourceGoneError
        return SourceFile(name=path.rsplit("/", 1)[-1], data=self.files[path])

    def files_below(self, path: str) -> Sequence[str]:
        return tuple(name for name in self.files if name.startswith(path))


class PlainPapers:
    """``Papers`` that takes bytes starting with ``%PDF`` for a PDF of as many pages as P's."""

    def inspect(self, paper: Paper) -> Inspection:
        if not paper.data.startswith(b"%PDF"):
            return Inspection(media=Media.OTHER, trouble=Trouble.NOT_A_PAPER)
        page = PageInfo(width_pt=612.0, height_pt=792.0, has_text=True)
        return Inspection(media=Media.PDF, pages=(page,) * (paper.data.count(b"P") - 1))
