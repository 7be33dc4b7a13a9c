"""The packet's list: every document with its pages, each line a link; then what is not there.

Its page breaks do not depend on page numbers, so its length is known before they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.report.packet import OWN
from intake.domain.report.words import sentence
from intake.export.packet_plan import item_id
from intake.export.page_words import say_stretch
from intake.export.sheet import ACCENT, HAIR, HEIGHT, INK, QUIET, Pen, bold, plain
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.packet import Contents, Part, RecordPaper, WrittenPaper
    from intake.export.packet_plan import PacketPlan, Stretch
    from intake.export.sheet import Sheet
    from intake.export.typeset import Line

_LEFT, _RIGHT = 48.0, 564.0
_DATE, _TITLE_LEFT, _OWN = 78.0, 196.0, 470.0
_TITLE_WIDE, _DATE_WIDE = _OWN - _TITLE_LEFT - 8, _TITLE_LEFT - _DATE - 8
_TOP, _FOOT = HEIGHT - 48.0, 60.0
_HEAD = Pen(18, 24, INK)
_NOTE = Pen(10, 13, QUIET)
_LINE = Pen(10, 12.4, INK)
_LINK = Pen(10, 12.4, ACCENT)
_PART = Pen(11, 14, ACCENT)
_HEAD_HEIGHT = 60.0
_ROW_PAD, _PART_PAD = 3.0, 8.0
HEADING = "What is in this packet"


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the list, set. ``target`` is what its link leads to, if anything."""

    height: float
    kind: str
    cells: tuple[str, ...]
    lines: list[Line]
    target: str = ""


def index_page_count(contents: Contents) -> int:
    """Return how many pages the list fills."""
    return len(_pages(contents))


def draw_index(sheet: Sheet, contents: Contents, plan: PacketPlan) -> None:
    """Draw the list from the page under the pen on."""
    for place, lines in enumerate(_pages(contents)):
        if place:
            sheet.next_page()
        y = _head(sheet, plan, is_first=not place)
        for line in lines:
            target = _draw(sheet, line, plan, y)
            if target:
                sheet.link((_LEFT, y - line.height), (_RIGHT, y), target)
            y -= line.height


def _pages(contents: Contents) -> list[list[_Line]]:
    pages: list[list[_Line]] = [[]]
    left = _TOP - _HEAD_HEIGHT - _FOOT
    lines = list(_lines(contents))
    for place, line in enumerate(lines):
        following = lines[place + 1].height if _is_head(line) and place + 1 < len(lines) else 0
        if line.height + following > left and pages[-1]:
            pages.append([])
            left = _TOP - _HEAD_HEIGHT - _FOOT
        pages[-1].append(line)
        left -= line.height
    return pages


def _is_head(line: _Line) -> bool:
    return line.kind in ("part", "heading")


def _lines(contents: Contents) -> Iterator[_Line]:
    number = 0
    for part in contents.parts:
        if part.items:
            yield _part_line(part)
        for item in part.items:
            number += 1
            yield _item_line(item, number)
    yield from _block("Still open", [(each, "") for each in contents.awaited])
    gone = [(each.title, each.because) for each in contents.left_out]
    yield from _block("Not in this packet", gone)


def _part_line(part: Part) -> _Line:
    words = f"{part.letter}  {part.title}"
    lines = wrap((Piece(words, Face.BOLD),), _PART.size, _OWN - _LEFT)
    height = len(lines) * _PART.leading + _PART_PAD
    return _Line(height, "part", (part.id,), lines, part.id)


def _item_line(item: RecordPaper | WrittenPaper, number: int) -> _Line:
    own = OWN if item.type == OWN else ""
    lines = wrap((Piece(item.title),), _LINK.size, _TITLE_WIDE)
    dates = wrap((Piece(item.when),), _LINE.size, _DATE_WIDE)
    height = max(len(lines), len(dates)) * _LINE.leading + _ROW_PAD
    return _Line(height, "item", (str(number), item.when, own), lines, item_id(item))


def _block(head: str, rows: list[tuple[str, str]]) -> Iterator[_Line]:
    if not rows:
        return
    lines = wrap((Piece(head, Face.BOLD),), _PART.size, _RIGHT - _LEFT)
    yield _Line(len(lines) * _PART.leading + _PART_PAD, "heading", (), lines)
    for title, because in rows:
        words = f"{sentence(title)} {because}".strip()
        lines = wrap((Piece(words),), _LINE.size, _RIGHT - _LEFT)
        yield _Line(len(lines) * _LINE.leading + _ROW_PAD, "words", (), lines)


def _head(sheet: Sheet, plan: PacketPlan, *, is_first: bool) -> float:
    heading = HEADING if is_first else f"{HEADING}, continued"
    element = sheet.element("H1" if is_first else "P")
    sheet.lines((_LEFT, _TOP), [bold(heading)], _HEAD, element)
    words = (
        f"Page 1 cover · {_pages_of(plan.summary)} summary · {_pages_of(plan.index)} this "
        "list. Each line is a link. own = written by the patient or helper."
    )
    sheet.lines((_LEFT, _TOP - 26), [plain(words)], _NOTE, sheet.element("P"))
    y = _TOP - 43
    row = sheet.element("P")
    for at, head in ((_LEFT, "No."), (_DATE, "Date"), (_TITLE_LEFT, "Document")):
        sheet.lines((at, y), [bold(head)], _NOTE, row)
    sheet.right((_RIGHT, y), bold("Pages"), _NOTE, row)
    return _TOP - _HEAD_HEIGHT


def _pages_of(stretch: Stretch) -> str:
    word = "page" if stretch.first == stretch.last else "pages"
    return f"{word} {say_stretch(stretch)}"


def _draw(sheet: Sheet, line: _Line, plan: PacketPlan, top: float) -> int:
    """Draw one line and return the packet page it leads to, 0 for none."""
    if line.kind == "item":
        return _draw_item(sheet, line, plan, top)
    element = sheet.element("H2" if _is_head(line) else "P")
    if not _is_head(line):
        sheet.lines((_LEFT, top - _ROW_PAD / 2), line.lines, _LINE, element)
        return 0
    y = top - _PART_PAD + 2
    sheet.rule((_LEFT, top - 2), (_RIGHT, top - 2), thick=0.8, color=ACCENT)
    sheet.lines((_LEFT, y), line.lines, _PART, element)
    page = next((at for part, at in plan.dividers.items() if part == line.target), 0)
    if page:
        sheet.right((_RIGHT, y), bold(str(page)), _PART, element)
    return page


def _draw_item(sheet: Sheet, line: _Line, plan: PacketPlan, top: float) -> int:
    number, when, own = line.cells
    y = top - _ROW_PAD / 2
    stretch = plan.items[line.target]
    element = sheet.element("P")
    sheet.lines((_LEFT, y), [plain(number)], Pen(10, 12.4, QUIET), element)
    sheet.lines((_DATE, y), wrap((Piece(when),), _LINE.size, _DATE_WIDE), _LINE, element)
    sheet.lines((_TITLE_LEFT, y), line.lines, _LINK, element)
    if own:
        sheet.lines((_OWN, y), [(Piece(own, Face.ITALIC),)], _LINE, element)
    sheet.right((_RIGHT, y), bold(say_stretch(stretch)), _LINE, element)
    sheet.rule((_LEFT, top - line.height), (_RIGHT, top - line.height), thick=0.4, color=HAIR)
    return stretch.first
