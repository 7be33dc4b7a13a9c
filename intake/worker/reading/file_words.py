"""The words that a PDF carries itself, with their places."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from intake.domain.page_words import WHOLE, Box
from intake.worker.pdf_reading import page_with_notes

if TYPE_CHECKING:
    import pypdfium2

_MOST_LETTERS = 60_000  # of one page; more is no page that anybody reads
_MOST_OBJECTS = 4_000
_PICTURE_PART = 0.5  # of the page's area: with so large a picture it is a scan
_BREAKS = {0x0A, 0x0D}
_JOINS = {0x02, 0xAD, 0xFFFE}  # a hyphen at the end of a line, as PDFium marks it


@dataclass(slots=True)
class Layer:
    """What a file says stands on a page; ``is_scan``: a picture covers most of it."""

    lines: list[list[tuple[str, Box]]] = field(default_factory=list)
    is_scan: bool = False

    @property
    def words(self) -> list[str]:
        """The words in the order of the file."""
        return [word for line in self.lines for word, _ in line]


def file_words(document: pypdfium2.PdfDocument, page: int) -> Layer:
    """Return the words of a page as PDFium finds them.

    Raises:
        NoSuchPageError: there is no page with that number.
        UnusableError: that page is damaged.
    """
    opened = page_with_notes(document, page)
    letters = opened.get_textpage()
    try:
        lines = _Lines(opened)
        for index in range(min(letters.count_chars(), _MOST_LETTERS)):
            lines.add(pdfium.FPDFText_GetUnicode(letters, index), letters, index)
        return Layer(lines.ended(), _is_scan(opened))
    finally:
        letters.close()
        opened.close()


class _Lines:
    """Letters become words, words become lines."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._lines: list[list[tuple[str, Box]]] = [[]]
        self._word: list[str] = []
        self._sides: list[Box] = []
        self._edges = [ctypes.c_double() for _ in range(4)]

    def add(self, code: int, letters: pypdfium2.PdfTextPage, index: int) -> None:
        """Take one letter."""
        if code in _JOINS:
            return
        letter = chr(code) if code <= sys.maxunicode else "\ufffd"
        if not letter.isspace() and letter.isprintable():
            self._word.append(letter)
            if pdfium.FPDFText_GetCharBox(letters, index, *self._edges):
                self._sides.append(self._placed())
            return
        self._end_word()
        if code in _BREAKS and self._lines[-1]:
            self._lines.append([])

    def ended(self) -> list[list[tuple[str, Box]]]:
        """Return the lines."""
        self._end_word()
        return [line for line in self._lines if line]

    def _end_word(self) -> None:
        text = "".join(self._word)
        if text and self._sides:
            lefts, tops, rights, bottoms = zip(*self._sides, strict=True)
            self._lines[-1].append(
                (text, Box(min(lefts), min(tops), max(rights), max(bottoms)))
            )
        self._word, self._sides = [], []

    def _placed(self) -> Box:
        left, right, bottom, top = (edge.value for edge in self._edges)
        one, two = _seen(self._page, left, top), _seen(self._page, right, bottom)
        xs, ys = sorted((one[0], two[0])), sorted((one[1], two[1]))
        return Box(xs[0], ys[0], xs[1], ys[1])


def _seen(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[int, int]:
    """Return where a point of the file lies on the page as it is seen."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, WHOLE, WHOLE, 0, x, y, across, down)
    return max(0, min(WHOLE, across.value)), max(0, min(WHOLE, down.value))


def _is_scan(page: pypdfium2.PdfPage) -> bool:
    """Whether pictures cover most of a page."""
    width, height = page.get_size()
    area: float = max(width * height, 1.0)
    covered = 0.0
    sides = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if pdfium.FPDFPageObj_GetBounds(item, *sides):
            left, bottom, right, top = (side.value for side in sides)
            covered += abs((right - left) * (top - bottom))
    return covered / area > _PICTURE_PART
