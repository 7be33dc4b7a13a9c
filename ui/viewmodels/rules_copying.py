"""Copying the words of a record that is the policy, page by page, beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.documents import Document
from intake.domain.page_words import WordSource
from intake.domain.papers import Paper
from intake.domain.policies import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from intake.domain.page_words import PageWords
    from intake.errors import IntakeError
    from intake.ids import DocumentId
    from intake.ports import Papers
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch


class CopyingModel(QObject):
    """``copy(document)``; then ``copied(document, passages)`` or ``failed(words)``.

    ``started(job)``: show its row.
    """

    started = Signal(object)
    copied = Signal(str, object)
    failed = Signal(str)

    def __init__(self, bridge: SessionBridge, jobs: Jobs, papers: Papers) -> None:
        super().__init__()
        self._bridge, self._jobs, self._papers = bridge, jobs, papers

    def records(self) -> tuple[tuple[str, str], ...]:
        """Return the records with pages: id and title."""
        found = self._bridge.case.all(Document)
        return tuple((each.id, each.title) for each in found if each.can_be_shown)

    def copy(self, document_id: str) -> None:
        """Copy the words of every page of a record."""
        document = self._bridge.case.one(Document, document_id)
        if document is None:
            return
        title = self.tr("Copying the words of “{0}”").format(document.title)
        job: Job = self._jobs.start(title, partial(self._words, document), self._papers.cancel)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        self.started.emit(job)

    def _on_done(self, outcome: tuple[DocumentId, tuple[Passage, ...]]) -> None:
        document, passages = outcome
        if passages:
            self.copied.emit(document, passages)
        else:
            self.failed.emit(
                self.tr(
                    "This record holds no words that can be copied. It may be a scan. "
                    "Your record is safe. Type the rules that matter to you, or ask your "
                    "plan for the policy as text."
                )
            )

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(f"{error} {error.remedy}")

    # --- in the thread for jobs ---------------------------------------------------------

    def _words(
        self, document: Document, watch: Watch
    ) -> tuple[DocumentId, tuple[Passage, ...]]:
        said = self.tr("Copying page {0} of {1}")
        found: list[Passage] = []
        for page, text in self._pages(document):
            if watch.is_stopped:
                return document.id, ()
            watch.tell(page, document.pages, said.format(page, document.pages))
            if text.strip():
                found.append(Passage(words=text, page=page))
        return document.id, tuple(found)

    def _pages(self, document: Document) -> Iterator[tuple[int, str]]:
        """Yield each page's words: those of the file, or those that were read off it."""
        held: tuple[DocumentId, Paper, Mapping[int, PageWords]] | None = None
        for page in range(1, document.pages + 1):
            if page in document.unreadable:
                continue
            leaf = document.leaf(page)
            if held is None or held[0] != leaf.original:
                data = self._bridge.work(partial(_read, leaf.original))
                known = self._bridge.work(partial(_known, leaf.original))
                held = (leaf.original, Paper(data), known)
            text = self._papers.page_text(held[1], leaf.page)
            read = held[2].get(leaf.page)
            if not text.strip() and read is not None and read.source is WordSource.READ:
                text = read.text
            yield page, text


def _read(document: DocumentId, session: Session) -> bytes:
    return session.store.read(document)


def _known(document: DocumentId, session: Session) -> Mapping[int, PageWords]:
    return session.store.words(document)
