"""The summary: one page if it can be, never more than two, a proof beside every line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.export.section_boxes import ABOVE, BELOW
from intake.export.sheet import ACCENT, HAIR, Sheet, bold
from intake.export.summary_fit import fit, room
from intake.export.top_strip import CONTINUED, TITLE, paint_continued, paint_top, top_height
from intake.export.typefaces import NO_SIGN, Face, has_every_sign
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from intake.domain.report.statements import Report
    from intake.export.packet_plan import PacketPlan
    from intake.export.sheet import Drawn
    from intake.export.summary_fit import Fit, Placed

_MOST_SPARE = 12.0
_FOOT_TOP = 51.0


def laid_out(report: Report, plan: PacketPlan) -> Fit:
    """Return the summary laid out, on no fewer pages than the plan counts on."""
    return fit(report, plan, plan.summary.last - plan.summary.first + 1)


def summary_pdf(laid: Fit, plan: PacketPlan) -> Drawn:
    """Return the summary as a PDF of its own."""
    sheet = Sheet(TITLE)
    draw_summary(sheet, laid, plan)
    return sheet.finished()


def draw_summary(sheet: Sheet, laid: Fit, plan: PacketPlan) -> None:
    """Draw the summary on a sheet, from the page under the pen on."""
    for place, placed in enumerate(laid.pages):
        if place:
            sheet.next_page()
        _page(sheet, laid, plan, place, placed)


def _page(
    sheet: Sheet, laid: Fit, plan: PacketPlan, place: int, placed: tuple[Placed, ...]
) -> None:
    grid, report = laid.grid, laid.report
    if place:
        paint_continued(sheet, report, grid)
        y = grid.top - CONTINUED
    else:
        paint_top(sheet, report, grid, plan)
        y = grid.top - top_height(report, grid, plan)
    spare = room(grid, report, plan, place + 1) - sum(each.height for each in placed)
    extra = max(0.0, min(spare / max(len(placed), 1), _MOST_SPARE))
    start = y
    for each in placed:
        _section(sheet, laid, each, (y, extra))
        y -= each.height + extra
    sheet.rule((grid.line, start), (grid.line, y + BELOW), thick=0.5, color=HAIR)
    _foot(sheet, laid, place)


def _section(sheet: Sheet, laid: Fit, placed: Placed, at: tuple[float, float]) -> None:
    grid, box = laid.grid, placed.box
    top, extra = at
    sheet.rule((grid.margin, top), (grid.right, top), thick=0.9, color=ACCENT)
    element = sheet.element("Sect")
    y = top - ABOVE - extra * 0.3
    if placed.is_continued:
        heading = sheet.element("P", element)
        sheet.lines((grid.margin, y), [bold("continued")], grid.labels, heading)
    else:
        sheet.lines((grid.margin, y), box.label, grid.labels, sheet.element("H2", element))
    table = -1
    for strip in placed.strips:
        if strip.head is None and strip not in _heads(placed):
            strip.paint(sheet, y, element)
        else:
            table = sheet.element("Table", element) if table < 0 else table
            strip.paint(sheet, y, table)
        y -= strip.height
    if box.is_framed:
        bottom = top - placed.height - extra + BELOW
        corner = (grid.margin - 4, bottom)
        sheet.box(corner, (grid.right - grid.margin + 8, top - bottom), 1.0)


def _heads(placed: Placed) -> list[object]:
    return [strip.head for strip in placed.strips if strip.head is not None]


def _foot(sheet: Sheet, laid: Fit, place: int) -> None:
    grid, report = laid.grid, laid.report
    sheet.rule((grid.margin, _FOOT_TOP + 2), (grid.right, _FOOT_TOP + 2), thick=0.5, color=HAIR)
    pieces = [
        Piece("p. 12", Face.BOLD),
        Piece(" = packet page 12. "),
        Piece("p. 38", Face.BOLD),
        Piece(" own", Face.ITALIC),
        Piece(" = a page the patient wrote. "),
        Piece("own account", Face.ITALIC),
        Piece(" = told by the patient or helper."),
    ]
    words = (
        f"“About” = from memory. Made by the patient, {say_day(report.prepared_on)}. "
        "Not a medical opinion or a plan decision."
    )
    if not has_every_sign(_all_words(report)):
        words = f"{words} {NO_SIGN} = a sign this page cannot print."
    pen = grid.heads
    wide = grid.right - grid.margin - 60
    lines = [wrap(pieces, pen.size, wide)[0], *wrap((Piece(words),), pen.size, wide + 60)]
    element = sheet.element("P")
    sheet.lines((grid.margin, _FOOT_TOP), lines, pen, element)
    page = bold(f"Page {place + 1} of {len(laid.pages)}")
    sheet.right((grid.right, _FOOT_TOP), page, pen, element)


def _all_words(report: Report) -> str:
    said = (each.text for section in report.sections for each in section.said)
    return " ".join((report.name, *(row.text for row in report.top), *said))
