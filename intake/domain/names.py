"""Whether two ways of writing a name can be the same person's."""

from __future__ import annotations

import re
import unicodedata

FEWEST_LETTERS = 2  # one letter is an initial
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
    that begins with it. A part that stands for nothing on the other side does: Maria Lopez
    is not Maria Nguyen.
    """
    fewer, more = sorted((_parts(one), _parts(other)), key=len)
    left = list(more)
    for part in sorted(fewer, key=len, reverse=True):
        match = next((each for each in left if each == part), None)
        match = match or next((each for each in left if _is_initial_of(part, each)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _parts(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", _WITHIN_A_NAME.sub("", name)).casefold()
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    words = re.findall(r"[^\W\d_]+", bare.translate(_LETTERS))
    return [each for each in dict.fromkeys(words) if each not in _NO_NAMES]


def _is_initial_of(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) < FEWEST_LETTERS and longer.startswith(shorter)
