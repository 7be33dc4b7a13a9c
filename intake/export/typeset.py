"""Words into lines of a given width. Dates, units and "p. 12" stay whole.

A line ends at a space; inside a word that fits no line, after a hyphen or a slash; and
between two letters only where nothing else is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from intake.export.typefaces import Face, clean, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MONTH = (
    "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|"
    "July|August|September|October|November|December)"
)
_UNIT = "(?:mg|mcg|µg|g|kg|ml|mL|cm|mm|lb|°C|°F|days?|weeks?|hours?|minutes?|pages?|sessions?)"
_WHOLE = re.compile(
    rf"\b{_MONTH} \d{{1,2}}, \d{{4}}\b|\b{_MONTH} \d{{1,4}}\b|\d {_UNIT}(?!\w)"
    r"|\bpp?\. \d|\bservice \d+|\bDr\. \w+|\bref\. \S+|\bNPI \d+|\bsee \d"
)
_GLUE = "\N{NO-BREAK SPACE}"
_SEAM = re.compile(r"(?<=\w[-/\N{HYPHEN}\N{EN DASH}])(?=\w)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one face."""

    text: str
    face: Face = Face.REGULAR


Line = tuple[Piece, ...]


def glued(text: str) -> str:
    """Return the printable text with the spaces inside dates, units and the like glued."""
    return _WHOLE.sub(lambda found: found[0].replace(" ", _GLUE), clean(text))


def wrap(pieces: Iterable[Piece], size: float, room: float) -> list[Line]:
    """Return the pieces as lines no wider than ``room`` points, at least one line.

    A word that is wider than the room is broken after its hyphens, or else between signs.
    """
    return list(_wrapped(tuple(pieces), size, room))


@lru_cache(maxsize=8_000)
def _wrapped(pieces: tuple[Piece, ...], size: float, room: float) -> tuple[Line, ...]:
    lines: list[list[Piece]] = [[]]
    used = 0.0
    for word in _words(pieces):
        for part in _fitting(word, size, room):
            wide = _wide(part, size)
            space = width(" ", part[0].face, size) if lines[-1] else 0.0
            if lines[-1] and used + space + wide > room:
                lines.append([])
                used = space = 0.0
            if space:
                lines[-1].append(Piece(" ", lines[-1][-1].face))
            lines[-1].extend(part)
            used += space + wide
    return tuple(_joined(line) for line in lines)


def wrap_text(text: str, size: float, room: float, face: Face = Face.REGULAR) -> list[Line]:
    """Return words of one face as lines; see ``wrap``."""
    return wrap((Piece(text, face),), size, room)


def line_width(line: Line, size: float) -> float:
    """Return the width of a line in points."""
    return _wide(line, size)


def widest_part(piece: Piece, size: float) -> float:
    """Return the width in points of the longest part that only breaking a word would part."""
    parts = (part for word in _words((piece,)) for part in _parted(word))
    return max((_wide(part, size) for part in parts), default=0.0)


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    word: list[Piece] = []
    for piece in pieces:
        for part in re.split("( +)", glued(piece.text)):
            if part.startswith(" "):
                if word:
                    yield word
                word = []
            elif part:
                word.append(Piece(part, piece.face))
    if word:
        yield word


def _fitting(word: Sequence[Piece], size: float, room: float) -> Iterator[Sequence[Piece]]:
    """Yield a word whole, or the fewest parts of it that each fit the room."""
    if _wide(word, size) <= room:
        yield word
        return
    line: list[Piece] = []
    for part in _parted(word):
        if line and _wide((*line, *part), size) > room:
            yield _joined(line)
            line = []
        line.extend(part)
        if _wide(line, size) > room:
            *whole, rest = _between_signs(line, size, room)
            yield from whole
            line = list(rest)
    yield _joined(line)


def _parted(word: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the parts of a word, each ending in a hyphen or the like but the last."""
    part: list[Piece] = []
    for piece in word:
        first, *others = _SEAM.split(piece.text)
        part.append(Piece(first, piece.face))
        for each in others:
            yield part
            part = [Piece(each, piece.face)]
    if part:
        yield part


def _between_signs(word: Sequence[Piece], size: float, room: float) -> Iterator[Line]:
    part: list[Piece] = []
    used = 0.0
    for piece in word:
        for sign in piece.text:
            wide = width(sign, piece.face, size)
            if part and used + wide > room:
                yield _joined(part)
                part, used = [], 0.0
            part.append(Piece(sign, piece.face))
            used += wide
    yield _joined(part)


def _wide(pieces: Sequence[Piece], size: float) -> float:
    return sum(width(piece.text, piece.face, size) for piece in pieces)


def _joined(pieces: Iterable[Piece]) -> Line:
    made: list[Piece] = []
    for piece in pieces:
        if made and made[-1].face is piece.face:
            made[-1] = Piece(made[-1].text + piece.text, piece.face)
        else:
            made.append(piece)
    return tuple(made)
