"""How the summary is made to fit: one page if it can be, never more than two.

Everything is measured before a line is drawn. Nothing is cut before two pages are too few;
then the cuts of ``domain.report.cuts`` come one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.report.cuts import shortened
from intake.domain.report.statements import Cut
from intake.export.grid import FOOT, LARGE, SIZES, Grid
from intake.export.section_boxes import section_boxes
from intake.export.top_strip import CONTINUED, top_height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.statements import Report
    from intake.export.packet_plan import PacketPlan
    from intake.export.section_boxes import SectionBox
    from intake.export.strips import Strip

MOST_PAGES = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """Strips of one section on one page; ``is_continued`` when it began on the page before."""

    box: SectionBox
    strips: tuple[Strip, ...]
    is_continued: bool = False

    @property
    def height(self) -> float:
        """Its height on this page."""
        return self.box.height(self.strips)


@dataclass(frozen=True, slots=True)
class Fit:
    """The summary laid out: what it says after cuts, its size, and its pages."""

    report: Report
    grid: Grid
    pages: tuple[tuple[Placed, ...], ...]


def fit(report: Report, plan: PacketPlan, at_least: int = 1) -> Fit:
    """Return the summary laid out on one page, or on two.

    Args:
        report: all that may be said.
        plan: the packet pages that the proofs name.
        at_least: the pages it must fill because the packet counts on them.
    """
    alone = fit_on_one(report, plan) if at_least == 1 else None
    if alone is not None:
        return alone
    for shorter in (report, *(shortened(report, cut) for cut in Cut)):
        for size in (LARGE, *SIZES):
            pages = _whole(shorter, Grid(size), plan, MOST_PAGES)
            if pages:
                return Fit(shorter, Grid(size), pages)
        flowed = _flowed(shorter, Grid(SIZES[-1]), plan)
        if len(flowed) <= MOST_PAGES:
            return Fit(shorter, Grid(SIZES[-1]), flowed)
    last = shortened(report, max(Cut))
    return Fit(last, Grid(SIZES[-1]), _flowed(last, Grid(SIZES[-1]), plan))


def fit_on_one(report: Report, plan: PacketPlan) -> Fit | None:
    """Return the summary on one page at the largest size that fits, or None."""
    for size in SIZES:
        pages = _whole(report, Grid(size), plan, 1)
        if pages:
            return Fit(report, Grid(size), pages)
    return None


def room(grid: Grid, report: Report, plan: PacketPlan, page: int) -> float:
    """Return the height for sections on a page (from 1), in points."""
    head = top_height(report, grid, plan) if page == 1 else CONTINUED
    return grid.top - head - FOOT


def _whole(
    report: Report, grid: Grid, plan: PacketPlan, count: int
) -> tuple[tuple[Placed, ...], ...] | None:
    """Return exactly ``count`` pages with no section broken, or None if it cannot be."""
    boxes = section_boxes(report, grid, plan)
    pages: list[list[Placed]] = [[]]
    left = room(grid, report, plan, 1)
    for box in boxes:
        if box.height() > left and pages[-1]:
            pages.append([])
            left = room(grid, report, plan, len(pages))
        left -= box.height()
        if left < 0:
            return None
        pages[-1].append(Placed(box, box.strips))
    if len(pages) > count:
        return None
    if len(pages) < count:
        pages.append([pages[-1].pop()])
    return tuple(tuple(page) for page in pages)


def _flowed(report: Report, grid: Grid, plan: PacketPlan) -> tuple[tuple[Placed, ...], ...]:
    """Return as many pages as it takes, sections broken between strips."""
    pages: list[list[Placed]] = [[]]
    left = room(grid, report, plan, 1)
    for box in section_boxes(report, grid, plan):
        strips = list(box.strips)
        is_continued = False
        while strips:
            taken = _take(box, strips, left) or ([] if pages[-1] else strips[:1])
            if taken:
                placed = Placed(box, tuple(taken), is_continued)
                pages[-1].append(placed)
                left -= placed.height
                del strips[: len(taken)]
                is_continued = True
            if strips:
                pages.append([])
                left = room(grid, report, plan, len(pages))
                strips = [*_repeated(strips, is_continued=is_continued), *strips]
    return tuple(tuple(page) for page in pages)


def _take(box: SectionBox, strips: list[Strip], left: float) -> list[Strip]:
    taken: list[Strip] = []
    for strip in strips:
        if box.height((*taken, strip)) > left:
            break
        taken.append(strip)
    following = strips[len(taken) :]
    if taken and following and following[0].head is taken[-1]:
        return taken[:-1]  # heads alone at the foot of a page help nobody
    return taken


def _repeated(strips: list[Strip], *, is_continued: bool) -> Iterator[Strip]:
    head = strips[0].head
    if is_continued and head is not None:
        yield head
