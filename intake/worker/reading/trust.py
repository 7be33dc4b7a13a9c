"""Whether the words that a file carries are words, or signs of a broken encoding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FEW = 12  # words: of so few nothing can be said, and a scan has more than a stamp
_LEAST_PLAIN = 0.55  # of the words must look like words
_MOSTLY_PLAIN = 0.8  # where vowels are rare: a list of values and units, or a cipher
_LEAST_VOWELS = 0.25  # of the letters; English has 0.38, shifted letters half of that
_LONGEST_WORD = 30
_LEAST_LETTERS = 0.35  # of all signs: a page of rules and dots has less
_MOST_STRANGE = 0.05
_VOWELS = re.compile(r"[aeiouyäöüáéíóúàèìòùâêîôûãõåæøœ]", re.IGNORECASE)
_NUMBER = re.compile(r"[^\w]*[\d.,:/()%$#+*=<>\-–—]+\w{0,3}[^\w]*")
_AROUND = re.compile(r"^\W+|\W+$")
_SHORT = 3


def can_be_trusted(words: Sequence[str]) -> bool:
    """Return whether words read like a language, and not like a cipher."""
    signs = "".join(words)
    if not signs:
        return False
    if sum(_is_strange(sign) for sign in signs) > _MOST_STRANGE * len(signs):
        return False
    if len(words) < FEW:
        return True
    if sum(sign.isalnum() for sign in signs) < _LEAST_LETTERS * len(signs):
        return False
    plain = sum(_is_plain(word) for word in words) / len(words)
    return plain >= (_LEAST_PLAIN if _sounds(signs) else _MOSTLY_PLAIN)


def _sounds(signs: str) -> bool:
    """Whether there are as many vowels among Latin letters as languages have."""
    letters = [sign for sign in signs if sign.isascii() and sign.isalpha()]
    vowels = sum(sign.lower() in "aeiou" for sign in letters)
    return vowels >= _LEAST_VOWELS * len(letters)


def _is_strange(sign: str) -> bool:
    return sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff"


def _is_plain(word: str) -> bool:
    """Whether this is a number or could be spoken; scripts without our vowels can."""
    if len(word) > _LONGEST_WORD:
        return False
    if _NUMBER.fullmatch(word):
        return True
    letters = _AROUND.sub("", word)
    if not any(letter.isascii() for letter in letters):
        return letters.isalpha()
    inside = letters.replace("-", "").replace("’", "").replace("'", "").replace("/", "")
    if not inside.isalpha():
        return False
    return len(inside) <= _SHORT or bool(_VOWELS.search(inside))
