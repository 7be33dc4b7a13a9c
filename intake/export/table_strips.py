"""Tables of the summary as strips: heads once a page, the proof on each row's first line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.export.chart import chart_drawing
from intake.export.column_widths import column_widths
from intake.export.sheet import HAIR, bold
from intake.export.strips import ROW_GAP, Strip, hairline, paint_proof, proof_lines
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from intake.domain.report.chart import Chart
    from intake.domain.report.statements import Row, Table
    from intake.export.grid import Grid
    from intake.export.packet_plan import PacketPlan
    from intake.export.sheet import Sheet
    from intake.export.typeset import Line

_GUTTER = 6.0
_CHART_WIDE, _CHART_HIGH, _CHART_WORDS = 184.0, 62.0, 9.0
_SIGNS = {"squares": "■ ", "open_dots": "○ "}
_PAD = 1.2


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column of a table begins, and how wide it is."""

    left: tuple[float, ...]
    wide: tuple[float, ...]


def tried_strips(table: Table, grid: Grid, plan: PacketPlan) -> list[Strip]:
    """Return the ledger of treatments: a strip for the heads, one for each row."""
    columns = _columns(table, grid, grid.margin)
    head = _head(table, columns, grid, grid.margin)
    rows = [_row(row, columns, grid, plan, head) for row in table.rows]
    return [head, *rows]


def score_strips(
    table: Table, chart: Chart | None, grid: Grid, plan: PacketPlan
) -> list[Strip]:
    """Return the score table; with a chart it is one strip, the chart at its left."""
    left = grid.margin + (_CHART_WIDE + _GUTTER if chart else grid.label)
    signed = table.changed(rows=tuple(_signed(row, chart) for row in table.rows))
    columns = _columns(signed, grid, left)
    head = _head(signed, columns, grid, left)
    rows = [_row(row, columns, grid, plan, None) for row in signed.rows]
    if chart is None:
        return [head, *rows]
    parts = [head, *rows]
    high = max(_CHART_HIGH, sum(part.height for part in parts))

    def paint(sheet: Sheet, top: float, parent: int) -> None:
        drawing = chart_drawing(chart, (_CHART_WIDE, high), _CHART_WORDS)
        figure = sheet.element("Figure", parent, alt=chart.says)
        sheet.picture(drawing, (grid.margin, top - high), figure)
        element = sheet.element("Table", parent)
        y = top
        for part in parts:
            part.paint(sheet, y, element)
            y -= part.height

    return [Strip(high + ROW_GAP, paint)]


def _head(table: Table, columns: Columns, grid: Grid, left: float) -> Strip:
    pen = grid.heads
    cells = _wrapped(table.heads, columns, pen.size, Face.BOLD)
    height = max(map(len, cells)) * pen.leading + ROW_GAP

    def paint(sheet: Sheet, top: float, parent: int) -> None:
        row = sheet.element("TR", parent)
        for at, lines in zip(columns.left, cells, strict=True):
            cell = sheet.element("TH", row, is_column_head=True)
            sheet.lines((at, top), lines, pen, cell)
        cell = sheet.element("TH", row, is_column_head=True)
        sheet.lines((grid.proof_left, top), [bold("Proof")], pen, cell)
        y = top - height + _PAD
        sheet.rule((left, y), (grid.text_right, y), thick=0.8, color=HAIR)

    return Strip(height, paint)


def _row(row: Row, columns: Columns, grid: Grid, plan: PacketPlan, head: Strip | None) -> Strip:
    pen = grid.body
    cells = _wrapped(row.cells, columns, grid.size, Face.REGULAR)
    proof = plan.pages_that_prove(row.evidence)
    count = max(len(lines) for lines in (*cells, proof_lines(grid, proof)))
    height = count * pen.leading + ROW_GAP

    def paint(sheet: Sheet, top: float, parent: int) -> None:
        element = sheet.element("TR", parent)
        for at, lines in zip(columns.left, cells, strict=True):
            sheet.lines((at, top), lines, pen, sheet.element("TD", element))
        paint_proof(sheet, grid, proof, top, sheet.element("TD", element))
        if head is not None:
            hairline(sheet, grid, top - height + _PAD)

    return Strip(height, paint, head)


def _wrapped(
    cells: tuple[str, ...], columns: Columns, size: float, face: Face
) -> list[list[Line]]:
    return [
        wrap((Piece(cell, face),), size, wide)
        for cell, wide in zip(cells, columns.wide, strict=True)
    ]


def _columns(table: Table, grid: Grid, left: float) -> Columns:
    sizes = (grid.heads.size, grid.size)
    wide = column_widths(table, sizes, grid.text_right - left, _GUTTER)
    starts = [left]
    for each in wide[:-1]:
        starts.append(starts[-1] + each + _GUTTER)
    return Columns(tuple(starts), wide)


def _signed(row: Row, chart: Chart | None) -> Row:
    """Return the row with the chart's own sign before its name."""
    sign = _SIGNS.get(row.look, "") if chart and row.look else ""
    return row.changed(cells=(f"{sign}{row.cells[0]}", *row.cells[1:])) if sign else row
