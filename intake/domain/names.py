"""Whether two ways of writing a name can be the same person's."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

FEWEST_LETTERS = 2  # one letter is an initial
_FEWEST_WORN = 3  # so many letters are left where those with an accent were not read
_NO_NAMES = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "jr", "sr", "ii", "iii", "iv", "nee", "born", "aka")
)
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
_WITHIN_A_NAME = re.compile(r"['’`]")


def may_be_same_name(one: str, other: str) -> bool:
    """Return whether two names can be one person's; a name without letters fits any.

    Order, case, accents, titles, hyphens and brackets (a maiden name) make no difference.
    A part that only one of them has makes none either, and an initial stands for any name
    that begins with it. Letters with an accent may be lost, as where a scan was read. A part
    that stands for nothing on the other side does: Maria Lopez is not Maria Nguyen.
    """
    fewer, more = sorted((_parts(one), _parts(other)), key=len)
    left = list(more)
    for part in sorted(fewer, key=_longest_first):
        match = next((each for each in left if each.plain == part.plain), None)
        match = match or next((each for each in left if _may_be(part, each)), None)
        if match is None:
            return False
        left.remove(match)
    return True


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a name in bare letters; in ``worn`` those with an accent are lost."""

    plain: str
    worn: str


def _parts(name: str) -> list[_Part]:
    words = re.findall(r"[^\W\d_]+", _composed(_WITHIN_A_NAME.sub("", name)))
    parts = {_bare(word): _Part(_bare(word), _worn(word)) for word in words}
    return [part for plain, part in parts.items() if plain not in _NO_NAMES]


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", words)


def _bare(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word).casefold()
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    return bare.translate(_LETTERS)


def _worn(word: str) -> str:
    """Return a word as a machine reads it that knows no accents and leaves such letters out."""
    return "".join(each for each in word.casefold() if each.isascii())


def _longest_first(part: _Part) -> int:
    return -len(part.plain)


def _may_be(one: _Part, other: _Part) -> bool:
    if _is_initial_of(one.plain, other.plain):
        return True
    pairs = ((one.worn, other.plain), (other.worn, one.plain))
    return any(worn == plain and len(worn) >= _FEWEST_WORN for worn, plain in pairs)


def _is_initial_of(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) < FEWEST_LETTERS and longer.startswith(shorter)
