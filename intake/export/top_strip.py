"""The head of the summary: name, the three rows of facts, and how much is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.export.sheet import ACCENT, INK, QUIET, Pen, bold
from intake.export.strips import ROW_GAP, paint_proof, pieces_of, proof_lines
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from intake.domain.report.statements import Labelled, Report, TopRow
    from intake.export.grid import Grid
    from intake.export.packet_plan import PacketPlan
    from intake.export.sheet import Sheet
    from intake.export.typeset import Line

TITLE = "Summary for the pre-authorization visit"
CONTINUED = 26.0
_NAME = Pen(17, 23.5, INK)
_TITLE = Pen(10, 13, ACCENT)
_LABEL, _LEFT, _RIGHT_LABEL = 47.0, 119.0, 53.0
_AFTER = 3.0


def top_height(report: Report, grid: Grid, plan: PacketPlan) -> float:
    """Return the height of the whole head in points."""
    rows = sum(_row_height(row, grid, plan) for row in report.top)
    named = len(_name(report, grid)) * _NAME.leading
    return _TITLE.leading + named + rows + _open_height(report, grid, plan) + _AFTER


def paint_top(sheet: Sheet, report: Report, grid: Grid, plan: PacketPlan) -> None:
    """Draw the head of the first page."""
    y = grid.top
    sheet.lines((grid.margin, y), [bold(TITLE)], _TITLE, sheet.element("P"))
    y -= _TITLE.leading
    name = _name(report, grid)
    sheet.lines((grid.margin, y), name, _NAME, sheet.element("H1"))
    y -= len(name) * _NAME.leading
    head = Pen(9, 11, QUIET)
    sheet.lines((grid.proof_left, y + 13), [bold("Proof")], head, sheet.element("P"))
    for row in report.top:
        _paint_row(sheet, row, grid, plan, y)
        y -= _row_height(row, grid, plan)
    element = sheet.element("P")
    lines = wrap(pieces_of(report.open_line.spans), grid.size, _open_room(grid))
    sheet.lines((grid.margin, y), lines, grid.body, element)
    paint_proof(sheet, grid, plan.pages_that_prove(report.open_line.evidence), y, element)


def paint_continued(sheet: Sheet, report: Report, grid: Grid) -> None:
    """Draw the head of a page after the first."""
    words = (
        Piece(report.name, Face.BOLD),
        Piece(f" · {TITLE[0].lower()}{TITLE[1:]}, continued"),
    )
    line = wrap(words, _TITLE.size, grid.text_right - grid.margin)[0]
    sheet.lines((grid.margin, grid.top), [line], _TITLE, sheet.element("P"))
    head = Pen(9, 11, QUIET)
    sheet.lines((grid.proof_left, grid.top), [bold("Proof")], head, sheet.element("P"))


def _name(report: Report, grid: Grid) -> list[Line]:
    return wrap((Piece(report.name, Face.BOLD),), _NAME.size, grid.text_right - grid.margin)


def _paint_row(sheet: Sheet, row: TopRow, grid: Grid, plan: PacketPlan, top: float) -> None:
    element = sheet.element("P")
    middle = grid.margin + _LABEL + _LEFT
    for at, fact, label, wide in (
        (grid.margin, row.left, _LABEL, _LEFT - 6),
        (middle, row.right, _RIGHT_LABEL, _right_room(grid)),
    ):
        labelled = Pen(grid.size, grid.body.leading, ACCENT)
        sheet.lines((at, top), [bold(fact.label)], labelled, element)
        sheet.lines((at + label, top), _fact(fact, grid, wide), grid.body, element)
    paint_proof(sheet, grid, plan.pages_that_prove(row.evidence), top, element)


def _row_height(row: TopRow, grid: Grid, plan: PacketPlan) -> float:
    counts = (
        len(_fact(row.left, grid, _LEFT - 6)),
        len(_fact(row.right, grid, _right_room(grid))),
        len(proof_lines(grid, plan.pages_that_prove(row.evidence))),
    )
    return max(counts) * grid.body.leading + 1


def _open_height(report: Report, grid: Grid, plan: PacketPlan) -> float:
    lines = wrap(pieces_of(report.open_line.spans), grid.size, _open_room(grid))
    proofs = proof_lines(grid, plan.pages_that_prove(report.open_line.evidence))
    return max(len(lines), len(proofs)) * grid.body.leading + ROW_GAP


def _fact(fact: Labelled, grid: Grid, wide: float) -> list[Line]:
    return wrap((Piece(fact.text),), grid.size, wide)


def _right_room(grid: Grid) -> float:
    return grid.text_right - grid.margin - _LABEL - _LEFT - _RIGHT_LABEL


def _open_room(grid: Grid) -> float:
    return grid.text_right - grid.margin
