"""What a new passphrase must be: long, and not one that everybody tries first.

No rules about kinds of letters, no hints, no expiry (NIST SP 800-63B-4).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

SHORTEST = 15
LONGEST = 1024
_FEWEST_DIFFERENT = 5
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "12345678901234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
)


def normal(passphrase: str) -> str:
    """Return the one form in which a passphrase is used: NFKC, frozen with format 1."""
    return unicodedata.normalize("NFKC", passphrase)


def weakness(passphrase: str, common: Collection[str] = ()) -> str:
    """Say in a sentence what is wrong with a new passphrase; empty if nothing is.

    Args:
        passphrase: as typed.
        common: passphrases that everybody tries first, in small letters without spaces.
    """
    text = normal(passphrase)
    if len(text) < SHORTEST:
        return f"A passphrase needs at least {SHORTEST} characters; about 4 words do it."
    if len(text) > LONGEST:
        return f"A passphrase can have {LONGEST} characters at most."
    bare = "".join(letter for letter in text.casefold() if letter.isalnum())
    unit = _repeated(bare)
    if len(set(text)) < _FEWEST_DIFFERENT or _is_walk(bare) or _is_walk(unit):
        return "This passphrase is a plain pattern that is tried first."
    if bare in common or unit in common:
        return "This passphrase is on the list of those that are tried first."
    return ""


def _repeated(bare: str) -> str:
    """Return the piece that the text repeats, or the text itself."""
    for size in range(1, len(bare) // 2 + 1):
        unit = bare[:size]
        if (unit * (len(bare) // size + 1)).startswith(bare):
            return unit
    return bare


def _is_walk(bare: str) -> bool:
    """Whether the text runs along the alphabet, the digits or the keyboard."""
    runs = [run for row in _ROWS for run in (row * 2, row[::-1] * 2)]
    return len(bare) > 1 and any(bare in run for run in runs)
