"""Look for words everywhere: in papers, and in all that was entered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.domain.documents import Document
from intake.domain.finding import find_entries
from intake.domain.leaves import Leaf
from intake.domain.page_search import PageHit
from intake.domain.reading_search import pages_with

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.finding import EntrySearch
    from intake.domain.page_search import PageSearch
    from intake.domain.reading_search import FoundPage
    from intake.workflows.session import Session

MOST_PAGES = 60


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a query: pages of papers, best first, entries, pages to read.

    ``unread`` is how many pages could not be looked through, because they are not read.
    """

    query: str
    papers: PageSearch
    entries: EntrySearch
    unread: int = 0
    reading: tuple[FoundPage, ...] = ()

    @property
    def count(self) -> int:
        """How many places were found."""
        return len(self.papers.hits) + len(self.entries.hits) + len(self.reading)


def search(session: Session, query: str) -> Found:
    """Search a case; call it in the session's thread. Nothing of it is ever noted down.

    What is only spelled nearly alike is left out where something was found as asked.
    """
    case = session.case
    papers = _in_documents(case, session.store.search(query, MOST_PAGES))
    entries = find_entries(case, session.catalog, query)
    if papers.query == query and papers.hits and entries.query != query:
        entries = replace(entries, query=query, hits=())
    if entries.query == query and entries.hits and papers.query != query:
        papers = replace(papers, query=query, hits=(), is_cut=False)
    reading = pages_with(session.catalog, query)
    return Found(query, papers, entries, _unread(session), reading)


def _in_documents(case: Case, found: PageSearch) -> PageSearch:
    """Return pages of files as the pages of the papers that hold them now."""
    places = {
        leaf: (document.id, page)
        for document in case.all(Document)
        for page, leaf in enumerate(document.leaves, 1)
    }
    hits = tuple(
        PageHit(*places[leaf], hit.excerpt)
        for hit in found.hits
        if (leaf := Leaf(hit.document, hit.page)) in places
    )
    return replace(found, hits=hits)


def _unread(session: Session) -> int:
    runs = [run for document in session.case.all(Document) for run in document.page_runs]
    pages = sum(run.last - run.first + 1 for run in runs)
    return pages - session.store.pages_read(runs)
