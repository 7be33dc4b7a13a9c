"""Where one sentence ends and the next begins: abbreviations, decimals and doses stay whole."""

from __future__ import annotations

import re

_END = re.compile(r"[.?!][\"”’)\]]*\s+(?=[\"“\u2018(\[]*[A-Z0-9])")
_LAST_WORD = re.compile(r"([^\s(\[“\"]+)$")
_BAR = "|"
_SHORT = frozenset(
    "e.g|i.e|vs|dr|mr|mrs|ms|prof|st|no|nos|approx|est|al|etc|inc|corp|ltd|dept|sec|sect|fig|"
    "max|min|avg|wk|wks|mo|mos|hr|hrs|yr|yrs|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|"
    "pt|pts|rx|dx|tx|hx|cf|ca|viz|resp|incl|excl|p|pp|vol|ed|ph.d|m.d|u.s|u.s.a|a.m|p.m|b.i.d|"
    "t.i.d|q.d|q.i.d".split(_BAR)
)
_INITIAL = 1


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; joined by spaces they are the paragraph again."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _is_end(text, start, end.start()):
            found.append(text[start : end.end()].strip())
            start = end.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def _is_end(text: str, start: int, at: int) -> bool:
    so_far = text[start:at]
    if _is_inside_bracket(so_far, text[at:]):
        return False
    if text[at] != ".":
        return True
    found = _LAST_WORD.search(so_far)
    word = found[1].casefold() if found else ""
    if word in _SHORT:
        return False
    return len(word) > _INITIAL or word.isdecimal()


def _is_inside_bracket(before: str, after: str) -> bool:
    closes, opens = after.find(")"), after.find("(")
    is_open = before.count("(") > before.count(")")
    return is_open and closes >= 0 and not 0 <= opens < closes
