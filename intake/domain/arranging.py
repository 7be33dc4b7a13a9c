"""Put pages in another order, split a document, join several, put them back as they came.

All of it is one thing: the same leaves lie in other documents afterwards. No page is lost
or doubled, what is known of a page goes with it, and every proof still names its pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.commands import Put, Remove, Together
from intake.domain.documents import Document, Original, Proof, Turn
from intake.domain.leaves import Leaf, runs_of
from intake.domain.lost_pages import breaks_off
from intake.domain.papers import Trouble
from intake.ids import ProofId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from intake.domain.case import Case
    from intake.domain.papers import Flaw
    from intake.ids import DocumentId

    Place = tuple[DocumentId, int]
    Cause = tuple[object, ...]

SETS_OF_PAGES = ("unreadable", "left_out", "blank", "flawed_pages")
"""Fields of a document that name pages; with ``turned`` and ``covered_feet`` all there are."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as it shall be: what is known of it, and its pages in order."""

    document: Document
    leaves: tuple[Leaf, ...]


def arranged(case: Case, drafts: Sequence[Draft], new_id: Callable[[], str]) -> Together:
    """Return the command after which these documents hold these leaves.

    Args:
        case: the case as it stands.
        drafts: documents to be, each with at least one leaf; together they hold every leaf
            of each document that loses one, and no leaf twice.
        new_id: gives ids for the links of a range that breaks.

    Raises:
        ValueError: a leaf would be lost or doubled.
    """
    wanted = [leaf for draft in drafts for leaf in draft.leaves]
    before = _holders(case, wanted)
    held = [leaf for document in before for leaf in document.leaves]
    if sorted(wanted) != sorted(held):
        message = "a page would be lost or doubled"
        raise ValueError(message)
    papers = {**_plain(before), **{each.id: each.paper for each in case.all(Original)}}
    after = _made(case, drafts, before, papers)
    moved = {leaf: (d.id, at) for d in after for at, leaf in enumerate(d.leaves, 1)}
    return Together(
        commands=(
            *_originals(case, before, after, papers),
            *(Put(entry=document) for document in after),
            *_gone(case, before, after),
            *_links(case, before, moved, new_id),
        )
    )


def _holders(case: Case, leaves: Iterable[Leaf]) -> list[Document]:
    wanted = set(leaves)
    return [each for each in case.all(Document) if not wanted.isdisjoint(each.leaves)]


def _plain(documents: Iterable[Document]) -> dict[DocumentId, Document]:
    return {each.id: each for each in documents if not each.runs}


# --- the documents -------------------------------------------------------------------------


def _made(
    case: Case,
    drafts: Sequence[Draft],
    before: Sequence[Document],
    papers: Mapping[DocumentId, Document],
) -> list[Document]:
    known = {leaf: (d, at) for d in before for at, leaf in enumerate(d.leaves, 1)}
    taken = {each.id for each in case.all(Document)} - {each.id for each in before}
    taken |= {draft.document.id for draft in drafts}
    made: list[Document] = []
    for draft in drafts:
        document = _with_pages(draft, known, papers)
        whole = _whole(draft.leaves, papers)
        if whole is not None and (whole == document.id or whole not in taken):
            document = document.changed(id=whole, runs=(), prints=papers[whole].prints)
        made.append(document)
    return made


def _whole(leaves: Sequence[Leaf], papers: Mapping[DocumentId, Document]) -> DocumentId | None:
    """Return the original that these leaves are, all of it and in its own order."""
    first = leaves[0].original
    everything = tuple(Leaf(first, page) for page in range(1, papers[first].pages + 1))
    return first if tuple(leaves) == everything else None


def _with_pages(
    draft: Draft,
    known: Mapping[Leaf, tuple[Document, int]],
    papers: Mapping[DocumentId, Document],
) -> Document:
    places = [known[leaf] for leaf in draft.leaves]
    named = {
        field: tuple(
            at for at, (was, page) in enumerate(places, 1) if page in getattr(was, field)
        )
        for field in SETS_OF_PAGES
    }
    return draft.document.changed(
        pages=len(places),
        runs=runs_of(draft.leaves),
        prints=(),
        turned=_turned(places),
        covered_feet=_covered(places),
        flaws=_flaws(places),
        **named,
        **_file_of(
            draft.leaves,
            papers,
            is_hurt=bool(named["unreadable"]) or _breaks_off(draft.leaves[-1], papers),
        ),
    )


def _flaws(places: Sequence[tuple[Document, int]]) -> tuple[Flaw, ...]:
    flawed = [was for was, page in places if page in was.flawed_pages or was.pages == 1]
    return tuple(dict.fromkeys(flaw for was in flawed for flaw in was.flaws))


def _breaks_off(last: Leaf, papers: Mapping[DocumentId, Document]) -> bool:
    """Whether the pages end where a file ended too early."""
    paper = papers[last.original]
    return breaks_off(paper) and last.page == paper.pages


def _turned(places: Sequence[tuple[Document, int]]) -> tuple[Turn, ...]:
    turns = ((at, was.quarters(page)) for at, (was, page) in enumerate(places, 1))
    return tuple(Turn(page=at, quarters=quarters) for at, quarters in turns if quarters)


def _covered(places: Sequence[tuple[Document, int]]) -> tuple[int, ...] | None:
    if any(was.covered_feet is None for was, _ in places):
        return None
    return tuple(
        at for at, (was, page) in enumerate(places, 1) if page in (was.covered_feet or ())
    )


def _file_of(
    leaves: Iterable[Leaf], papers: Mapping[DocumentId, Document], *, is_hurt: bool
) -> dict[str, object]:
    """Return what is known of the file behind a document; of several, what they share."""
    files = [papers[each] for each in dict.fromkeys(leaf.original for leaf in leaves)]
    one = files[0]
    active = dict.fromkeys(each for file in files for each in file.active_content)
    return {
        "file_name": one.file_name if len(files) == 1 else "",
        "sha256": one.sha256 if len(files) == 1 else "",
        "size": sum(file.size for file in files),
        "media": one.media,
        "trouble": Trouble.PARTLY_DAMAGED if is_hurt else Trouble.NONE,
        "active_content": tuple(active),
    }


# --- what stands behind them ---------------------------------------------------------------


def _originals(
    case: Case,
    before: Iterable[Document],
    after: Iterable[Document],
    papers: Mapping[DocumentId, Document],
) -> Iterator[Put | Remove]:
    there = {each.id for each in case.all(Original)}
    touched = {leaf.original for document in before for leaf in document.leaves}
    needed = {run.original for document in after for run in document.runs}
    for original in sorted(needed - there):
        yield Put(entry=Original(id=original, paper=papers[original]))
    for original in sorted((touched & there) - needed):
        yield Remove(entry_kind="original", id=original)


def _gone(
    case: Case, before: Iterable[Document], after: Iterable[Document]
) -> Iterator[Put | Remove]:
    """Yield what goes; a version that one of these replaced is replaced by none."""
    held = {document.id for document in before}
    gone = held - {document.id for document in after}
    for document in sorted(gone):
        yield Remove(entry_kind="document", id=document)
    for each in case.all(Document):
        if each.replaced_by in gone and each.id not in held:
            yield Put(entry=each.changed(replaced_by=None))


# --- links ---------------------------------------------------------------------------------


def _links(
    case: Case,
    before: Iterable[Document],
    moved: Mapping[Leaf, Place],
    new_id: Callable[[], str],
) -> Iterator[Put | Remove]:
    """Yield the links with their pages where they lie now; a range that breaks is several."""
    documents = {each.id: each for each in before}
    same: dict[Cause, list[Proof]] = {}
    for proof in case.all(Proof):
        if proof.document in documents:
            key = _cause(proof)
            same.setdefault(key, []).append(proof)
    for proofs in same.values():
        places = {moved[leaf] for each in proofs for leaf in _named(documents, each)}
        ranges = list(_ranges(places))
        for at, (document, first, last) in enumerate(ranges):
            like = proofs[min(at, len(proofs) - 1)]
            name = like.id if at < len(proofs) else ProofId(new_id())
            yield Put(entry=like.changed(id=name, document=document, first=first, last=last))
        for spare in proofs[len(ranges) :]:
            yield Remove(entry_kind="proof", id=spare.id)


def _cause(proof: Proof) -> Cause:
    """Return what links have in common that may become one; a passage stays alone."""
    if proof.passage is not None:
        return (proof.id,)
    return (proof.target, proof.changed(id="", document="", first=1, last=1))


def _named(documents: Mapping[DocumentId, Document], proof: Proof) -> tuple[Leaf, ...]:
    return documents[proof.document].leaves[proof.first - 1 : proof.last]


def _ranges(places: Iterable[Place]) -> Iterator[tuple[DocumentId, int, int]]:
    """Yield neighbouring pages of one document as ranges, in order."""
    first: Place | None = None
    last: Place | None = None
    for place in sorted(places):
        if last is None or first is None:
            first = place
        elif place != (last[0], last[1] + 1):
            yield first[0], first[1], last[1]
            first = place
        last = place
    if first is not None and last is not None:
        yield first[0], first[1], last[1]
