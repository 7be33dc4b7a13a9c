"""What the view models of Records say, in the shapes that its widgets show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.documents import Target, TargetKind
from ui.viewmodels.page_tiles import page_states
from ui.viewmodels.records_words import offers_another, type_title, what_happened
from ui.widgets.pick import Pickable
from ui.widgets.proof_check import Provable
from ui.widgets.proof_panel import ProvableGroup
from ui.widgets.records_about import About
from ui.widgets.records_paper import Sheet
from ui.widgets.records_results import FileResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.definitions import Catalog, DocumentType
    from intake.domain.documents import Document
    from ui.viewmodels.records_adding import ResultRow
    from ui.viewmodels.records_links import TargetSection
    from ui.viewmodels.records_targets import TargetOption

EMPTY = (
    "No records yet. Add the papers you have: letters, visit notes, test results, "
    "photos of pages."
)


def key_of(target: Target) -> str:
    """Return a target as one word, to find it by when its box is ticked."""
    return f"{target.kind}:{target.id}"


def target_of(key: str) -> Target:
    """Return the target that a word stands for."""
    kind, _, target = key.partition(":")
    return Target(kind=TargetKind(kind), id=target)


def about(document: Document, catalog: Catalog, *, is_asked: bool = False) -> About:
    """Return what is known of a record."""
    kind = type_title(document, catalog)
    date = say_date(document.date) if document.date else "no date yet"
    told = [kind or document.title, date, document.provider]
    return About(
        id=document.id,
        title=document.title,
        type_id=document.type or "",
        date=document.date,
        provider=document.provider,
        is_kept_out=not document.in_packet,
        told=", ".join(part for part in told if part),
        patient=document.patient_on_it,
        born=document.birth_date_on_it,
        is_asked=is_asked,
    )


def sheet(document: Document, page: int, *, asks_password: bool) -> Sheet:
    """Return what is shown of a record's pages."""
    happened, remedy = what_happened(document)
    return Sheet(
        id=document.id,
        pages=document.pages,
        page=page,
        is_showable=document.can_be_shown,
        is_left_out=page in {*document.left_out, *document.blank},
        state=", ".join(page_states(document, page)),
        can_leave_out=document.in_packet and document.pages > 1,
        happened=happened,
        remedy=remedy,
        asks_password=asks_password,
        flaw=offers_another(document),
        is_one_photo=document.pages == 1,
    )


def groups(sections: Iterable[TargetSection]) -> tuple[ProvableGroup, ...]:
    """Return what the pages prove or may prove."""
    return tuple(
        ProvableGroup(
            section.title,
            tuple(
                Provable(
                    key=key_of(row.target),
                    title=row.title,
                    second=row.second,
                    standing=row.standing or "",
                    links=tuple((link.proof, link.pages) for link in row.links),
                    more=row.more,
                )
                for row in section.rows
            ),
        )
        for section in sections
    )


def kinds(types: Iterable[DocumentType]) -> tuple[Pickable, ...]:
    """Return the kinds of paper to pick from."""
    return tuple(Pickable(each.id, each.title, each.others) for each in types)


def things(options: Iterable[TargetOption]) -> tuple[Pickable, ...]:
    """Return everything that pages can be linked to, to pick from."""
    return tuple(
        Pickable(
            key_of(each.target),
            f"{each.title} ({each.second})" if each.second != each.title else each.title,
        )
        for each in options
    )


def results(rows: Iterable[ResultRow]) -> tuple[FileResult, ...]:
    """Return what became of each file."""
    return tuple(
        FileResult(
            row.name,
            row.outcome,
            "" if row.is_fine else row.because,
            row.document or "",
            row.because if row.is_fine else "",
        )
        for row in rows
    )
