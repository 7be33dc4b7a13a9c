"""The pages that were linked to a thing: in words, and where each of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.documents import Document
from ui.viewmodels.checklist_evidence import say_pages
from ui.viewmodels.places import page_linked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.case import Case
    from intake.domain.documents import Proof, Target
    from ui.viewmodels.places import Place


def proof_places(case: Case, target: Target) -> tuple[tuple[str, Place], ...]:
    """Return "Clinic letter, p. 3" and its place for each range of pages linked to a target."""
    return places_of(case, case.proofs(target))


def places_of(case: Case, proofs: Iterable[Proof]) -> tuple[tuple[str, Place], ...]:
    """Return the words and the place of each of these ranges of pages."""
    found: list[tuple[str, Place]] = []
    for proof in proofs:
        document = case.one(Document, proof.document)
        if document is not None:
            says = f"{document.title}, {say_pages(proof.first, proof.last)}"
            found.append((says, page_linked(proof.id)))
    return tuple(found)
