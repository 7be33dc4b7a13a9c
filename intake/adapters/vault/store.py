"""An open vault as the rest of the app sees it: cases, history, documents."""

from __future__ import annotations

from secrets import token_hex
from types import MappingProxyType
from typing import TYPE_CHECKING

from intake.adapters.vault import documents, errands, file_rows, rows, words
from intake.adapters.vault.entries import case_of, history_row_of, rows_of, step_of
from intake.adapters.vault.layout import SUFFIX
from intake.adapters.vault.rows import StoredFile
from intake.adapters.vault.schema import FORMAT, format_of, last_seq
from intake.adapters.vault.vocabulary import Vocabulary
from intake.domain.page_search import PageSearch
from intake.domain.stored import StagedFile
from intake.errors import (
    DocumentMissingError,
    DocumentPurgedError,
    NoSuchCaseError,
    OlderVaultError,
    StoreError,
    VaultReadOnlyError,
)
from intake.ids import CaseId, DocumentId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from intake.adapters.vault.database import Database
    from intake.adapters.vault.hold import Hold
    from intake.adapters.vault.key_files import OpenedKeys
    from intake.adapters.vault.rows import StoredStep
    from intake.domain.case import AnyEntry, Case
    from intake.domain.commands import Change
    from intake.domain.history import HistoryRow, ToSave
    from intake.domain.leaves import Leaf, PageRun
    from intake.domain.page_words import PageGist, PageWords, ReadAs
    from intake.domain.stored import Errand
    from intake.ports import Clock


class OpenVault:
    """See ports.CaseStore. Made by ``vault.create_vault`` and ``vault.open_vault``."""

    def __init__(self, hold: Hold, keys: OpenedKeys, clock: Clock) -> None:
        self.hold = hold
        self.keys = keys
        self.clock = clock
        self._vocabulary = Vocabulary()
        with hold.reading() as db:
            hold.saw(last_seq(db))

    @property
    def folder(self) -> Path:
        """Where the vault lies."""
        return self.hold.layout.folder

    @property
    def name(self) -> str:
        """The vault's neutral name, as the folder says it."""
        return self.folder.name.removesuffix(SUFFIX)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept, e.g. in a folder that cannot be written to."""
        return self.hold.read_only is not None

    @property
    def read_only_because(self) -> str:
        """Why nothing can be changed here, in words; empty where everything can."""
        return self.hold.read_only or ""

    def cases(self) -> Sequence[CaseId]:
        """Return the cases in the vault, oldest first."""
        with self.hold.reading() as db:
            return [CaseId(found) for found in rows.case_ids(db)]

    def start_case(self) -> CaseId:
        """Add an empty case."""
        case = CaseId(token_hex(8))
        with self.hold.writing() as db:
            rows.add_case(db, case)
        return case

    def load(self, case: CaseId) -> Case:
        """Read a whole case.

        Raises:
            StoreError: it is not there, or an entry cannot be read.
        """
        with self.hold.reading() as db:
            found = rows.bodies(db, case)
            if not found and case not in rows.case_ids(db):
                raise NoSuchCaseError
        return case_of(found)

    def note_errands(self, case: CaseId, sources: Sequence[str]) -> Sequence[Errand]:
        """Note what is meant to be added. Raises ``StoreError`` where it is not kept."""
        with self.hold.writing() as db:
            return errands.note(db, case, sources)

    def errands(self, case: CaseId) -> Sequence[Errand]:
        """Return what was meant to be added and is neither here nor given up."""
        with self.hold.reading() as db:
            return errands.left(db, case)

    def forget_errands(self, given_up: Sequence[Errand]) -> None:
        """Strike out what is not to be added any more; writes nothing for none."""
        if given_up:
            with self.hold.writing() as db:
                errands.forget(db, given_up)

    def save(self, case: CaseId, pending: Sequence[ToSave]) -> Sequence[HistoryRow]:
        """Write several changes in one transaction, each with its own history row.

        Raises:
            StoreError: none is known to be kept; load the case again.
        """
        steps = [step_of(each.change, each.stamp) for each in pending]
        seqs: list[int] = []
        try:
            with self.hold.writing() as db:
                for each, step in zip(pending, steps, strict=True):
                    seqs.append(rows.add_step(db, case, step))
                    self._write(db, case, each, seqs[-1])
        except StoreError:
            are_written = len(seqs) == len(steps)
            if not (are_written and self._is_kept_after_all(seqs[-1], steps[-1])):
                raise
        self.hold.saw(seqs[-1])
        return [each.row(seq) for each, seq in zip(pending, seqs, strict=True)]

    def history(self, case: CaseId, limit: int) -> Sequence[HistoryRow]:
        """Return the newest ``limit`` rows, oldest first."""
        with self.hold.reading() as db:
            found = rows.steps(db, case, limit)
        return [history_row_of(step) for step in found]

    def remember(self, case: CaseId, name: str, text: str) -> None:
        """Keep a note about a case that is no part of it and of no history."""
        with self.hold.writing() as db:
            rows.mark(db, _note(case, name), text)

    def remembered(self, case: CaseId, name: str) -> str:
        """Return such a note, or an empty text."""
        with self.hold.reading() as db:
            return rows.marked(db, _note(case, name))

    def stage(self, document: DocumentId, source: BinaryIO) -> StagedFile:
        """Encrypt a document to disk, re-read and verify it; it counts only once saved.

        Does not touch the database, so any thread may call it.
        """
        if self.read_only:
            raise VaultReadOnlyError
        folder = self.hold.layout.documents
        stored = documents.write(folder, self.hold.vault_id, document, source)
        return StagedFile(
            document=document, key=stored.key, sha256=stored.sha256, size=stored.size
        )

    def discard(self, staged: StagedFile) -> None:
        """Delete a staged file that will not be kept; one that has its row stays."""
        with self.hold.reading() as db:
            is_kept = file_rows.file_of(db, staged.document) is not None
        if not is_kept:
            documents.remove(self.hold.layout.documents, staged.document)

    def read(self, document: DocumentId) -> bytes:
        """Return the document's bytes, verified to the last one.

        Raises:
            StoreError: it is missing or damaged; every other document stays usable.
        """
        with self.hold.reading() as db:
            file = file_rows.file_of(db, document)
        if file is None:
            raise DocumentMissingError
        return documents.read(self.hold.layout.documents, self.hold.vault_id, file)

    def find(self, sha256: str) -> DocumentId | None:
        """Return the document with this content, if it is here and not in the trash."""
        with self.hold.reading() as db:
            found = file_rows.file_with(db, sha256)
        return None if found is None else DocumentId(found)

    @property
    def keeps_words(self) -> bool:
        """Whether the words of pages can be kept here."""
        with self.hold.reading() as db:
            return not self.read_only and format_of(db) == FORMAT

    def words(self, document: DocumentId) -> Mapping[int, PageWords]:
        """Return what is known of the words of a document's pages, by page from 1."""
        with self.hold.reading() as db:
            return words.of_document(db, document) if self._vocabulary.is_kept(db) else {}

    def gists(self, leaves: Iterable[Leaf]) -> Mapping[Leaf, PageGist]:
        """Return what these pages of files are compared by, as far as it is known."""
        with self.hold.reading() as db:
            return words.gists(db, leaves) if self._vocabulary.is_kept(db) else {}

    def keep_words(
        self,
        document: DocumentId,
        pages: Mapping[int, PageWords],
        prints: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        """See ports.CaseStore. A document that is gone for good meanwhile takes none.

        Raises:
            StoreError: nothing was kept.
        """
        with self.hold.writing() as db:
            if format_of(db) < FORMAT:
                raise OlderVaultError
            if file_rows.file_of(db, document) is not None:
                words.put(db, document, pages, prints)
                self._vocabulary.add(each.text for each in pages.values())

    def read_as(self) -> Mapping[DocumentId, Mapping[int, ReadAs]]:
        """Return how each page was read that was read, by document and page."""
        with self.hold.reading() as db:
            return words.read_as(db) if self._vocabulary.is_kept(db) else {}

    def pages_read(self, runs: Iterable[PageRun]) -> int:
        """Return how many of these pages of files were read, also those nobody could read."""
        with self.hold.reading() as db:
            return words.pages_read(db, runs) if self._vocabulary.is_kept(db) else 0

    def search(self, query: str, limit: int) -> PageSearch:
        """Return the best pages that hold the words of a query; none from the trash."""
        known = self._vocabulary
        with self.hold.reading() as db:
            can = known.is_kept(db)
            return words.search(db, known, query, limit) if can else PageSearch(query)

    def absent(self) -> Sequence[DocumentId]:
        """Return documents whose file is not there with its right size. Quick."""
        with self.hold.reading() as db:
            return documents.absent(self.hold.layout.documents, file_rows.all_files(db))

    def close(self) -> None:
        """Close the vault and let go of its lock; harmless when called twice."""
        self.hold.close()

    def _write(self, db: Database, case: CaseId, pending: ToSave, seq: int) -> None:
        change = pending.change
        self._add_files(db, pending.staged, seq)
        rows.put_rows(db, case, rows_of(change))
        rows.delete_rows(db, case, change.deletes)
        _follow_documents(db, change, seq)

    def _add_files(self, db: Database, staged: Sequence[StagedFile], seq: int) -> None:
        today = self.clock.now().date().isoformat()
        for each in staged:
            file = StoredFile(each.document, each.key, each.sha256, each.size)
            if not documents.has_right_size(self.hold.layout.documents, file):
                raise DocumentMissingError
            file_rows.add_file(db, file, seq, today)
            if each.errand:
                errands.done(db, each.errand)

    def _is_kept_after_all(self, seq: int, step: StoredStep) -> bool:
        """Whether a save that raised took effect all the same, and is now durable.

        The last sync of a commit can fail when the change is already in the file. A
        further commit that succeeds makes it durable; only then may it be called saved.
        """
        try:
            with self.hold.reading() as db:
                kept = rows.has_step(db, seq, step.at_utc, step.command)
            if kept:
                with self.hold.writing() as db:
                    rows.mark(db, "confirmed", str(seq))
        except StoreError:
            return False
        return kept


def _note(case: CaseId, name: str) -> str:
    return f"note:{case}:{name}"


def _follow_documents(db: Database, change: Change, seq: int) -> None:
    """Move files into the trash and out of it, as the change says."""
    for entry in change.puts:
        if _has_a_file(entry) and not file_rows.take_from_trash(db, entry.id):
            raise DocumentPurgedError
    for key in change.deletes:
        if key.kind in file_rows.OF_FILES:
            file_rows.put_in_trash(db, key.id, seq)


def _has_a_file(entry: AnyEntry) -> bool:
    """Whether an entry stands for a file: a document as it came, or an original."""
    return entry.kind == "original" or (entry.kind == "document" and not entry.runs)
