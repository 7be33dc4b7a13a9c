"""Papers that look like the one that is open, and what the person says they are."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from intake.domain.documents import Document, Proof
from intake.domain.first_pages import Top
from intake.domain.likeness import Alike, Seen, compared_leaves, near_duplicates
from intake.domain.page_words import PageGist
from intake.domain.same_pages import same_pages
from intake.domain.same_words import Said
from intake.domain.unlike import Unlike, unlike
from intake.domain.versions import keep_both, keep_one, links_fit, replace, restore

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from intake.domain.case import Case
    from intake.domain.commands import Together
    from intake.domain.dates import ApproxDate
    from intake.domain.leaves import Leaf
    from intake.errors import IntakeError
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.jobs import Jobs
    from ui.viewmodels.page_thumbs import PageThumbs

    Pair = tuple[tuple[Leaf, ...], tuple[Leaf, ...]]
    Compared = Mapping[Pair, "_Compared"]

_UNREAD = PageGist("", "")


class _Compared(NamedTuple):
    """Where the pages of one paper stand in another, and what they differ in."""

    places: Mapping[int, int] = MappingProxyType({})
    unlike: Unlike = Unlike()


_NOT_COMPARED = _Compared()


class AlikeViewModel(QObject):
    """``look(document)`` compares it with all others beside the window; ``found`` then.

    ``thumbs`` draws the first page of each. ``other(document)`` is the first paper that looks
    like it and was not told apart yet.
    """

    found = Signal()

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        thumbs: PageThumbs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.thumbs = thumbs
        self._bridge = bridge
        self._jobs = jobs
        self._open: Document | None = None
        self._looked: tuple[Document, int] | None = None
        self._seen: dict[Leaf, Seen] = {}
        self._alike: tuple[Alike, ...] = ()
        self._compared: Compared = {}

    def look(self, document: Document) -> None:
        """Compare a record with the others, unless that was just done."""
        others = self._bridge.case.all(Document)
        now = (document, len(others))
        if now == self._looked:
            return
        self._looked, self._open = now, document
        leaves = (leaf for each in others for leaf in compared_leaves(each))
        unknown = tuple(leaf for leaf in leaves if leaf not in self._seen)
        if unknown:
            done = partial(self._on_gists, document, unknown)
            self._bridge.ask(partial(_gists, unknown), done)
        else:
            self._compare(document)

    def read_anew(self, file: str) -> None:
        """A file was read: what its pages said before is forgotten."""
        for leaf in [each for each in self._seen if each.original == file]:
            del self._seen[leaf]
        self._looked = None
        document = self._open
        if document is not None and file in {leaf.original for leaf in document.leaves}:
            self.look(document)

    def other(self, document: Document) -> Alike | None:
        """Return the first paper like this one that still waits for a word, and in what."""
        for each in self._alike:
            now = self._bridge.case.one(Document, each.document.id)
            if now is not None and near_duplicates(document, (now,), self._seen):
                return Alike(now, each.kinship)
        return None

    def unlike(self, document: Document, other: Document) -> Unlike:
        """Return what two papers differ in; nothing where that is not known."""
        found = self._compared.get((document.leaves, other.leaves), _NOT_COMPARED).unlike
        if document.date is None or other.date is None:
            return found
        return found._replace(other_day=_are_apart(document.date, other.date))

    def links(self, document: Document) -> int:
        """Return how many links a record has."""
        return sum(each.document == document.id for each in self._bridge.case.all(Proof))

    def newer_title(self, document: Document) -> str:
        """Return what the newer version of a record is called; empty where there is none."""
        newer = self._bridge.case.one(Document, document.replaced_by or "")
        return newer.title if newer else ""

    def can_keep(self, kept: Document, gone: Document) -> bool:
        """Whether nothing that is linked would be lost if only this one stayed."""
        return links_fit(self._bridge.case, gone.id, kept.id, self._where(gone, kept))

    def keep_both(self, one: Document, other: Document) -> None:
        """Say that they are different papers."""
        self._alter(partial(_keep_both, one.id, other.id), self.tr("Both papers stay"))

    def keep_one(self, kept: Document, gone: Document) -> None:
        """Keep one of two that are the same."""
        says = self.tr("Removed “{0}”; its links moved over").format(gone.title)
        pages = self._where(gone, kept)
        self._alter(partial(_keep_one, kept.id, gone.id, pages), says)

    def replace(self, older: Document, newer: Document) -> None:
        """Say that one is a newer version; links stay where they are."""
        says = self.tr("“{0}” takes the place of the older one").format(newer.title)
        self._alter(partial(_replace, older.id, newer.id, {}), says)

    def replace_with_links(self, older: Document, newer: Document) -> None:
        """Say that one is a newer version, and move the links to pages that say the same."""
        says = self.tr("“{0}” takes the place of the older one, with its links")
        pages = self._where(older, newer)
        self._alter(partial(_replace, older.id, newer.id, pages), says.format(newer.title))

    def restore(self, older: Document) -> None:
        """Take an older version back into the packet."""
        self._alter(partial(_restore, older.id), self.tr("It is in the packet again"))

    def _alter(self, make: Callable[[Case], Together], says: str) -> None:
        self._bridge.alter(make, says)

    def _on_gists(
        self, document: Document, leaves: Sequence[Leaf], gists: Mapping[Leaf, PageGist]
    ) -> None:
        work = partial(_see, leaves, gists)
        self._jobs.quick(work, partial(self._on_seen, document), self._on_failed)

    def _on_seen(self, document: Document, seen: Mapping[Leaf, Seen]) -> None:
        self._seen.update(seen)
        self._compare(document)

    def _compare(self, document: Document) -> None:
        others = self._bridge.case.all(Document)
        work = partial(near_duplicates, document, others, dict(self._seen))
        self._jobs.quick(work, partial(self._on_compared, document), self._on_failed)

    def _on_compared(self, document: Document, alike: tuple[Alike, ...]) -> None:
        if not alike:
            self._on_matched(document, alike, {})
            return
        papers = (document, *(each.document for each in alike))
        leaves = tuple(leaf for each in papers for leaf in each.leaves)
        done = partial(self._on_all_gists, document, alike)
        self._bridge.ask(partial(_gists, leaves), done, self._on_failed)

    def _on_all_gists(
        self, document: Document, alike: tuple[Alike, ...], gists: Mapping[Leaf, PageGist]
    ) -> None:
        work = partial(_match, document, [each.document for each in alike], gists)
        done = partial(self._on_matched, document, alike)
        self._jobs.quick(work, done, self._on_failed)

    def _on_matched(
        self, document: Document, alike: tuple[Alike, ...], compared: Compared
    ) -> None:
        if self._looked is not None and self._looked[0] is document:
            self._alike, self._compared = alike, compared
            self.found.emit()

    def _where(self, gone: Document, kept: Document) -> Mapping[int, int]:
        """Return where the pages of one paper stand in the other."""
        return self._compared.get((gone.leaves, kept.leaves), _NOT_COMPARED).places

    def _on_failed(self, error: IntakeError) -> None:
        del error  # nothing is compared; nothing is lost


def _keep_both(one: str, other: str, case: Case) -> Together:
    return keep_both(case, one, other)


def _keep_one(kept: str, gone: str, pages: Mapping[int, int], case: Case) -> Together:
    return keep_one(case, kept, gone, pages)


def _replace(older: str, newer: str, pages: Mapping[int, int], case: Case) -> Together:
    return replace(case, older, newer, pages)


def _restore(older: str, case: Case) -> Together:
    return restore(case, older)


def _gists(leaves: Sequence[Leaf], session: Session) -> Mapping[Leaf, PageGist]:
    return session.store.gists(leaves)


def _match(
    document: Document, others: Sequence[Document], gists: Mapping[Leaf, PageGist]
) -> Compared:
    """Return where pages stand in the other paper and what differs, from each side."""
    texts = {
        each.leaves: [gists.get(leaf, _UNREAD).text for leaf in each.leaves]
        for each in (document, *others)
    }
    said = {leaves: [Said.in_text(text) for text in each] for leaves, each in texts.items()}
    pairs = [pair for each in others for pair in ((document, each), (each, document))]
    return {
        (one.leaves, other.leaves): _Compared(
            same_pages(said[one.leaves], said[other.leaves]),
            unlike(texts[one.leaves], texts[other.leaves]),
        )
        for one, other in pairs
    }


def _are_apart(one: ApproxDate, other: ApproxDate) -> bool:
    """Whether two dates can be no one day, however sharp they are."""
    return one.last < other.first or other.last < one.first


def _see(leaves: Sequence[Leaf], gists: Mapping[Leaf, PageGist]) -> dict[Leaf, Seen]:
    known = ((leaf, gists.get(leaf, _UNREAD)) for leaf in leaves)
    return {
        leaf: Seen(Said.in_text(gist.text), gist.print, Top.of(gist.text).parts)
        for leaf, gist in known
    }
