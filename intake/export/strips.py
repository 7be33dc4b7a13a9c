"""Strips: measured pieces of a page, each knowing its height and how to draw itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.export.page_words import proof_pieces
from intake.export.sheet import HAIR
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.report.statements import Span, Statement
    from intake.export.grid import Grid
    from intake.export.packet_plan import PacketPlan, Proof
    from intake.export.sheet import Sheet
    from intake.export.typeset import Line

    Paint = Callable[[Sheet, float, int], None]

ROW_GAP = 2.2


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page: ``paint`` draws it on a sheet, below a height, inside an element.

    ``head`` is drawn again when a page begins with this strip (the heads of a table).
    """

    height: float
    paint: Paint
    head: Strip | None = None


def pieces_of(spans: tuple[Span, ...]) -> list[Piece]:
    """Return the spans of a statement as pieces of type."""
    return [Piece(span.text, Face.BOLD if span.strong else Face.REGULAR) for span in spans]


def proof_lines(grid: Grid, proof: Proof) -> list[Line]:
    """Return the proof, broken to its column."""
    return wrap(proof_pieces(proof), grid.size, grid.proof)


def paint_proof(sheet: Sheet, grid: Grid, proof: Proof, top: float, element: int) -> None:
    """Draw a proof in its column; its first page is a link in the packet."""
    lines = proof_lines(grid, proof)
    sheet.lines((grid.proof_left, top), lines, grid.body, element)
    if proof.pages:
        bottom = top - len(lines) * grid.body.leading
        sheet.link((grid.proof_left, bottom), (grid.right, top), proof.pages[0])


def statement_strip(
    statement: Statement, grid: Grid, plan: PacketPlan, lead: float = 0.0
) -> Strip:
    """Return the strip of a line of a section; ``lead`` is the width of its date column."""
    pen = grid.body
    lines = wrap(pieces_of(statement.spans), grid.size, grid.text - lead)
    dates = wrap((Piece(statement.lead),), grid.size, lead) if lead else []
    proof = plan.pages_that_prove(statement.evidence)

    def paint(sheet: Sheet, top: float, parent: int) -> None:
        element = sheet.element("P", parent)
        if statement.lead:
            sheet.lines((grid.text_left, top), dates, pen, element)
        sheet.lines((grid.text_left + lead, top), lines, pen, element)
        paint_proof(sheet, grid, proof, top, element)

    count = max(len(lines), len(proof_lines(grid, proof)), len(dates))
    return Strip(count * pen.leading + ROW_GAP, paint)


def quiet_strip(words: str, grid: Grid) -> Strip:
    """Return a strip of quiet words that state nothing and need no proof."""
    lines = wrap((Piece(words),), grid.size, grid.text)
    pen = grid.body

    def paint(sheet: Sheet, top: float, parent: int) -> None:
        sheet.lines((grid.text_left, top), lines, pen, sheet.element("P", parent))

    return Strip(len(lines) * pen.leading + ROW_GAP, paint)


def hairline(sheet: Sheet, grid: Grid, y: float, thick: float = 0.5) -> None:
    """Draw a hairline over label and text; the proof column keeps its own line."""
    sheet.rule((grid.margin, y), (grid.right, y), thick=thick, color=HAIR)
