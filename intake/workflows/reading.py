"""Read the words of papers: what is not read yet, a page at a time, each kept at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from intake.domain.documents import Document
from intake.domain.page_words import PageToRead, WordSource, needs_reading
from intake.domain.papers import Paper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.domain.leaves import Leaf
    from intake.domain.page_words import PageRead, PageWords
    from intake.ids import DocumentId
    from intake.ports import TextReader
    from intake.workflows.session import Session

T = TypeVar("T")
_TOGETHER = 25  # pages whose words came with the file; those read off pictures go one by one


class Ask(Protocol):
    """Lets something be done with the session, in its own thread, and waits for it."""

    def __call__(self, work: Callable[[Session], T], /) -> T:
        """Do it and return its outcome."""
        ...


@dataclass(frozen=True, slots=True)
class PaperRead:
    """How far a file is: pages of it that were read just now, of those to read.

    ``unread``: pages that could not be read, e.g. because nothing here reads pictures.
    """

    document: DocumentId
    done: int
    pages: int
    unread: int = 0

    @property
    def is_finished(self) -> bool:
        """Whether all that was to be read of it was tried."""
        return self.done == self.pages


def pages_to_read(session: Session, engine: str) -> tuple[PageToRead, ...]:
    """Return the pages whose words are not known yet, file after file."""
    if not session.store.keeps_words:
        return ()
    known = session.store.read_as()
    return tuple(
        PageToRead(leaf.original, leaf.page)
        for leaf in _leaves(session)
        if needs_reading(known.get(leaf.original, {}).get(leaf.page), engine)
    )


def may_need_reading(session: Session) -> bool:
    """Return whether there may be something to read, without asking for an engine."""
    known = session.store.read_as()
    return session.store.keeps_words and any(
        found is None or found.source is WordSource.UNREAD
        for leaf in _leaves(session)
        for found in (known.get(leaf.original, {}).get(leaf.page),)
    )


def words_of(session: Session, document: Document) -> dict[int, PageWords]:
    """Return what is known of the words of a paper, by its own pages from 1."""
    leaves = document.leaves
    known = {each: session.store.words(each) for each in {leaf.original for leaf in leaves}}
    return {
        page: known[leaf.original][leaf.page]
        for page, leaf in enumerate(leaves, 1)
        if leaf.page in known[leaf.original]
    }


def read_papers(
    ask: Ask,
    reader: TextReader,
    pages: Sequence[PageToRead],
    tell: Callable[[PaperRead], None],
) -> None:
    """Read pages and keep each; ``tell`` hears of every page once it is kept.

    Raises:
        StoreError: the words could not be kept; those told of are.
    """
    keeping = _Keeping(ask, pages, tell)
    for read in reader.read(pages, partial(_fetch, ask)):
        keeping.take(read)
    keeping.keep_all()


class _Keeping:
    """Keeps what was read: at once what was hard to read, in small heaps what was not."""

    def __init__(
        self, ask: Ask, pages: Sequence[PageToRead], tell: Callable[[PaperRead], None]
    ) -> None:
        self._ask, self._tell = ask, tell
        self._heaps: dict[DocumentId, list[PageRead]] = {}
        self._done: dict[DocumentId, PaperRead] = {}
        for page in pages:
            before = self._done.get(page.document, PaperRead(page.document, 0, 0))
            self._done[page.document] = PaperRead(page.document, 0, before.pages + 1)

    def take(self, read: PageRead) -> None:
        heap = self._heaps.setdefault(read.document, [])
        heap.append(read)
        waiting = self._done[read.document].pages - self._done[read.document].done
        is_dear = read.words.source is not WordSource.FILE
        if is_dear or len(heap) >= min(_TOGETHER, waiting):
            self._keep(read.document)

    def keep_all(self) -> None:
        for document in list(self._heaps):
            self._keep(document)

    def _keep(self, document: DocumentId) -> None:
        heap = self._heaps.pop(document, [])
        if not heap:
            return
        words = {each.page: each.words for each in heap}
        prints = {each.page: each.print for each in heap if each.print}
        self._ask(lambda session: session.store.keep_words(document, words, prints))
        before = self._done[document]
        unread = sum(each.source is WordSource.UNREAD for each in words.values())
        now = PaperRead(document, before.done + len(heap), before.pages, before.unread + unread)
        self._done[document] = now
        self._tell(now)


def _leaves(session: Session) -> list[Leaf]:
    """Return every page that can be shown, those of one file next to each other."""
    files: dict[DocumentId, dict[Leaf, None]] = {}
    for document in session.case.all(Document):
        for page, leaf in enumerate(document.leaves, 1):
            if page not in document.unreadable:
                files.setdefault(leaf.original, {})[leaf] = None
    return [leaf for leaves in files.values() for leaf in sorted(leaves)]


def _fetch(ask: Ask, document: DocumentId) -> Paper:
    return Paper(ask(lambda session: session.store.read(document)))
