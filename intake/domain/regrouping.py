"""What a person does with whole pages: move them, split and join documents, put them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.arranging import Draft, arranged
from intake.domain.commands import Together
from intake.domain.documents import Document, Original
from intake.ids import DocumentId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from intake.domain.case import Case
    from intake.domain.leaves import Leaf

NOTHING = Together(commands=())


def moved(
    case: Case, document: str, pages: Sequence[int], to: int, new_id: Callable[[], str]
) -> Together:
    """Move pages of a document, in their order, so that the first of them is page ``to``.

    Args:
        case: the case as it stands.
        document: the document's id.
        pages: pages from 1; those that are not there are passed over.
        to: the page number (from 1) that the first one gets, as near as there is room.
        new_id: gives ids for the links of a range that breaks.
    """
    found = case.one(Document, document)
    if found is None:
        return NOTHING
    leaves = found.leaves
    chosen = [page for page in sorted(set(pages)) if 1 <= page <= len(leaves)]
    rest = [page for page in range(1, len(leaves) + 1) if page not in set(chosen)]
    at = min(max(to - 1, 0), len(rest))
    order = [*rest[:at], *chosen, *rest[at:]]
    if order == sorted(order):
        return NOTHING
    return arranged(case, [Draft(found, tuple(leaves[page - 1] for page in order))], new_id)


def split(
    case: Case, document: str, starts: Sequence[int], new_id: Callable[[], str]
) -> Together:
    """Split a document before each of these pages; the first part keeps its name.

    The other parts are called like it, with their number, and ask for their kind and date,
    and whose they are: in a fat scan another person's paper may lie.
    """
    found = case.one(Document, document)
    if found is None:
        return NOTHING
    cuts = sorted({page for page in starts if 1 < page <= found.pages})
    if not cuts:
        return NOTHING
    ends = [*(page - 1 for page in cuts), found.pages]
    drafts = [
        Draft(
            found if number == 1 else _part(found, number, new_id),
            found.leaves[first - 1 : last],
        )
        for number, (first, last) in enumerate(zip([1, *cuts], ends, strict=True), 1)
    ]
    return arranged(case, drafts, new_id)


def joined(case: Case, documents: Sequence[str], new_id: Callable[[], str]) -> Together:
    """Make one document of several, in this order; it is what the first one was."""
    found = [case.one(Document, each) for each in dict.fromkeys(documents)]
    shown = [each for each in found if each is not None and each.pages]
    if len(shown) < 2:  # noqa: PLR2004 - one alone is joined with nothing
        return NOTHING
    leaves = tuple(leaf for each in shown for leaf in each.leaves)
    return arranged(case, [Draft(shown[0], leaves)], new_id)


def put_back(case: Case, document: str, new_id: Callable[[], str]) -> Together:
    """Give every file behind a document its pages back, in the order they came in.

    What was joined is several documents again, what was split off is one again. Turns,
    pages left out and links stay with their pages.
    """
    found = case.one(Document, document)
    if found is None or not found.runs:
        return NOTHING
    wanted = {run.original for run in found.runs}
    holders = [each for each in case.all(Document) if wanted & _behind(each)]
    leaves = sorted(leaf for each in holders for leaf in each.leaves)
    drafts: list[Draft] = []
    for each in holders:
        rest = tuple(leaf for leaf in each.leaves if leaf.original not in wanted)
        if rest:
            drafts.append(Draft(each, rest))
    taken = {draft.document.id for draft in drafts}
    for original in sorted(wanted):
        paper = _as_it_came(case, original, holders)
        if original in taken:
            paper = paper.changed(id=new_id())
        if paper.replaced_by and case.one(Document, paper.replaced_by) is None:
            paper = paper.changed(replaced_by=None)
        drafts.append(Draft(paper, _of(leaves, original)))
    return arranged(case, drafts, new_id)


def _behind(document: Document) -> set[DocumentId]:
    return {run.original for run in document.runs}


def _of(leaves: Iterable[Leaf], original: DocumentId) -> tuple[Leaf, ...]:
    return tuple(leaf for leaf in leaves if leaf.original == original)


def _as_it_came(case: Case, original: DocumentId, holders: Sequence[Document]) -> Document:
    """Return the document a file was; what was said of it while it was alone counts."""
    if len(holders) == 1 and holders[0].id == original and _behind(holders[0]) == {original}:
        return holders[0]
    return {each.id: each.paper for each in case.all(Original)}[original]


def _part(whole: Document, number: int, new_id: Callable[[], str]) -> Document:
    return whole.changed(
        id=DocumentId(new_id()),
        title=f"{whole.title}, part {number}",
        type=None,
        date=None,
        is_confirmed=False,
        patient_on_it="",
        birth_date_on_it=None,
    )
