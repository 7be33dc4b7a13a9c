"""One packet drawn: its plan settled, our own pages set, and the order for the rest.

This runs in the worker. The records' own bytes are not needed here, only their page counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.assembly import Bookmark, OwnPages, PacketOrder, PageLink
from intake.domain.report.packet import RecordPaper, WrittenPaper
from intake.export.cover import draw_cover
from intake.export.dividers import divider_pdf
from intake.export.index_pages import HEADING, draw_index, index_page_count
from intake.export.manifest import manifest_json
from intake.export.own_lists import own_list_pages, own_list_pdf
from intake.export.packet_plan import Lengths, item_id, settled_plan
from intake.export.sheet import Sheet
from intake.export.summary import draw_summary, laid_out, summary_pdf
from intake.export.summary_fit import MOST_PAGES, fit_on_one
from intake.export.summary_html import summary_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from intake.domain.assembly import Part as OrderPart
    from intake.domain.evidence import Evidence
    from intake.domain.report.packet import Contents
    from intake.export.packet_plan import PacketPlan
    from intake.export.sheet import Drawn
    from intake.export.summary_fit import Fit

TITLE = "Packet for the pre-authorization visit"


@dataclass(frozen=True, slots=True)
class Work:
    """Everything drawn for one packet, before the worker puts tags into our pages."""

    summary: Drawn
    html: str
    manifest: str
    plan: PacketPlan
    parts: tuple[Drawn | RecordPaper, ...]


def draw(contents: Contents) -> Work:
    """Draw all our own pages of a packet and say in which order everything lies."""
    plan, laid = _settled(contents)
    return Work(
        summary=summary_pdf(laid, plan),
        html=summary_html(laid.report, plan),
        manifest=manifest_json(contents, laid.report, plan),
        plan=plan,
        parts=tuple(_parts(contents, laid, plan)),
    )


def order_of(contents: Contents, work: Work, finish: Callable[[Drawn], bytes]) -> PacketOrder:
    """Return the order for the packet.

    Args:
        contents: what was drawn.
        work: what came of it.
        finish: puts tags into one of our PDFs and takes metadata out of it.
    """
    return PacketOrder(
        title=TITLE,
        stamp=contents.stamp,
        parts=tuple(part for each in work.parts for part in _ordered(each, finish)),
        bookmarks=tuple(_bookmarks(contents, work.plan)),
        links=tuple(_links(work.parts)),
    )


def _settled(contents: Contents) -> tuple[PacketPlan, Fit]:
    """Return the settled plan and the summary as laid out with its numbers."""
    report = contents.report
    measured: list[tuple[PacketPlan, Fit]] = []

    def measure(plan: PacketPlan) -> int:
        if plan.summary.first == plan.summary.last and not fit_on_one(report, plan):
            return MOST_PAGES
        measured.append((plan, laid_out(report, plan)))
        return len(measured[-1][1].pages)

    plan = settled_plan(contents, lengths_of(contents), measure)
    known = (laid for settled, laid in measured if settled is plan)
    return plan, next(known, None) or laid_out(report, plan)


def lengths_of(contents: Contents) -> Lengths:
    """Return how long our own pages are, apart from the summary."""
    own: dict[str, int] = {}
    rows: dict[str, dict[Evidence, tuple[int, ...]]] = {}
    for part in contents.parts:
        for item in part.items:
            if isinstance(item, WrittenPaper):
                own[item.paper.id], rows[item.paper.id] = own_list_pages(item.paper)
    return Lengths(index=index_page_count(contents), own=own, rows=rows)


def _parts(contents: Contents, laid: Fit, plan: PacketPlan) -> Iterator[Drawn | RecordPaper]:
    front = Sheet(TITLE)
    draw_cover(front, contents, plan)
    front.next_page()
    draw_summary(front, laid, plan)
    front.next_page()
    draw_index(front, contents, plan)
    yield front.finished()
    for part in contents.parts:
        if part.items:
            yield divider_pdf(part, plan)
        for item in part.items:
            if isinstance(item, WrittenPaper):
                yield own_list_pdf(item.paper, contents.report.name, plan)
            else:
                yield item


def _ordered(
    part: Drawn | RecordPaper, finish: Callable[[Drawn], bytes]
) -> tuple[OrderPart, ...]:
    if isinstance(part, RecordPaper):
        return part.sheets
    return (OwnPages(pdf=finish(part), pages=part.pages),)


def _bookmarks(contents: Contents, plan: PacketPlan) -> Iterator[Bookmark]:
    yield Bookmark(title="Cover", page=1)
    yield Bookmark(title="Summary", page=plan.summary.first)
    yield Bookmark(title=HEADING, page=plan.index.first)
    for part in contents.parts:
        if part.items:
            yield Bookmark(title=f"{part.letter} {part.title}", page=plan.dividers[part.id])
        for item in part.items:
            first = plan.items[item_id(item)].first
            yield Bookmark(title=item.title, page=first, level=2)


def _links(parts: tuple[Drawn | RecordPaper, ...]) -> Iterator[PageLink]:
    before = 0
    for part in parts:
        if isinstance(part, RecordPaper):
            before += len(part.pages)
            continue
        for link in part.links:
            yield PageLink(
                page=before + link.page,
                left=link.left,
                bottom=link.bottom,
                right=link.right,
                top=link.top,
                target=link.target,
            )
        before += part.pages
