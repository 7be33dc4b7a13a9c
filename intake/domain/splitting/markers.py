"""The numbers, letters and bullets that begin an item of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SURE_BULLETS = "•‣\u2043▪▫●○◦■□◆◇➢➤►▶✓✔❖∙\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf06f"
_BULLET = re.compile(rf"(?:([{_SURE_BULLETS}])\s*|([-*·–—o])\s+)(?=\S)")
_DOTTED = re.compile(r"([1-9]\d?(?:\.[1-9]\d?){1,3}\.?)\s+(?=[A-Z“\"(])")
_NUMBERED = re.compile(r"(\(?(?:\d{1,2}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})[.)])\s+(?=\S)")
_INLINE = re.compile(r"(?:(?<=\s)|^)(\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})\))(?=\s)")
_ROMANS = {"i": 1, "v": 5, "x": 10}
_FIRST, _MOST_SKIPPED = 1, 2


@dataclass(frozen=True, slots=True)
class Mark:
    """How one marker reads: its style, and its place in a list (0 for a bullet)."""

    style: str
    value: int


def begins_with(text: str) -> str:
    """Return the marker that a line begins with, or an empty text."""
    for pattern in (_DOTTED, _NUMBERED, _BULLET):
        found = pattern.match(text)
        if found is not None:
            return next(each for each in found.groups() if each)
    return ""


def readings(marker: str) -> tuple[Mark, ...]:
    """Return what a marker can mean: "i." is a Roman one, or the letter after "h."."""
    inner = marker.strip("().")
    frame = marker.replace(inner, "{}") if inner else marker
    if inner[:1].isdecimal():
        return (_number(inner, frame),)
    if not inner.isascii() or not inner.isalpha() or frame == "{}":
        return (Mark(marker, 0),)
    case = "A" if inner.isupper() else "a"
    found: list[Mark] = []
    small = inner.casefold()
    if set(small) <= set(_ROMANS):
        found.append(Mark(frame.format(case + "-roman"), _roman(small)))
    if len(inner) == 1:
        letter = Mark(frame.format(case), ord(small) - ord("a") + 1)
        found.insert(0 if small != "i" else len(found), letter)
    return tuple(found)


def follows(mark: Mark, before: Mark) -> bool:
    """Return whether a mark goes on with a list, one or two left out at the most."""
    if mark.style != before.style:
        return False
    return mark.value == 0 or before.value < mark.value <= before.value + _MOST_SKIPPED


def is_first(mark: Mark) -> bool:
    """Return whether a mark can begin a list."""
    return mark.value <= _FIRST


def inline_items(text: str) -> list[tuple[str, str]]:
    """Return the items of a list inside a sentence, each with its marker.

    The first pair has no marker: it is what stands before the list. Without such a list it
    is the only one.
    """
    starts: list[tuple[int, str]] = []
    last: Mark | None = None
    for found in _INLINE.finditer(text):
        mark = _next_reading(found[1], last)
        if mark is not None:
            starts.append((found.start(1), found[1]))
            last = mark
    if len(starts) < 2:  # noqa: PLR2004 - one item is no list
        return [("", text)]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    items = [
        (marker, text[start + len(marker) : end].strip())
        for (start, marker), end in zip(starts, ends, strict=True)
    ]
    return [("", text[: starts[0][0]].strip()), *items]


def _next_reading(marker: str, last: Mark | None) -> Mark | None:
    for mark in readings(marker):
        if last is None and mark.value == _FIRST:
            return mark
        if last is not None and mark.style == last.style and mark.value == last.value + 1:
            return mark
    return None


def _number(inner: str, frame: str) -> Mark:
    parts = inner.split(".")
    depth = "" if len(parts) == 1 else f"/{len(parts)}"
    return Mark(frame.format("1") + depth, int(parts[-1]))


def _roman(letters: str) -> int:
    values = [_ROMANS[each] for each in letters]
    after = [*values[1:], 0]
    pairs = zip(values, after, strict=True)
    return sum(-here if here < there else here for here, there in pairs)
