"""A divider: the letter of a part of the packet, its title, and what lies behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.report.packet import OWN
from intake.export.packet_plan import item_id
from intake.export.page_words import say_stretch
from intake.export.sheet import ACCENT, HAIR, INK, QUIET, Pen, Sheet, bold, plain
from intake.export.typefaces import Face
from intake.export.typeset import Piece, wrap

if TYPE_CHECKING:
    from intake.domain.report.packet import Part, RecordPaper, WrittenPaper
    from intake.export.packet_plan import PacketPlan
    from intake.export.sheet import Drawn

_LEFT, _RIGHT = 72.0, 540.0
_DATE, _TITLE_LEFT = 72.0, 190.0
_TOP, _FOOT = 590.0, 80.0
_LETTER, _TITLE = Pen(60, 60, ACCENT), Pen(30, 36, INK)
_LINE, _BACK = Pen(11, 14, INK), Pen(11, 14, ACCENT)
_PAD = 7.0


def divider_pdf(part: Part, plan: PacketPlan) -> Drawn:
    """Return a part's divider page, with links to each paper and back to the list."""
    sheet = Sheet(f"{part.letter} {part.title}")
    element = sheet.element("H1")
    sheet.lines((_LEFT, _TOP), [bold(part.letter)], _LETTER, element)
    sheet.lines((_LEFT + 62, _TOP - 23), [bold(part.title)], _TITLE, element)
    y = _TOP - 74
    sheet.rule((_LEFT, y), (_RIGHT, y), thick=1.2, color=ACCENT)
    y -= 14
    for place, item in enumerate(part.items):
        height = _height(item)
        if y - height < _FOOT + 40:
            y = _and_more(sheet, len(part.items) - place, y)
            break
        stretch = plan.items[item_id(item)]
        _item(sheet, item, say_stretch(stretch), y)
        sheet.link((_LEFT, y - height), (_RIGHT, y), stretch.first)
        y -= height
    back = f"Back to the list, page {plan.index.first}"
    sheet.lines((_LEFT, y - 12), [plain(back)], _BACK, sheet.element("P"))
    sheet.link((_LEFT, y - 12 - _BACK.leading), (_RIGHT, y - 12), plan.index.first)
    return sheet.finished()


def _words(item: RecordPaper | WrittenPaper) -> tuple[str, str]:
    return item.when, f"{item.title} ({OWN})" if item.type == OWN else item.title


def _height(item: RecordPaper | WrittenPaper) -> float:
    when, title = _words(item)
    lines = wrap((Piece(title),), _LINE.size, _RIGHT - _TITLE_LEFT - 60)
    dates = wrap((Piece(when),), _LINE.size, _TITLE_LEFT - _DATE - 8)
    return max(len(lines), len(dates)) * _LINE.leading + _PAD


def _item(sheet: Sheet, item: RecordPaper | WrittenPaper, pages: str, top: float) -> None:
    when, title = _words(item)
    y = top - _PAD / 2
    element = sheet.element("P")
    dates = wrap((Piece(when),), _LINE.size, _TITLE_LEFT - _DATE - 8)
    sheet.lines((_DATE, y), dates, Pen(11, 14, QUIET), element)
    lines = wrap((Piece(title),), _LINE.size, _RIGHT - _TITLE_LEFT - 60)
    sheet.lines((_TITLE_LEFT, y), lines, _LINE, element)
    sheet.right((_RIGHT, y), (Piece(pages, Face.BOLD),), _LINE, element)
    bottom = top - _height(item)
    sheet.rule((_LEFT, bottom), (_RIGHT, bottom), thick=0.5, color=HAIR)


def _and_more(sheet: Sheet, count: int, y: float) -> float:
    words = f"and {count} more: see the list"
    sheet.lines((_TITLE_LEFT, y - _PAD / 2), [plain(words)], _LINE, sheet.element("P"))
    return y - _LINE.leading - _PAD
