"""Bytes into words: which encoding a text file was written in, guessed with care."""

from __future__ import annotations

import codecs
import unicodedata

from intake.worker.older_letters import older_words, wide_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_SIGNS = frozenset(b"\t\n\r\f\v\x1b\x1a")
_LINE = "\t\n\r\f\v\x1b\x1a\ufeff"
_STRANGE = frozenset({"Cc", "Cn", "Co", "Cs"})  # no letter has them: controls, no sign at all
_CONTROLS = bytes(set(range(32)) - _LINE_SIGNS | {127})
_MOST_CONTROLS = 0.02  # a printer's own signs may stand in a text; a program is full of them
_MOST_HIGH = 0.2  # of a text in a western encoding without a mark
_FEW, _MANY = 0.02, 0.7  # zeros among the lower and the upper bytes of a wide text
_LAST_ASCII = 127
_SHORTEST_WIDE = 8  # signs; anything may look like a shorter text


def decoded(data: bytes) -> str | None:
    """Return the words of a text file, or None where the bytes are no text.

    A mark at the start decides, if what follows keeps its promise: a film may begin with the
    same two bytes. Without one it is UTF-8, or UTF-16 where every other byte
    is zero, or else the encoding of older Windows programs. A sign cut in two at the end,
    and what an encoding does not have, becomes a replacement sign.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _words(data.decode(encoding, "replace"), shortest=0)
    wide = _wide(data) or wide_encoding(data)
    return _narrow(data) if wide is None else _words(data.decode(wide, "replace"))


def _narrow(data: bytes) -> str | None:
    """Return the words of a text whose western signs are one byte each."""
    if not data or b"\0" in data or _share(data, _CONTROLS) > _MOST_CONTROLS:
        return None
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
    except UnicodeDecodeError:
        return older_words(data) or _western(data)


def is_unknown_text(data: bytes) -> bool:
    """Whether this looks like a text in letters that nobody here can name."""
    start = data[:4096]
    has_words = b"\0" not in start and len(start.split()) > 1
    return has_words and _share(start, _CONTROLS) <= _MOST_CONTROLS and decoded(start) is None


def _western(data: bytes) -> str | None:
    high = sum(byte > _LAST_ASCII for byte in data[:4096]) / min(len(data), 4096)
    return data.decode("cp1252", "replace") if high <= _MOST_HIGH else None


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 of a text that has no mark; its western signs have a zero byte."""
    start = data[: len(data[:4096]) // 2 * 2]
    low, high = start[0::2], start[1::2]
    if not low:
        return None
    zeros = low.count(0) / len(low), high.count(0) / len(high)
    if min(zeros) > _FEW or max(zeros) < _MANY:
        return None
    return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"


def _words(words: str, shortest: int = _SHORTEST_WIDE) -> str | None:
    """Return what may be a text, if it is free of what no text has."""
    start = words[:4096]
    strange = sum(unicodedata.category(sign) in _STRANGE for sign in start if sign not in _LINE)
    is_text = len(start) >= shortest and strange <= _MOST_CONTROLS * len(start)
    return words if is_text else None


def _share(data: bytes, signs: bytes) -> float:
    return 1 - len(data.translate(None, signs)) / len(data)
