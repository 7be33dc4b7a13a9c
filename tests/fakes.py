"""Ports that live in memory."""

from __future__ import annotations

import datetime as dt
import hashlib
from types import MappingProxyType
from typing import TYPE_CHECKING

from intake.domain.case import Case
from intake.domain.leaves import Leaf
from intake.domain.page_search import PageHit, PageSearch
from intake.domain.page_words import PageGist, ReadAs
from intake.domain.stored import Errand, SourceFile, StagedFile
from intake.domain.wording import excerpt, has_all, terms
from intake.errors import (
    DiskFullError,
    DocumentMissingError,
    ExportFolderFullError,
    SourceGoneError,
)
from intake.ids import CaseId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import BinaryIO

    from PySide6.QtGui import QImage

    from intake.domain.history import HistoryRow, ToSave
    from intake.domain.leaves import PageRun
    from intake.domain.page_words import PageWords
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
        self.notes: dict[str, str] = {}
        self.full = False
        self.read_only = False
        self.read_only_because = ""
        self.lost: set[DocumentId] = set()
        self.is_closed = False
        self.kept_all_the_same = False
        self.page_words: dict[DocumentId, dict[int, PageWords]] = {}
        self.prints: dict[Leaf, str] = {}
        self.noted: list[Errand] = []
        self.refused: set[DocumentId] = set()
        self.writes: list[int] = []

    def cases(self) -> Sequence[CaseId]:
        return (CaseId("case"),)

    def start_case(self) -> CaseId:
        return CaseId("case")

    def load(self, case: CaseId) -> Case:
        assert case == "case"
        return self.case

    def save(self, case: CaseId, pending: Sequence[ToSave]) -> Sequence[HistoryRow]:
        assert case == "case"
        staged = [file for each in pending for file in each.staged]
        assert all(file.document in self.files for file in staged)
        if self.full and not self.kept_all_the_same:
            raise DiskFullError
        if self.refused & {file.document for file in staged}:
            raise DocumentMissingError
        first = len(self.rows) + 1
        self.rows += [each.row(seq) for seq, each in enumerate(pending, start=first)]
        self.writes.append(len(pending))
        self.case = pending[-1].change.case
        done = {file.errand for file in staged}
        self.noted = [each for each in self.noted if each.id not in done]
        if self.full:
            raise DiskFullError
        return self.rows[-len(pending) :]

    def note_errands(self, case: CaseId, sources: Sequence[str]) -> Sequence[Errand]:
        assert case == "case"
        noted = [
            Errand(id=f"e{len(self.rows)}.{len(self.noted) + n}", source=s)
            for n, s in enumerate(sources)
        ]
        self.noted = [each for each in self.noted if each.source not in set(sources)]
        self.noted += noted
        return noted

    def errands(self, case: CaseId) -> Sequence[Errand]:
        assert case == "case"
        return tuple(self.noted)

    def forget_errands(self, given_up: Sequence[Errand]) -> None:
        self.noted = [each for each in self.noted if each not in given_up]

    def history(self, case: CaseId, limit: int) -> Sequence[HistoryRow]:
        assert case == "case"
        return self.rows[-limit:]

    def remember(self, case: CaseId, name: str, text: str) -> None:
        assert case == "case"
        if self.full:
            raise DiskFullError
        self.notes[name] = text

    def remembered(self, case: CaseId, name: str) -> str:
        assert case == "case"
        return self.notes.get(name, "")

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

    def discard(self, staged: StagedFile) -> None:
        del self.files[staged.document]

    def read(self, document: DocumentId) -> bytes:
        if document not in self.files:
            raise DocumentMissingError
        return self.files[document]

    def find(self, sha256: str) -> DocumentId | None:
        found = (
            i for i, data in self.files.items() if hashlib.sha256(data).hexdigest() == sha256
        )
        return next(found, None)

    def absent(self) -> Sequence[DocumentId]:
        return sorted(self.lost)

    @property
    def keeps_words(self) -> bool:
        return not self.read_only

    def words(self, document: DocumentId) -> Mapping[int, PageWords]:
        return dict(self.page_words.get(document, {}))

    def gists(self, leaves: Iterable[Leaf]) -> Mapping[Leaf, PageGist]:
        words, prints = self.page_words, self.prints
        known = (leaf for leaf in leaves if leaf.page in words.get(leaf.original, {}))
        return {
            leaf: PageGist(words[leaf.original][leaf.page].text, prints.get(leaf, ""))
            for leaf in known
        }

    def keep_words(
        self,
        document: DocumentId,
        pages: Mapping[int, PageWords],
        prints: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        if self.full:
            raise DiskFullError
        self.prints.update({Leaf(document, page): look for page, look in prints.items()})
        self.page_words.setdefault(document, {}).update(pages)

    def read_as(self) -> Mapping[DocumentId, Mapping[int, ReadAs]]:
        return {
            document: {page: ReadAs(each.source, each.engine) for page, each in pages.items()}
            for document, pages in self.page_words.items()
        }

    def pages_read(self, runs: Iterable[PageRun]) -> int:
        leaves = [leaf for run in runs for leaf in run.leaves]
        return sum(leaf.page in self.page_words.get(leaf.original, {}) for leaf in leaves)

    def search(self, query: str, limit: int) -> PageSearch:
        wanted = terms(query)
        hits = [
            PageHit(document, page, excerpt(each.text, wanted))
            for document, pages in self.page_words.items()
            for page, each in pages.items()
            if wanted and has_all(each.text, wanted)
        ]
        return PageSearch(query, tuple(hits[:limit]), is_cut=len(hits) > limit)

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


class MemoryTray:
    """A ``PaperTray`` that keeps the pages that were printed."""

    def __init__(self) -> None:
        self.pages: list[QImage] = []
        self.is_finished = False

    def print_page(self, picture: QImage) -> None:
        self.pages.append(picture)

    def finish(self) -> None:
        self.is_finished = True
