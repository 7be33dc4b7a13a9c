"""The made-up papers as pages: a letterhead, a few paragraphs, and "made up" on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.export.example_texts import PATIENT, example_texts
from intake.export.sheet import ACCENT, HAIR, INK, QUIET, Pen, Sheet, bold, plain
from intake.export.typeset import wrap_text

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from intake.export.example_texts import ExampleText

MADE_UP = "MADE-UP EXAMPLE: no real person, clinic or plan"
_LEFT, _RIGHT, _TOP = 72.0, 540.0, 730.0
_SENDER, _TITLE = Pen(16, 20, ACCENT), Pen(13, 18, INK)
_BODY, _MARK = Pen(11.5, 16, INK), Pen(10, 13, QUIET)


def example_pdfs(file: Path, today: dt.date) -> dict[str, bytes]:
    """Return each made-up paper of a data file as a PDF, by the file name it will have."""
    return {text.file_name: _pdf(text) for text in example_texts(file, today)}


def _pdf(text: ExampleText) -> bytes:
    sheet = Sheet(text.title)
    for place, paragraphs in enumerate(text.pages):
        if place:
            sheet.next_page()
        _page(sheet, text, (place + 1, len(text.pages)), paragraphs)
    return sheet.finished().pdf


def _page(
    sheet: Sheet, text: ExampleText, page: tuple[int, int], paragraphs: tuple[str, ...]
) -> None:
    element = sheet.element("P")
    sheet.lines((_LEFT, _TOP + 26), [plain(MADE_UP)], _MARK, element)
    sheet.lines((_LEFT, _TOP), [bold(text.sender)], _SENDER, element)
    sheet.right((_RIGHT, _TOP + 4), plain(f"page {page[0]} of {page[1]}"), _MARK, element)
    sheet.rule((_LEFT, _TOP - 26), (_RIGHT, _TOP - 26), thick=1, color=HAIR)
    sheet.lines((_LEFT, _TOP - 44), [bold(text.title)], _TITLE, element)
    sheet.lines((_LEFT, _TOP - 64), [plain(PATIENT)], _BODY, element)
    y = _TOP - 100
    for words in paragraphs:
        lines = wrap_text(words, _BODY.size, _RIGHT - _LEFT)
        sheet.lines((_LEFT, y), lines, _BODY, element)
        y -= len(lines) * _BODY.leading + 10
    sheet.lines((_LEFT, 90), [plain(MADE_UP)], _MARK, element)
