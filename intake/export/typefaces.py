"""The embedded typefaces: which one has a sign, how wide it is, and what has none.

Our pages print any sign that one of the shipped Noto faces has. What none of them has is
printed as ``NO_SIGN``, never as an empty box; the HTML copy has the sign itself.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase import pdfmetrics as untyped
from reportlab.pdfbase.ttfonts import TTFont

if TYPE_CHECKING:
    from pathlib import Path

pdfmetrics: Any = untyped  # reportlab has no complete types

NO_SIGN = "[?]"
_BEYOND_BMP = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{5,6})>")
_CMAP = "toUnicodeCMap:"
_MEANINGS = re.compile(r"\d+ beginbfchar\n(.*?)endbfchar", re.DOTALL)
_UNUSED = re.compile(r"<[0-9A-F]{2}> <0000>\n")


class Face(StrEnum):
    """The faces that words are set in."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"


_FALLBACKS: Final = ("NotoSansMath-Regular", "NotoSansSymbols2-Regular")


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A TrueType font whose text can be copied out again, signs beyond the BMP included.

    reportlab writes such a sign as one five-digit number where the PDF standard asks for
    two UTF-16 halves, and says of codes that no text uses that they mean U+0000, which
    PDF/UA-1 forbids (reportlab 5.1, ``makeToUnicodeCMap``).
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Add the font's objects, then put the character map right."""
        made: Any = super()
        made.addObjects(doc)
        for name, thing in doc.idToObject.items():
            if name.startswith(_CMAP) and isinstance(thing.content, str):
                without = _MEANINGS.sub(_used_only, thing.content)
                thing.content = _BEYOND_BMP.sub(_as_halves, without)


def _used_only(found: re.Match[str]) -> str:
    used = _UNUSED.sub("", found[1])
    return f"{used.count(chr(10))} beginbfchar\n{used}endbfchar"


def load_typefaces(folder: Path) -> None:
    """Make the faces known to reportlab, once in the life of the process.

    Args:
        folder: where the ``.ttf`` files of the app lie.
    """
    known = set(pdfmetrics.getRegisteredFontNames())
    for name in (*Face, *_FALLBACKS):
        if name not in known:
            pdfmetrics.registerFont(EmbeddedFont(str(name), str(folder / f"{name}.ttf")))


def clean(text: str) -> str:
    """Return the text as it is printed: composed, without control signs, on one line.

    Every word that reaches a page of ours passes through here. reportlab's markup is used
    nowhere, so signs such as ``<`` and ``&`` are only signs.
    """
    composed = unicodedata.normalize("NFC", text)
    kept = (_printed(sign) for sign in composed)
    return "".join(kept)


def runs(text: str, face: Face) -> tuple[tuple[str, str], ...]:
    """Return the text in stretches of one typeface each: (font name, stretch).

    What no face has is replaced by ``NO_SIGN``, once for neighbours.
    """
    return _runs(text, face)


def width(text: str, face: Face, size: float) -> float:
    """Return the width of the text in points at a size in points."""
    return _width(text, face) * size


def has_every_sign(text: str) -> bool:
    """Whether some shipped face has each sign of the text."""
    return all(_font_for(sign, Face.REGULAR) for sign in clean(text))


@lru_cache(maxsize=20_000)
def _runs(text: str, face: Face) -> tuple[tuple[str, str], ...]:
    made: list[tuple[str, str]] = []
    missing = False
    for sign in text:
        font = _font_for(sign, face)
        piece = sign if font else "" if missing else NO_SIGN
        missing = not font
        name = font or str(face)
        if made and made[-1][0] == name:
            made[-1] = (name, made[-1][1] + piece)
        elif piece:
            made.append((name, piece))
    return tuple(made)


@lru_cache(maxsize=20_000)
def _width(text: str, face: Face) -> float:
    found = runs(text, face)
    return sum(float(pdfmetrics.stringWidth(piece, name, 1)) for name, piece in found)


@lru_cache(maxsize=20_000)
def _font_for(sign: str, face: Face) -> str:
    for name in (str(face), *_FALLBACKS):
        if ord(sign) in pdfmetrics.getFont(name).face.charToGlyph:
            return name
    return ""


def _printed(sign: str) -> str:
    if sign == "\N{NO-BREAK SPACE}":
        return sign
    category = unicodedata.category(sign)
    if category[0] == "Z" or sign in "\t\n\r\v\f":
        return " "
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return "" if category in ("Cc", "Cf") or _is_unseen(sign) else sign


def _is_unseen(sign: str) -> bool:
    """Whether a sign only picks a variant of the one before it, and shows nothing itself."""
    return "\N{VARIATION SELECTOR-1}" <= sign <= "\N{VARIATION SELECTOR-16}"


def _as_halves(found: re.Match[str]) -> str:
    halves = chr(int(found[2], 16)).encode("utf-16-be").hex().upper()
    return f"<{found[1]}> <{halves}>"
