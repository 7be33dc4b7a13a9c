"""The dates of a line: only explicit ones; what is approximate stays so.

"3/19" may be a day or a month of 2019, "two years ago" needs a clock: neither is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from intake.domain.dates import ApproxDate, Edge
from intake.domain.listed.remaining import GONE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.listed.remaining import Remaining

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<y>{_YEAR})-(?P<m>[01]?\d)-(?P<d>[0-3]?\d)\b",
        rf"\b(?P<m>[01]?\d)(?P<s>[/-])(?P<d>[0-3]?\d)(?P=s)(?P<y>{_YEAR}|\d\d)\b",
        rf"\b(?P<m>[01]?\d)/(?P<y>{_YEAR})\b",
        rf"\b(?P<y>{_YEAR})-(?P<m>0\d|1[0-2])\b(?!-)",
        rf"\b(?P<n>{_MONTH})\s+(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<y>{_YEAR})\b",
        rf"\b(?P<d>[0-3]?\d)\s+(?P<n>{_MONTH})\s+(?P<y>{_YEAR})\b",
        rf"\b(?P<n>{_MONTH}),?\s*(?:of\s+)?(?P<y>{_YEAR})\b",
        (
            rf"\b(?P<n>{_MONTH})(?:\s+(?P<d>[0-3]?\d)(?:st|nd|rd|th)?)?(?=\s*(?:-"
            rf"|–|—|to|through|thru)\s*(?:about\s+)?{_MONTH})"
        ),
        rf"\b(?P<m>[01]?\d)(?=\s*[-–]\s*[01]?\d/{_YEAR})",
        rf"(?<![\d.,/])(?P<y>{_YEAR})\b(?!\s*(?:mg|mcg|units?|g)\b)(?!,\d)",
    )
)
_JOIN = re.compile(r"\s*(?:-|–|—|to|until|till?|through|thru)\s*", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[\t,;|]\s*|\s+")
_ABOUT = re.compile(
    r"(?:about|around|approx(?:imately)?\.?|circa|ca\.|roughly|maybe|early|mid|late|~)[\s-]*$",
    re.IGNORECASE,
)
_EDGE = re.compile(r"(?P<edge>before|prior to|after)\s+$", re.IGNORECASE)
_SINCE = re.compile(r"(?:since)\s*$", re.IGNORECASE)
_STARTS = re.compile(
    r"(?:from|started?|began|start date|start):?(?:\s+(?:in|on))?\s*$", re.IGNORECASE
)
_ENDS = re.compile(
    r"(?:until|till|off(?: it)?(?: since)?|stopped|stop|ended|end date"
    r"|end|d/?c'?d?|quit|through|thru|to):?(?:\s+(?:in|on))?\s*$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?:(?:-|–|—|to|until|till?|through)\s*)?\b(?:present|now"
    r"|current(?:ly)?|today|ongoing|still taking"
    r"|still on(?: it)?|continuing|continues|still going)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A date as it stands in the line; ``year`` None: that of the date it is joined to."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


def take_dates(rest: Remaining, today: dt.date) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return what the dates say of ``start``, ``end``, ``ongoing``; and what was assumed."""
    seen = list(_seen(rest.text, today))
    told: dict[str, object] = {}
    notes: tuple[str, ...] = ()
    for first, last in pairwise(seen):
        between = rest.text[first.end : last.start]
        if _joins(between):
            told, notes = _range(rest, first, last)
            break
        if _BESIDE.fullmatch(between) and first.day and last.day:
            told, _ = _range(rest, first, last)
            notes = ("Two dates stand side by side: they are taken as start and end.",)
            break
    else:
        told, notes = _singles(rest, [each for each in seen if each.year is not None])
    if "end" not in told and rest.take(_NOW):
        told["ongoing"] = True
    return told, notes


def _joins(between: str) -> bool:
    """Whether two dates are the ends of one stretch: "to", "- about"."""
    return _JOIN.fullmatch(_ABOUT.sub("", between)) is not None


def _range(
    rest: Remaining, first: _Seen, last: _Seen
) -> tuple[dict[str, object], tuple[str, ...]]:
    notes: tuple[str, ...] = ()
    year = first.year
    if year is None and last.year is not None:
        later = (first.month or 1) > (last.month or 12)
        year = last.year - later
        if later:
            notes = (f"The first month is taken as {year}.",)
    text = rest.text
    start, end = _date(text, first, year), _date(text, last, last.year)
    if start is None or end is None:
        return {}, ()
    _cut(rest, first.start, last.end)
    return {"start": start, "end": end}, notes


def _singles(rest: Remaining, seen: list[_Seen]) -> tuple[dict[str, object], tuple[str, ...]]:
    told: dict[str, object] = {}
    notes: tuple[str, ...] = ()
    for each in seen:
        before = _ABOUT.sub("", rest.text[: each.start])
        date = _date(rest.text, each, each.year)
        key = "end" if _ENDS.search(before) else "start"
        if date is None or key in told:
            continue
        told[key] = date
        if key == "start" and _SINCE.search(before):
            told["ongoing"] = True
        elif key == "start" and not _STARTS.search(before):
            notes = ("Only one date is written: it is taken as the start.",)
        _cut(rest, each.start, each.end)
    if "end" in told:
        notes = ()
    return told, notes


def _cut(rest: Remaining, start: int, end: int) -> None:
    """Take out a date with the word before it that belongs to it."""
    for word in (_ABOUT, _EDGE, _SINCE, _STARTS):
        found = word.search(rest.text[:start])
        if found is not None:
            start = found.start()
    rest.cut(start, end)


def _date(text: str, seen: _Seen, year: int | None) -> ApproxDate | None:
    if year is None:
        return None
    before = text[: seen.start]
    edge = _EDGE.search(_ABOUT.sub("", before))
    kind = (
        Edge.ON
        if edge is None
        else Edge.AFTER
        if edge["edge"].lower() == "after"
        else Edge.BEFORE
    )
    try:
        return ApproxDate(
            year=year,
            month=seen.month,
            day=seen.day,
            about=_ABOUT.search(before) is not None,
            edge=kind,
        )
    except ValidationError:
        return None


def _seen(text: str, today: dt.date) -> Iterator[_Seen]:
    """Yield the dates from left to right, the fullest form of each."""
    free, found = text, list[_Seen]()
    for form in _FORMS:
        for match in form.finditer(text):
            if GONE in free[slice(*match.span())]:
                continue
            parts = {name: value for name, value in match.groupdict().items() if value}
            month = (
                _MONTHS.index(parts["n"][:3].lower()) + 1
                if "n" in parts
                else _number(parts, "m")
            )
            year = _number(parts, "y")
            if year is not None and year < 100:  # noqa: PLR2004 - two digits
                year += 2000
            if (month or 1) in range(1, 13) and (year or 0) <= today.year:
                found.append(_Seen(*match.span(), year, month, _number(parts, "d")))
                start, end = match.span()
                free = free[:start] + GONE * (end - start) + free[end:]
    yield from sorted(found, key=lambda each: each.start)


def _number(parts: dict[str, str], name: str) -> int | None:
    return int(parts[name]) if name in parts else None
