"""The lists that the patient wrote, set as tables over as many pages as they need.

Their page breaks depend on nothing but the list, so the plan can know which page of a list
shows which piece of evidence before anything is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.export.lifelines import lifelines_drawing, lifelines_height
from intake.export.page_words import MOST_RANGES, proof_pieces
from intake.export.sheet import ACCENT, HAIR, HEIGHT, INK, QUIET, WIDTH, Pen, Sheet, pen
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from intake.domain.evidence import Evidence
    from intake.domain.report.own_paper import OwnPaper, OwnRow
    from intake.export.packet_plan import PacketPlan
    from intake.export.sheet import Drawn
    from intake.export.typeset import Line

_MARGIN, _TOP, _FOOT = 48.0, HEIGHT - 48.0, 56.0
_WIDE = WIDTH - 2 * _MARGIN
_GUTTER = 8.0
_PAD = 3.0
_TITLE = Pen(16, 21, INK)
_BODY = pen(10)
_HEADS = pen(9, QUIET)
_NOTE = pen(9.5, QUIET)
_PICTURE_WORDS = 8.0
_WIDEST_RANGE = "8888–8888"


@dataclass(frozen=True, slots=True)
class _Set:
    """A row, set: where its cells begin, their lines, its height."""

    row: OwnRow
    left: tuple[float, ...]
    wide: tuple[float, ...]
    cells: tuple[list[Line], ...]

    @property
    def height(self) -> float:
        return max(map(len, self.cells)) * _BODY.leading + 2 * _PAD


def own_list_pages(paper: OwnPaper) -> tuple[int, dict[Evidence, tuple[int, ...]]]:
    """Return how many pages a list fills, and on which of them (from 1) evidence stands."""
    pages = _pages(paper)
    found: dict[Evidence, tuple[int, ...]] = {}
    for number, rows in enumerate(pages, start=1):
        for each in rows:
            proves = each.row.proves
            if proves is not None and number not in found.get(proves, ()):
                found[proves] = (*found.get(proves, ()), number)
    return len(pages), found


def own_list_pdf(paper: OwnPaper, name: str, plan: PacketPlan | None = None) -> Drawn:
    """Return a list as a PDF: title and name on each page, heads on each page.

    With a plan, rows that cite evidence name the packet pages that show it.
    """
    sheet = Sheet(paper.title)
    table = -1
    pages = _pages(paper)
    for place, rows in enumerate(pages):
        if place:
            sheet.next_page()
        y = _head(sheet, paper, name, (place + 1, len(pages)))
        if not place:
            y = _picture(sheet, paper, y)
        table = sheet.element("Table") if table < 0 else table
        y = _heads(sheet, paper, table, y)
        for each in rows:
            if each.row.cells[0] and each is not rows[0]:
                sheet.rule((_MARGIN, y), (_MARGIN + _WIDE, y), thick=0.4, color=HAIR)
            shown = _with_proof(paper, each, plan)
            _row(sheet, shown, table, y)
            y -= shown.height
        sheet.rule((_MARGIN, y), (_MARGIN + _WIDE, y), thick=0.4, color=HAIR)
    return sheet.finished()


def _picture(sheet: Sheet, paper: OwnPaper, y: float) -> float:
    """Draw the picture of a paper below its title, and return where the rows begin."""
    if paper.picture is None:
        return y
    high = _picture_height(paper)
    drawing = lifelines_drawing(paper.picture, _WIDE, _PICTURE_WORDS)
    figure = sheet.element("Figure", alt=paper.picture.says)
    sheet.picture(drawing, (_MARGIN, y - high), figure)
    return y - high - 12


def _picture_height(paper: OwnPaper) -> float:
    return lifelines_height(paper.picture, _PICTURE_WORDS) if paper.picture else 0.0


def _pages(paper: OwnPaper) -> list[list[_Set]]:
    pages: list[list[_Set]] = [[]]
    left = _room(paper) - (_picture_height(paper) + 12 if paper.picture else 0.0)
    for row in paper.rows:
        made = _set(paper, row)
        if made.height > left and pages[-1]:
            pages.append(_last_heading(pages[-1]))
            left = _room(paper) - sum(each.height for each in pages[-1])
        pages[-1].append(made)
        left -= made.height
    return pages


def _last_heading(page: list[_Set]) -> list[_Set]:
    """Take the heading off the end of a page, for the page that its rows are on."""
    return [page.pop()] if len(page) > 1 and page[-1].row.is_heading else []


def _room(paper: OwnPaper) -> float:
    titles = len(_title(paper)) * _TITLE.leading
    notes = (len(_intro(paper)) + 1) * _NOTE.leading
    return _TOP - titles - notes - _heads_height(paper) - 10 - _FOOT


def _columns(paper: OwnPaper) -> tuple[tuple[float, ...], tuple[float, ...]]:
    usable = _WIDE - _GUTTER * (len(paper.shares) - 1)
    wide = tuple(usable * share / sum(paper.shares) for share in paper.shares)
    left = [_MARGIN]
    for each in wide[:-1]:
        left.append(left[-1] + each + _GUTTER)
    return tuple(left), wide


def _set(paper: OwnPaper, row: OwnRow) -> _Set:
    """Set a row; one with two cells under more heads lets its second cell run to the end."""
    left, wide = _columns(paper)
    if len(row.cells) < len(left):
        left, wide = left[:2], (wide[0], _MARGIN + _WIDE - left[1])
    cells = tuple(
        wrap((Piece(cell),), _BODY.size, each)
        for cell, each in zip(_reserved(paper, row), wide, strict=True)
    )
    return _Set(row, left, wide, cells)


def _reserved(paper: OwnPaper, row: OwnRow) -> tuple[str, ...]:
    """Return a row's cells with room for the longest proof that it can have."""
    if paper.proof_column is None or not row.cites:
        return row.cells
    ranges = min(len(row.cites) + 1, MOST_RANGES)
    words = f"p. {', '.join([_WIDEST_RANGE] * ranges)} own"
    at = paper.proof_column
    return (*row.cells[:at], words, *row.cells[at + 1 :])


def _with_proof(paper: OwnPaper, made: _Set, plan: PacketPlan | None) -> _Set:
    """Return a row with the packet pages that show it, in the room kept for them."""
    at = paper.proof_column
    if at is None or not made.row.cites:
        return made
    proof = (
        (Piece(""),) if plan is None else proof_pieces(plan.pages_that_prove(made.row.cites))
    )
    lines = wrap(proof, _BODY.size, made.wide[at])[: len(made.cells[at])]
    return replace(made, cells=(*made.cells[:at], lines, *made.cells[at + 1 :]))


def _title(paper: OwnPaper) -> list[Line]:
    return wrap((Piece(paper.title, Face.BOLD),), _TITLE.size, _WIDE)


def _intro(paper: OwnPaper) -> list[Line]:
    words = " ".join(part for part in (paper.by, paper.intro) if part)
    return wrap((Piece(words),), _NOTE.size, _WIDE)


def _head(sheet: Sheet, paper: OwnPaper, name: str, page: tuple[int, int]) -> float:
    y = _TOP
    title = _title(paper)
    sheet.lines((_MARGIN, y), title, _TITLE, sheet.element("H1" if page[0] == 1 else "P"))
    y -= len(title) * _TITLE.leading
    counted = f"{page[0]} of {page[1]}" if page[1] > 1 else ""
    words = " · ".join(part for part in (name, paper.when, counted) if part)
    element = sheet.element("P")
    line = wrap((Piece(words),), _NOTE.size, _WIDE)[:1]
    sheet.lines((_MARGIN, y), line, _NOTE, element)
    y -= _NOTE.leading
    intro = _intro(paper)
    sheet.lines((_MARGIN, y), intro, _NOTE, sheet.element("P"))
    return y - len(intro) * _NOTE.leading - 10


def _heads_height(paper: OwnPaper) -> float:
    _, wide = _columns(paper)
    counts = [
        len(wrap((Piece(head, Face.BOLD),), _HEADS.size, each))
        for head, each in zip(paper.heads, wide, strict=True)
    ]
    return max(counts) * _HEADS.leading + 2 * _PAD


def _heads(sheet: Sheet, paper: OwnPaper, table: int, top: float) -> float:
    left, wide = _columns(paper)
    row = sheet.element("TR", table)
    for head, at, each in zip(paper.heads, left, wide, strict=True):
        lines = wrap((Piece(head, Face.BOLD),), _HEADS.size, each)
        cell = sheet.element("TH", row, is_column_head=True)
        sheet.lines((at, top), lines, _HEADS, cell)
    y = top - _heads_height(paper)
    sheet.rule((_MARGIN, y), (_MARGIN + _WIDE, y), thick=0.9, color=ACCENT)
    return y


def _row(sheet: Sheet, made: _Set, table: int, top: float) -> None:
    row = sheet.element("TR", table)
    for at, lines in zip(made.left, made.cells, strict=True):
        sheet.lines((at, top - _PAD), lines, _BODY, sheet.element("TD", row))
