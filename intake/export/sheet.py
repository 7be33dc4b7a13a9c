"""A PDF of our own being drawn: letter pages, plain text, and a tag for every word.

All drawing goes through here. The tags are written as marked content while drawing and
kept in ``Tags``, from which the worker builds the structure tree.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import Field, StrictBytes, StrictInt, StrictStr
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from intake.domain.value import Value
from intake.export.typefaces import Face, runs, width
from intake.export.typeset import Piece

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from reportlab.graphics.shapes import Drawing

    from intake.export.typeset import Line

WIDTH, HEIGHT = 612.0, 792.0
INK, QUIET, ACCENT = "#1F2933", "#434F5B", "#09545A"
HAIR, RULE = "#75818D", "#09545A"
ROOT = 0
_ASCENT = 0.93
_BLANK = Piece(" ")  # so that the next line or cell is read as another word


class Element(Value):
    """One element of the structure tree: its tag, its parent, and the marks it holds.

    ``parent`` is the place of another element in the list; the first one is the document.
    Each mark is a page (from 1) and the number of a marked stretch on it.
    """

    tag: StrictStr
    parent: StrictInt
    marks: tuple[tuple[StrictInt, StrictInt], ...] = ()
    alt: StrictStr = ""
    is_column_head: bool = False


class SheetLink(Value):
    """A rectangle on one of our pages (from 1) that leads to a packet page."""

    page: StrictInt
    left: float
    bottom: float
    right: float
    top: float
    target: StrictInt


class Drawn(Value):
    """A finished PDF of ours, its pages, its structure, and where its links lead."""

    pdf: StrictBytes = Field(repr=False)
    pages: StrictInt
    elements: tuple[Element, ...] = ()
    links: tuple[SheetLink, ...] = ()


@dataclass(slots=True)
class _Open:
    tag: str
    parent: int
    alt: str = ""
    is_column_head: bool = False
    marks: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])


class Sheet:
    """A PDF under the pen. Coordinates are points from the lower left corner."""

    def __init__(self, title: str) -> None:
        self._bytes = io.BytesIO()
        self._canvas: Any = Canvas(
            self._bytes, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1
        )
        self._canvas.setTitle(title)
        self._elements = [_Open("Document", -1)]
        self._links: list[SheetLink] = []
        self._page = 1
        self._next_mark = 0

    @property
    def page(self) -> int:
        """The page under the pen, from 1."""
        return self._page

    def element(
        self, tag: str, parent: int = ROOT, *, alt: str = "", is_column_head: bool = False
    ) -> int:
        """Add an element to the structure tree and return its place."""
        self._elements.append(_Open(tag, parent, alt, is_column_head))
        return len(self._elements) - 1

    @contextmanager
    def marked(self, element: int) -> Generator[None]:
        """Mark what is drawn inside as content of an element."""
        open_one = self._elements[element]
        open_one.marks.append((self._page, self._next_mark))
        self._canvas.addLiteral(f"/{open_one.tag} <</MCID {self._next_mark}>> BDC")
        self._next_mark += 1
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def artifact(self) -> Generator[None]:
        """Mark what is drawn inside as decoration, not to be read out."""
        self._canvas.addLiteral("/Artifact BMC")
        yield
        self._canvas.addLiteral("EMC")

    def lines(
        self, at: tuple[float, float], lines: Sequence[Line], pen: Pen, element: int
    ) -> None:
        """Draw lines downward from the top left corner ``at``, as content of an element."""
        left, top = at
        with self.marked(element):
            for place, line in enumerate(lines):
                baseline = top - place * pen.leading - pen.size * _ASCENT
                self._line(left, baseline, (*line, _BLANK), pen)

    def right(self, at: tuple[float, float], line: Line, pen: Pen, element: int) -> None:
        """Draw one line that ends at ``at``."""
        wide = sum(width(piece.text, piece.face, pen.size) for piece in line)
        self.lines((at[0] - wide, at[1]), [line], pen, element)

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], *, thick: float, color: str
    ) -> None:
        """Draw a line that is only decoration."""
        with self.artifact():
            self._canvas.setLineWidth(thick)
            self._canvas.setStrokeColor(HexColor(color))
            self._canvas.line(*start, *end)

    def box(self, corner: tuple[float, float], size: tuple[float, float], thick: float) -> None:
        """Draw an empty frame that is only decoration."""
        with self.artifact():
            self._canvas.setLineWidth(thick)
            self._canvas.setStrokeColor(HexColor(INK))
            self._canvas.rect(*corner, *size, stroke=1, fill=0)

    def picture(self, drawing: Drawing, at: tuple[float, float], element: int) -> None:
        """Draw a vector picture with its lower left corner ``at``."""
        from reportlab.graphics import renderPDF

        with self.marked(element):
            renderPDF.draw(drawing, self._canvas, *at)

    def link(self, corner: tuple[float, float], end: tuple[float, float], target: int) -> None:
        """Let a rectangle on this page, lower left to upper right, lead to a packet page."""
        left, bottom = corner
        right, top = end
        self._links.append(
            SheetLink(
                page=self._page, left=left, bottom=bottom, right=right, top=top, target=target
            )
        )

    def next_page(self) -> None:
        """Go to a new page."""
        self._canvas.showPage()
        self._page += 1
        self._next_mark = 0

    def finished(self) -> Drawn:
        """Close the PDF and return it."""
        self._canvas.showPage()
        self._canvas.save()
        elements = tuple(
            Element(
                tag=each.tag,
                parent=each.parent,
                marks=tuple(each.marks),
                alt=each.alt,
                is_column_head=each.is_column_head,
            )
            for each in self._elements
        )
        return Drawn(
            pdf=self._bytes.getvalue(),
            pages=self._page,
            elements=elements,
            links=tuple(self._links),
        )

    def _line(self, left: float, baseline: float, line: Line, pen: Pen) -> None:
        text = self._canvas.beginText(left, baseline)
        text.setFillColor(HexColor(pen.color))
        for piece in line:
            for name, words in runs(piece.text, piece.face):
                text.setFont(name, pen.size)
                text.textOut(words)
        self._canvas.drawText(text)


@dataclass(frozen=True, slots=True)
class Pen:
    """How words are set: size and distance of lines in points, and colour."""

    size: float
    leading: float
    color: str = INK


def pen(size: float, color: str = INK) -> Pen:
    """Return a pen with the line distance that suits its size."""
    return Pen(size, round(size * (1.17 if size < 9.5 else 1.2), 2), color)  # noqa: PLR2004 - line heights of the model pages


def bold(text: str) -> Line:
    """Return a line of bold words."""
    return (Piece(text, Face.BOLD),)


def plain(text: str) -> Line:
    """Return a line of regular words."""
    return (Piece(text),)
