"""Words set in type: pages of ours that say on each that they are not the paper itself.

The same words make the same pages for ever, because proofs name them by number: a change
to anything here moves the page breaks of papers that are kept already.
"""

# reportlab has no complete types.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reportlab.pdfgen.canvas import Canvas

from intake.domain.papers import Media
from intake.export.typefaces import Face, clean, load_typefaces, runs, width
from intake.worker.page_geometry import LETTER
from intake.worker.page_salvage import REST_PT
from intake.worker.typed_words import BREAKS_OFF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SIZE, LEADING, NOTE_SIZE = 10.0, 14.0, 8.0
SIDE, TOP, FOOT = 54.0, 72.0, 54.0
ROOM = LETTER[0] - 2 * SIDE
LINES = int((LETTER[1] - TOP - FOOT) // LEADING)
KINDS: Final = {
    Media.TEXT: "a text file",
    Media.RTF: "an RTF file",
    Media.DOCX: "a Word file",
    Media.HTML: "a web page",
    Media.XML: "a data file (XML)",
    Media.EMAIL: "an e-mail",
}
_NOTE = "The words of {}, set in type by Previsit. Pictures and layout are not shown."
_GAP = "    "
_MOST_EMPTY = 2  # lines in a row
_SURELY_FITS = 20  # signs of the widest letter there is


def typed_pdf(
    words: str, media: Media, fonts: Path, pulse: Callable[[int, int], None]
) -> bytes:
    """Return the words as a PDF of Letter pages, each with a line that says what it is.

    Args:
        words: with line ends; tabs part the columns of a table.
        media: what kind of file they come from.
        fonts: the folder of the app's typefaces.
        pulse: called as ``pulse(pages done, pages in all)``.
    """
    load_typefaces(fonts)
    lines: list[str] = []
    for line in _lines(words):
        lines.append(line)
        if len(lines) % LINES == 0:
            pulse(0, 1)
    pages = [lines[at : at + LINES] for at in range(0, len(lines), LINES)] or [[]]
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=1)
    canvas.setTitle("")
    for number, page in enumerate(pages):
        pulse(number, len(pages))
        _draw(canvas, page, _NOTE.format(KINDS[media]))
    if words.endswith(BREAKS_OFF):
        canvas.setPageSize((REST_PT, REST_PT))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, lines: list[str], note: str) -> None:
    top = LETTER[1] - TOP + LEADING
    _write(canvas, note, top + LEADING, NOTE_SIZE)
    canvas.setLineWidth(0.5)
    canvas.line(SIDE, top + LEADING - 6, LETTER[0] - SIDE, top + LEADING - 6)
    for number, line in enumerate(lines, start=1):
        if line:
            _write(canvas, line, top - number * LEADING, SIZE)
    canvas.showPage()


def _write(canvas: Canvas, words: str, height: float, size: float) -> None:
    text = canvas.beginText(SIDE, height)
    for font, piece in runs(words, Face.REGULAR):
        text.setFont(font, size)
        text.textOut(piece)
    canvas.drawText(text)


def _lines(words: str) -> Iterator[str]:
    """Give the lines as they fit the page; long gaps between paragraphs are closed."""
    empty = _MOST_EMPTY
    for line in words.splitlines():
        shown = clean(line.replace("\t", _GAP)).rstrip()
        empty = 0 if shown.strip() else empty + 1
        if empty <= _MOST_EMPTY:
            yield from _fitting(shown)


def _fitting(line: str) -> Iterator[str]:
    """Break a line between words, and a word too long for a line between its signs."""
    indent = line[: len(line) - len(line.lstrip(" "))][:40]
    made, used = indent, _wide(indent)
    for word in line.split():
        for part in _parts(word):
            space = " " if made.strip() else ""
            wide = _wide(space) + _wide(part)
            if made.strip() and used + wide > ROOM:
                yield made
                made, used = part, _wide(part)
            else:
                made, used = made + space + part, used + wide
    yield made.rstrip()


def _parts(word: str) -> Iterator[str]:
    if len(word) < _SURELY_FITS:
        yield word
        return
    part, used = "", 0.0
    for sign in word:
        wide = _wide(sign)
        if part and used + wide > ROOM:
            yield part
            part, used = "", 0.0
        part, used = part + sign, used + wide
    yield part


@lru_cache(maxsize=20_000)
def _wide(text: str) -> float:
    return width(text, Face.REGULAR, SIZE)
