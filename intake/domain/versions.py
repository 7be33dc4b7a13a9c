"""Two papers that look alike: both are kept, one is, or one is the newer version."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from intake.domain.case import Key
from intake.domain.commands import Put, Together, remove_with_proofs
from intake.domain.documents import Document, Proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from intake.domain.case import Case
    from intake.domain.passages import Passage

    Pages = Mapping[int, int]

NOTHING = Together(commands=())
NO_PAGES: Pages = MappingProxyType({})


def keep_both(case: Case, one: str, other: str) -> Together:
    """Say that two papers are different, so that nobody asks again."""
    found, second = case.one(Document, one), case.one(Document, other)
    if found is None or second is None:
        return NOTHING
    differs = tuple(dict.fromkeys((*found.differs_from, second.id)))
    return Together(commands=(Put(entry=found.changed(differs_from=differs)),))


def keep_one(case: Case, kept: str, gone: str, pages: Pages) -> Together:
    """Keep one of two that are the same: the other goes, its links move over.

    Nothing happens where a link names a page that the one kept does not have.

    Args:
        case: the case as it stands.
        kept: the document that stays.
        gone: the document that goes.
        pages: where its pages stand in the one kept (``same_pages``).
    """
    moved = tuple(_moved_links(case, gone, kept, pages))
    left = sum(proof.document == gone for proof in case.all(Proof)) - len(moved)
    if left or case.one(Document, kept) is None or case.one(Document, gone) is None:
        return NOTHING
    removal = remove_with_proofs(_with(case, moved), Key("document", gone))
    return Together(commands=(*moved, *removal.commands))


def replace(case: Case, older: str, newer: str, pages: Pages = NO_PAGES) -> Together:
    """Say that one paper is a newer version: the older stays, out of the packet.

    Args:
        case: the case as it stands.
        older: the document that is replaced.
        newer: the document that takes its place.
        pages: where its pages stand in the newer one; links to these move over.
    """
    found, second = case.one(Document, older), case.one(Document, newer)
    if found is None or second is None or older == newer:
        return NOTHING
    changed = [Put(entry=found.changed(replaced_by=second.id))]
    if second.replaced_by == found.id:
        changed.append(Put(entry=second.changed(replaced_by=None)))
    return Together(commands=(*changed, *_moved_links(case, older, newer, pages)))


def restore(case: Case, older: str) -> Together:
    """Take an older version back into the packet."""
    found = case.one(Document, older)
    if found is None or found.replaced_by is None:
        return NOTHING
    return Together(commands=(Put(entry=found.changed(replaced_by=None)),))


def links_fit(case: Case, gone: str, kept: str, pages: Pages) -> bool:
    """Whether every page that one paper's links name is there in the other."""
    links = [proof for proof in case.all(Proof) if proof.document == gone]
    return len(links) == len(list(_moved_links(case, gone, kept, pages)))


def _moved_links(case: Case, gone: str, kept: str, pages: Pages) -> Iterator[Put]:
    found = case.one(Document, kept)
    if found is None:
        return
    for proof in case.all(Proof):
        if proof.document == gone and (first := _first_of(proof, pages)):
            last = first + proof.last - proof.first
            changes = {"first": first, "last": last, "passage": _elsewhere(proof)}
            yield Put(entry=proof.changed(document=found.id, **changes))


def _first_of(proof: Proof, pages: Pages) -> int:
    """Return where the pages of a link begin in the other paper; 0: not all are there."""
    first = pages.get(proof.first, 0)
    places = [pages.get(page) for page in range(proof.first, proof.last + 1)]
    return first if first and places == list(range(first, first + len(places))) else 0


def _elsewhere(proof: Proof) -> Passage | None:
    """Return its words without their places: another picture has them somewhere else."""
    return proof.passage and proof.passage.changed(places=())


def _with(case: Case, moved: tuple[Put, ...]) -> Case:
    for put in moved:
        case = case.with_entry(put.entry)
    return case
