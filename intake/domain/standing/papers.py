"""How a requirement stands that asks for pages of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.documents import TargetKind
from intake.domain.evidence import DocumentPages
from intake.domain.recency import (
    Freshness,
    age,
    freshness,
    say_days,
    say_window,
    worth_renewing_from,
)
from intake.domain.standing.held import Flaw, Held, Piece, Standing, add_up

if TYPE_CHECKING:
    from intake.domain.conditions import DocumentOfType
    from intake.domain.dates import ApproxDate
    from intake.domain.definitions import Requirement
    from intake.domain.documents import Document, Proof
    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.ids import DocumentId


def papers(condition: DocumentOfType, requirement: Requirement, known: Known) -> Held:
    """Hold the papers that were linked to it, or are of its types, against a requirement."""
    linked = _linked(requirement, known)
    found = {each: known.documents[each] for each in linked}
    for kind in condition.types:
        found |= {each.id: each for each in known.by_type.get(kind, ())}
    if not found:
        return Held(Standing.MISSING, "No page shows it yet.", requirement.next_step)
    within = condition.within_days or requirement.within_days
    pieces = [
        Piece(
            evidence=_pages(document, linked.get(document.id, ())),
            says=_says(document),
            flaw=_flaw(document, within, known, is_linked=document.id in linked),
        )
        for document in found.values()
    ]
    return add_up(pieces, condition.at_least, requirement.next_step)


def date_flaw(
    date: ApproxDate | None, title: str, within: int | None, known: Known
) -> Flaw | None:
    """Return what is wrong with the age of something, or None where it is recent enough."""
    often = f"Often asked for within {say_window(within or 0)} of the visit."
    old = age(date, known.counts_to)
    match freshness(date, within, known):
        case Freshness.FRESH:
            return None
        case Freshness.UNDATED:
            return Flaw(1, f"{title} has no date yet. {often}", f"Add the date of {title}.")
        case Freshness.UNSURE:
            return Flaw(
                2, f"{title} may be too old. {often}", f"Add the exact date of {title}."
            )
        case Freshness.NOT_BY_THEN:
            days = say_days(old.least) if old else ""
            return Flaw(
                3,
                f"{title} will be {days} old on the day of your visit. {often}",
                "",
                worth_renewing_from(within, known),
            )
        case Freshness.OLD:
            days = say_days(old.least) if old else ""
            because = f"The newest is {days} old. {often}"
            return Flaw(4 + (old.least if old else 0), because, "")


def _linked(requirement: Requirement, known: Known) -> dict[DocumentId, tuple[Proof, ...]]:
    linked: dict[DocumentId, tuple[Proof, ...]] = {}
    for proof in known.proofs(TargetKind.REQUIREMENT, requirement.id):
        if proof.document in known.documents:
            linked[proof.document] = (*linked.get(proof.document, ()), proof)
    return linked


def _pages(document: Document, proofs: tuple[Proof, ...]) -> tuple[Evidence, ...]:
    if proofs:
        return tuple(
            DocumentPages(document=document.id, first=each.first, last=each.last)
            for each in proofs
        )
    return (DocumentPages(document=document.id, first=1, last=max(document.pages, 1)),)


def _says(document: Document) -> str:
    when = f", {say_date(document.date)}," if document.date else ""
    return f"“{document.title}”{when} shows it."


def _flaw(
    document: Document, within: int | None, known: Known, *, is_linked: bool
) -> Flaw | None:
    title = f"“{document.title}”"
    if not document.can_be_shown:
        return Flaw(
            1_000_000,
            f"{title} is kept, but its pages cannot be shown, so no page can be named.",
            f"Add {title} again as a PDF or a photo.",
        )
    if not (is_linked or document.is_confirmed):
        return Flaw(
            0,
            f"{title} looks like it, but you have not checked its type and date yet.",
            f"Open {title} and check its type and date.",
        )
    return date_flaw(document.date, title, within, known)
