"""The two typefaces of the stamp, cut down to its signs, ready to be put into a PDF."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 9.0
_FACES = {"PvStamp": "NotoSans-Regular", "PvStampBold": "NotoSans-Bold"}
_NO_GLYPH = "?"

_Signs = tuple[dict[str, int], dict[str, float]]


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface: a font object of ``home``, a code and a width for each sign."""

    font: pikepdf.Object
    codes: dict[str, int]
    widths: dict[str, float]

    def encoded(self, text: str) -> bytes:
        """Return the text as a PDF hex string."""
        return b"<" + bytes(self.codes[sign] for sign in text).hex().encode() + b">"

    def width(self, text: str) -> float:
        """Return the width of the text in points at ``SIZE``."""
        return sum(self.widths[sign] for sign in text)


@dataclass(frozen=True, slots=True)
class StampFaces:
    """Regular and bold, both living in ``home`` until they are copied elsewhere."""

    home: pikepdf.Pdf
    regular: Face
    bold: Face


def printable(text: str) -> str:
    """Return the text in the form that is printed: composed, on one line."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        sign if unicodedata.category(sign)[0] != "C" else " " for sign in composed
    ).strip()


def stamp_faces(fonts: Path, regular: str, bold: str) -> StampFaces:
    """Return the faces for these texts, embedding only the signs they use.

    Args:
        fonts: the folder of the app's own fonts.
        regular: every sign that is set in the regular face.
        bold: every sign that is set in bold.

    Raises:
        OSError: the fonts are not there.
    """
    texts = dict(zip(_FACES, (regular, bold), strict=True))
    sheet = io.BytesIO()
    canvas = Canvas(sheet, invariant=1)
    drawn = {name: _draw(canvas, fonts, name, text) for name, text in texts.items()}
    canvas.showPage()
    canvas.save()
    home = pikepdf.open(sheet)
    by_face = {
        str(font.BaseFont).rpartition("+")[2]: font
        for font in home.pages[0].resources["/Font"].as_dict().values()
    }
    faces = [
        Face(font=by_face[_FACES[name]], codes=codes, widths=widths)
        for name, (codes, widths) in drawn.items()
    ]
    return StampFaces(home, *faces)


def _draw(canvas: Canvas, fonts: Path, name: str, text: str) -> _Signs:
    """Draw each sign once, and learn the code it has got and how wide it is."""
    try:
        font = TTFont(name, str(fonts / f"{_FACES[name]}.ttf"))
    except TTFError as error:
        raise OSError from error
    pdfmetrics.registerFont(font)
    glyphs: dict[int, int] = font.face.charToGlyph
    signs = {sign: sign if ord(sign) in glyphs else _NO_GLYPH for sign in sorted(set(text))}
    canvas.setFont(name, SIZE)
    canvas.drawString(36, 36, "".join(sorted(set(signs.values()))))
    document = canvas._doc  # noqa: SLF001 -- no public way
    codes: dict[str, int] = {}
    for sign, shown in signs.items():
        ((_, code),) = font.splitString(shown, document)
        codes[sign] = code[0]
    return codes, {sign: font.stringWidth(shown, SIZE) for sign, shown in signs.items()}
