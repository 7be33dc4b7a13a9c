"""The paper diary: a week on a sheet, large boxes, the scales and words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from intake.domain.dates import say_day
from intake.domain.report.diary_sheets import COLUMNS, SCALES
from intake.export.sheet import HAIR, HEIGHT, INK, QUIET, WIDTH, Pen, Sheet, bold, plain
from intake.export.typeset import wrap_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from intake.domain.report.diary_sheets import DiarySheets
    from intake.export.sheet import Drawn

TITLE = "Pain diary, one week"
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LEFT, _RIGHT, _TOP = 42.0, WIDTH - 42.0, HEIGHT - 40.0
_TITLE, _BODY, _DAY, _SMALL = Pen(18, 23, INK), Pen(11, 14.5, INK), Pen(12, 15, INK), Pen(9, 12)
_NOTE = Pen(10, 13, QUIET)
_DAY_WIDE, _BOX_HIGH, _GAP, _DAY_HIGH = 96.0, 34.0, 7.0, 86.0


def diary_sheets_pdf(sheets: DiarySheets, name: str) -> Drawn:
    """Return the sheets as a PDF.

    Args:
        sheets: the days.
        name: the name of the patient, or an empty text for a line to write it on.
    """
    sheet = Sheet(TITLE)
    for place, days in enumerate(sheets.days):
        if place:
            sheet.next_page()
        y = _head(sheet, name, days)
        _column_heads(sheet, y)
        y -= 26
        for day in days:
            _day(sheet, day, y)
            y -= _DAY_HIGH
    return sheet.finished()


def _head(sheet: Sheet, name: str, days: Sequence[dt.date]) -> float:
    sheet.lines((_LEFT, _TOP), [bold(TITLE)], _TITLE, sheet.element("H1"))
    span = f"{say_day(days[0])} to {say_day(days[-1])}"
    sheet.right((_RIGHT, _TOP - 4), plain(span), _BODY, sheet.element("P"))
    y = _TOP - 27
    whose = f"Name: {name}" if name else "Name (if you like):"
    sheet.lines((_LEFT, y), wrap_text(whose, _BODY.size, 300), _BODY, sheet.element("P"))
    if not name:
        sheet.rule((_LEFT + 112, y - 13), (_LEFT + 330, y - 13), thick=0.6, color=HAIR)
    y -= 19
    for words in SCALES:
        sheet.lines((_LEFT, y), [plain(words)], _NOTE, sheet.element("P"))
        y -= _NOTE.leading
    return y - 8


def _column_heads(sheet: Sheet, y: float) -> None:
    for place, (_, words) in enumerate((*COLUMNS, ("flare", "Flare: tick"))):
        left = _box_left(place)
        lines = wrap_text(words, _SMALL.size, _box_wide())
        sheet.lines((left, y), lines, _SMALL, sheet.element("P"))


def _day(sheet: Sheet, day: dt.date, y: float) -> None:
    sheet.rule((_LEFT, y), (_RIGHT, y), thick=0.4, color=HAIR)
    name = [bold(_DAYS[day.weekday()]), plain(say_day(day))]
    sheet.lines((_LEFT, y - 8), name, _DAY, sheet.element("P"))
    for place in range(len(COLUMNS) + 1):
        sheet.box((_box_left(place), y - 6 - _BOX_HIGH), (_box_wide(), _BOX_HIGH), 1.1)
    below = y - 6 - _BOX_HIGH - 6
    words = "What I could not do, medicine taken:"
    sheet.lines((_LEFT, below), [plain(words)], _SMALL, sheet.element("P"))
    sheet.rule((_LEFT + 172, below - 13), (_RIGHT, below - 13), thick=0.6, color=HAIR)
    sheet.rule((_LEFT, below - 28), (_RIGHT, below - 28), thick=0.6, color=HAIR)


def _box_wide() -> float:
    count = len(COLUMNS) + 1
    return (_RIGHT - _LEFT - _DAY_WIDE - (count - 1) * _GAP) / count


def _box_left(place: int) -> float:
    return _LEFT + _DAY_WIDE + place * (_box_wide() + _GAP)
