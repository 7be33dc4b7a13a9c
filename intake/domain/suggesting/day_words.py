"""Dates as papers write them, with every way in which their figures can be read.

Only forms that are named here are read; nothing is guessed from other words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from intake.domain.dates import FIRST_YEAR, LAST_YEAR, MONTHS, SHORT_MONTHS, ApproxDate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

_CENTURY = 100
_MONTHS = {
    name.lower(): number
    for names in (MONTHS, SHORT_MONTHS)
    for number, name in enumerate(names, 1)
} | {"sept": 9}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINAL = r"(?:st|nd|rd|th)?"
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})(?![\d/-]|\.\d)")
_MONTH_DAY = re.compile(
    rf"\b({_NAMES})\.?\s*(\d{{1,2}}){_ORDINAL}\s*,?\s*(\d{{4}})(?!\d)", re.IGNORECASE
)
_DAY_MONTH = re.compile(
    rf"(?<![\d/-])(\d{{1,2}}){_ORDINAL}[\s-]+(?:(?:day\s+)?of\s+)?({_NAMES})\.?,?[\s-]+(\d{{4}}|\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b({_NAMES})\.?,?\s+(?:of\s+)?(\d{{4}})(?!\d)", re.IGNORECASE)
_A_NUMBER_BEFORE = re.compile(
    r"(?:\b(?:no|nr|number|policy|section|version|v|id)\b\.?|#)[\s:]*$", re.IGNORECASE
)
_BLANKS = re.compile(
    r"_+ ?\d{1,2} ?_* ?([/-]) ?_* ?\d{1,2} ?_* ?\1 ?_* ?(?:\d{4}|(?!20 ?_)\d{2})(?!\d)(?: ?_+)?"
)
"""A date that was filled in over the line of a form: "__5 / 6 / 2025__"."""
_PATTERN_TOLD = re.compile(r"\bm{1,2}\s*[/.-]\s*d{1,2}\s*[/.-]\s*y{2,4}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DayWords:
    """A date between two letters of a text; the likelier of its readings comes first."""

    start: int
    end: int
    readings: tuple[ApproxDate, ...]
    month_first: bool | None = None  # what its own figures say of the order; None: nothing

    @property
    def is_clear(self) -> bool:
        """Whether it is one day, and can be no other."""
        return len(self.readings) == 1 and self.readings[0].day is not None


def days_in(text: str, today: dt.date) -> tuple[DayWords, ...]:
    """Return the dates in a text, in order. A year of two figures is no later than today's."""
    found: list[DayWords] = []
    for each in _all(_BLANKS.sub(_without_blanks, text), today):
        if not any(each.start < other.end and each.end > other.start for other in found):
            found.append(each)
    return tuple(sorted(found, key=lambda each: each.start))


def _without_blanks(match: re.Match[str]) -> str:
    """Return a filled-in date in one piece, and every letter behind it where it was."""
    figures = re.sub(r"[_ ]", "", match.group())
    return figures.rjust(len(match.group()))


def month_comes_first(text: str, days: Iterable[DayWords]) -> bool | None:
    """Return in which order a paper writes its figures; None where it does not show that.

    It shows it by a day above 12, by the pattern it names (MM/DD/YYYY), or by writing the
    same day in words elsewhere.
    """
    known = tuple(days)
    told = {each.month_first for each in known if each.month_first is not None}
    if _PATTERN_TOLD.search(text):
        told |= {True}
    in_words = [
        each.readings[0] for each in known if each.is_clear and each.month_first is None
    ]
    for each in known:
        if len(each.readings) > 1:
            named = [reading in in_words for reading in each.readings]
            if named.count(True) == 1:
                told.add(named[0])
    return told.pop() if len(told) == 1 else None


def settled(day: DayWords, *, month_first: bool | None) -> DayWords:
    """Return a date with the one reading that fits the order of its paper."""
    if month_first is None or len(day.readings) == 1:
        return day
    reading = day.readings[0 if month_first else 1]
    return DayWords(day.start, day.end, (reading,), month_first)


def _all(text: str, today: dt.date) -> Iterator[DayWords]:
    for match in _MONTH_DAY.finditer(text):
        month, day, year = match.groups()
        yield from _day(match, int(year), _MONTHS[month.lower()], int(day))
    for match in _DAY_MONTH.finditer(text):
        day, month, year = match.groups()
        yield from _day(match, _year(year, today), _MONTHS[month.lower()], int(day))
    for match in _FIGURES.finditer(text):
        if match[2] == "." and _A_NUMBER_BEFORE.search(text, 0, match.start()):
            continue  # "Policy no. 08.01.77"
        yield from _figures(match, today)
    for match in _MONTH_YEAR.finditer(text):
        made = _date(int(match[2]), _MONTHS[match[1].lower()], None)
        if made:
            yield DayWords(match.start(), match.end(), (made,))


def _day(match: re.Match[str], year: int, month: int, day: int) -> Iterator[DayWords]:
    made = _date(year, month, day)
    if made:
        yield DayWords(match.start(), match.end(), (made,))


def _figures(match: re.Match[str], today: dt.date) -> Iterator[DayWords]:
    first, _, second, third = match.groups()
    if len(first) > 2:  # noqa: PLR2004 - a year of four figures comes first
        if len(first) == len("2021"):
            yield from _day(match, int(first), int(second), int(third))
        return
    if len(third) == len("021"):
        return
    year = _year(third, today)
    both = (_date(year, int(first), int(second)), _date(year, int(second), int(first)))
    readings = tuple(dict.fromkeys(each for each in both if each is not None))
    if readings:
        order = None if len(readings) > 1 or both[0] == both[1] else both[0] is not None
        yield DayWords(match.start(), match.end(), readings, order)


def _year(figures: str, today: dt.date) -> int:
    if len(figures) > 2:  # noqa: PLR2004 - four figures say it all
        return int(figures)
    year = today.year - today.year % _CENTURY + int(figures)
    return year if year <= today.year else year - _CENTURY


def _date(year: int, month: int, day: int | None) -> ApproxDate | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return ApproxDate(year=year, month=month, day=day)
    except ValidationError:
        return None
