"""How a requirement stands that asks for pages of a document."""

from __future__ import annotations

from heapq import merge
from itertools import chain
from typing import TYPE_CHECKING

from intake.domain.dates import newest_first, say_date
from intake.domain.documents import TargetKind
from intake.domain.evidence import pages_of
from intake.domain.recency import (
    Freshness,
    days_old,
    freshness,
    say_days,
    say_window,
    worth_renewing_from,
)
from intake.domain.standing.held import Flaw, Held, Piece, Standing, add_up, enough

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    others = _of_types(condition, linked, known)
    within = condition.within_days or requirement.within_days
    first = next(others, None)
    if not linked and first is None:
        from_day = worth_renewing_from(within, known)
        because = "No page shows it yet."
        return Held(Standing.MISSING, because, requirement.next_step, not_before=from_day)
    pieces = [
        _piece(known.documents[document], proofs, within, known)
        for document, proofs in linked.items()
    ]
    good = sum(each.flaw is None for each in pieces)
    if good < condition.at_least and first is not None:
        more = (_piece(document, (), within, known) for document in chain((first,), others))
        pieces.extend(enough(more, condition.at_least - good))
    return add_up(pieces, condition.at_least, requirement.next_step)


def date_flaw(
    date: ApproxDate | None, title: str, within: int | None, known: Known
) -> Flaw | None:
    """Return what is wrong with the age of something, or None where it is recent enough."""
    fresh = freshness(date, within, known)
    if fresh is Freshness.FRESH:
        return None
    return _say_age(fresh, date, title, within or 0, known)


def _say_age(
    fresh: Freshness, date: ApproxDate | None, title: str, within: int, known: Known
) -> Flaw:
    often = f"Often asked for within {say_window(within)} of the visit."
    old = days_old(date, known.counts_to)
    days = say_days(old)
    match fresh:
        case Freshness.UNDATED:
            return Flaw(1, f"{title} has no date yet. {often}", f"Add the date of {title}.")
        case Freshness.AHEAD:
            because = f"{title} has a date that is still to come, so its age is not known."
            return Flaw(1, because, f"Check the date of {title}.")
        case Freshness.UNSURE:
            return Flaw(
                2, f"{title} may be too old. {often}", f"Add the exact date of {title}."
            )
        case Freshness.NOT_BY_THEN:
            because = f"{title} will be {days} old on the day of your visit. {often}"
            return Flaw(3, because, "", worth_renewing_from(within, known), is_age=True)
        case _:
            because = f"The newest is {days} old. {often}"
            return Flaw(4 + old, because, "", worth_renewing_from(within, known), is_age=True)


def _linked(requirement: Requirement, known: Known) -> dict[DocumentId, tuple[Proof, ...]]:
    linked: dict[DocumentId, tuple[Proof, ...]] = {}
    for proof in known.proofs(TargetKind.REQUIREMENT, requirement.id):
        if proof.document in known.documents:
            linked[proof.document] = (*linked.get(proof.document, ()), proof)
    return linked


def _of_types(
    condition: DocumentOfType, linked: dict[DocumentId, tuple[Proof, ...]], known: Known
) -> Iterator[Document]:
    """Return the papers of its types that nobody linked, newest first."""
    lists = [known.by_type.get(each, ()) for each in condition.types]
    found = lists[0] if len(lists) == 1 else merge(*lists, key=_by_date)
    return (each for each in found if each.id not in linked)


def _by_date(document: Document) -> tuple[int, int, int]:
    return newest_first(document.date)


def _piece(
    document: Document, proofs: tuple[Proof, ...], within: int | None, known: Known
) -> Piece:
    flaw = _flaw(document, within, known, is_linked=bool(proofs))
    return Piece(
        evidence=_pages(document, proofs),
        says=_says(document) if flaw is None else "",
        flaw=flaw,
        is_linked=bool(proofs),
    )


def _pages(document: Document, proofs: tuple[Proof, ...]) -> tuple[Evidence, ...]:
    if proofs:
        return tuple(pages_of(document.id, each.first, each.last) for each in proofs)
    return (pages_of(document.id, 1, max(document.pages, 1)),)


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
