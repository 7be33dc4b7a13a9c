"""What is left of a line while its parts are taken out one after the other."""

from __future__ import annotations

import re
from typing import Final

GONE: Final = "\x00"
_EDGES = " \t,;:.|/()[]{}-–—*•·=+&\"'>"
_PIECES = re.compile(r"[\x00,;|\t()\n]+|\s[-–—]\s")
_HOLLOW = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "as",
        "by",
        "for",
        "from",
        "in",
        "it",
        "of",
        "on",
        "or",
        "per",
        "the",
        "then",
        "was",
        "were",
        "with",
        "to",
        "x",
        "i",
        "my",
        "took",
        "taken",
        "take",
        "tried",
        "used",
        "use",
        "started",
        "began",
        "start",
        "stopped",
        "stop",
        "ended",
        "dose",
        "once",
        "max",
        "up",
        "over",
        "w",
        "too",
        "very",
    ]
)


class Remaining:
    """The text of a line; ``take`` takes out what fits a pattern and leaves a gap."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Take out the first match, and return it."""
        found = pattern.search(self.text)
        if found is not None:
            self.cut(*found.span())
        return found

    def cut(self, start: int, end: int) -> None:
        """Take out what lies between two places."""
        self.text = self.text[:start] + GONE * (end - start) + self.text[end:]

    def pieces(self) -> list[str]:
        """Return what is left, as it was written, without bare signs and hollow words."""
        found = (_trimmed(each) for each in _PIECES.split(self.text))
        return [each for each in found if each]


def _trimmed(piece: str) -> str:
    words = piece.split()
    while words and _is_hollow(words[0]):
        words = words[1:]
    while words and _is_hollow(words[-1]):
        words = words[:-1]
    return " ".join(words).strip(_EDGES)


def _is_hollow(word: str) -> bool:
    bare = word.strip(_EDGES).casefold()
    return not bare or bare in _HOLLOW
