"""What keeps a case, as the work sees it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import BinaryIO

    from intake.domain.case import Case
    from intake.domain.history import HistoryRow, ToSave
    from intake.domain.leaves import Leaf, PageRun
    from intake.domain.page_search import PageSearch
    from intake.domain.page_words import PageGist, PageWords, ReadAs
    from intake.domain.stored import Errand, StagedFile
    from intake.ids import CaseId, DocumentId


class CaseStore(Protocol):
    """An open vault: keeps cases, their history and their documents."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept, e.g. in a folder that cannot be written to."""
        ...

    @property
    def read_only_because(self) -> str:
        """Why nothing can be changed here, in words; empty where everything can."""
        ...

    def absent(self) -> Sequence[DocumentId]:
        """Return documents whose file is not there with its right size. Quick."""
        ...

    def cases(self) -> Sequence[CaseId]:
        """Return the cases in the vault, oldest first."""
        ...

    def start_case(self) -> CaseId:
        """Add an empty case."""
        ...

    def load(self, case: CaseId) -> Case:
        """Read a whole case."""
        ...

    def note_errands(self, case: CaseId, sources: Sequence[str]) -> Sequence[Errand]:
        """Note what is meant to be added, so that the next start can tell what was not.

        What was noted before under the same words is noted anew, not twice.
        """
        ...

    def errands(self, case: CaseId) -> Sequence[Errand]:
        """Return what was meant to be added and is neither here nor given up."""
        ...

    def forget_errands(self, given_up: Sequence[Errand]) -> None:
        """Strike out what is not to be added any more."""
        ...

    def save(self, case: CaseId, pending: Sequence[ToSave]) -> Sequence[HistoryRow]:
        """Write several changes, each with a history row of its own, in one transaction."""
        ...

    def history(self, case: CaseId, limit: int) -> Sequence[HistoryRow]:
        """Return the newest ``limit`` rows, oldest first."""
        ...

    def remember(self, case: CaseId, name: str, text: str) -> None:
        """Keep a note about a case that is no part of it and of no history, in the vault."""
        ...

    def remembered(self, case: CaseId, name: str) -> str:
        """Return such a note, or an empty text."""
        ...

    def stage(self, document: DocumentId, source: BinaryIO) -> StagedFile:
        """Encrypt a document to disk, re-read and verify it; it counts only once saved."""
        ...

    def discard(self, staged: StagedFile) -> None:
        """Delete a staged file that will not be saved. Never one whose save was tried."""
        ...

    def read(self, document: DocumentId) -> bytes:
        """Return the document's bytes, verified to the last one."""
        ...

    def find(self, sha256: str) -> DocumentId | None:
        """Return the document with this content, if it is here and not in the trash."""
        ...

    @property
    def keeps_words(self) -> bool:
        """Whether words can be kept: not where nothing can, nor in an older vault."""
        ...

    def words(self, document: DocumentId) -> Mapping[int, PageWords]:
        """Return what is known of the words of a file's pages, by page from 1.

        As the file came: of a document with runs, ask for its leaves.
        """
        ...

    def gists(self, leaves: Iterable[Leaf]) -> Mapping[Leaf, PageGist]:
        """Return what these pages of files are compared by, as far as it is known."""
        ...

    def keep_words(
        self,
        document: DocumentId,
        pages: Mapping[int, PageWords],
        prints: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        """Keep the words of some pages, in place of what was known of these; all or none.

        ``prints`` are how some of them look from afar. They are no change of the case: no
        history, no undo. They are deleted with the document, for good when it leaves the
        trash.
        """
        ...

    def read_as(self) -> Mapping[DocumentId, Mapping[int, ReadAs]]:
        """Return how each page was read that was read, by document and page."""
        ...

    def pages_read(self, runs: Iterable[PageRun]) -> int:
        """Return how many of these pages of files were read, also those nobody could read."""
        ...

    def search(self, query: str, limit: int) -> PageSearch:
        """Return the best pages that hold the words of a query; none from the trash."""
        ...

    def close(self) -> None:
        """Close the vault and let go of its lock."""
        ...
