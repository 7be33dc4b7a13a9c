"""Texts of older programs in other than western letters: read only where that is sure."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_START: Final = 4_096
_LAST_ASCII: Final = 127
_FEWEST: Final = 4  # signs beyond ASCII
_KANA: Final = (0x3040, 0x30FF)
_JAPANESE: Final = ((0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xFF00, 0xFF60))
_WIDE: Final = ((0x20, 0x6FF), (0x2010, 0x206F), *_JAPANESE, (0xAC00, 0xD7A3))
_LEAST_KANA: Final = 0.2  # of the signs; no Japanese is written without them
_LINE_SIGNS: Final = "\t\n\r\f"

# These bytes are small Polish, Slovak or Romanian letters; in western texts they are signs
# that never stand between two letters.
_EASTERN: Final = re.compile(
    rb"(?<=[A-Za-z\xc0-\xff])[\x9d\x9f\xb3\xb9\xba\xbe\xbf](?=[A-Za-z\xc0-\xff])"
)
_LATIN_2: Final = re.compile(rb"(?<=[A-Za-z\xc0-\xff ])[\xb1\xb6\xbc](?=[a-z\xc0-\xff])")
_WINDOWS: Final = re.compile(rb"[\x80-\x9f]")
_SURE: Final = 2  # finds


def older_words(data: bytes) -> str | None:
    """Return the words of a Japanese, or of a Polish or similar text; None if not sure."""
    return _japanese(data) or _eastern(data)


def wide_encoding(data: bytes) -> str | None:
    """Return which UTF-16 without a mark this is, if every sign is of a living script."""
    start = data[: len(data[:_START]) // 2 * 2]
    if b"\0" not in start:
        return None
    fits = [each for each in ("utf-16-le", "utf-16-be") if _is_all_plain(start, each)]
    return fits[0] if len(fits) == 1 else None


def _is_all_plain(start: bytes, encoding: str) -> bool:
    try:
        words = start.decode(encoding)
    except UnicodeDecodeError:
        return False
    plain = all(sign in _LINE_SIGNS or _is_in(sign, _WIDE) for sign in words)
    return plain and all(unicodedata.category(sign) != "Cn" for sign in words)


def _japanese(data: bytes) -> str | None:
    try:
        words = codecs.getincrementaldecoder("cp932")().decode(data[:_START], final=False)
    except UnicodeDecodeError:
        return None
    signs = [sign for sign in words if ord(sign) > _LAST_ASCII]
    kana = sum(_is_in(sign, (_KANA,)) for sign in signs)
    is_sure = len(signs) >= _FEWEST and kana >= _LEAST_KANA * len(signs)
    if not is_sure or not all(_is_in(sign, _JAPANESE) for sign in signs):
        return None
    return data.decode("cp932", "ignore")


def _eastern(data: bytes) -> str | None:
    start = data[:_START]
    latin_2 = len(_LATIN_2.findall(start))
    if len(_EASTERN.findall(start)) + latin_2 < _SURE:
        return None
    is_latin_2 = latin_2 > 0 and not _WINDOWS.search(data)
    return data.decode("iso8859_2" if is_latin_2 else "cp1250", "replace")


def _is_in(sign: str, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= ord(sign) <= last for first, last in ranges)
