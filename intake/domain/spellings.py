"""Ways to write one thing: a day, a phone number, a dose. Whoever looks for one finds all.

``7/15/2022`` stands on papers as July 15, 2022, as 07/15/22 and as 15-Jul-2022.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from intake.domain.dates import MONTHS, SHORT_MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

Way = tuple[str, ...]
"""Parts that follow each other; the last may go on."""

_NUMBERS = {
    name.lower(): number
    for names in (MONTHS, SHORT_MONTHS)
    for number, name in enumerate(names, 1)
} | {"sept": 9}
_NAMES = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_UNITS = "mg|mcg|ug|g|kg|ml|cc|iu|units?|meq|mm|cm|hz|h|hrs?|hours?"
_SPECIAL = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<y>\d{{4}})[/.-](?P<m>\d{{1,2}})[/.-](?P<d>\d{{1,2}})
    | (?P<m1>\d{{1,2}})(?P<sep>[/.-])(?P<d1>\d{{1,2}})(?P=sep)(?P<y1>\d{{4}}|\d{{2}})
    | (?P<n2>{_NAMES})\.?\s*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y2>\d{{4}})
    | (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[\s-]*(?P<n3>{_NAMES})\.?,?[\s-]*(?P<y3>\d{{4}})
    | (?P<phone>(?:\+?1[\s.-]?)?\(?\d{{3}}\)?[\s.-]?\d{{3}}[\s.-]?\d{{4}})
    | (?P<amount>\d+(?:[.,]\d+)?)\s?(?P<unit>{_UNITS})
    )(?![\w/-])""",
    re.VERBOSE,
)
_TOKEN = re.compile(r"[^\W_]+")
_CENTURY, _LAST_OF_OURS = 100, 40  # a year written 41 is 1941
_LAST_MONTH, _LAST_DAY = 12, 31
_PHONE = 10  # figures


class Special(NamedTuple):
    """A stretch of a query that can be written in several ways; as it was asked comes first."""

    start: int
    end: int
    ways: tuple[Way, ...]


def specials(query: str) -> Iterator[Special]:
    """Yield the days, phone numbers and doses in a folded query, in order."""
    for found in _SPECIAL.finditer(query):
        asked = tuple(_TOKEN.findall(found[0]))
        ways = dict.fromkeys((asked, *_other_ways(found)))
        yield Special(*found.span(), tuple(ways))


def _other_ways(found: re.Match[str]) -> Iterator[Way]:
    if found["phone"]:
        figures = "".join(_TOKEN.findall(found["phone"]))
        own = figures[-_PHONE:]
        parts = (own[:3], own[3:6], own[6:])
        yield from ((own,), parts, ("1", *parts), (f"1{own}",))
    elif found["amount"]:
        *first, last = _TOKEN.findall(found["amount"])
        yield from ((*first, last, found["unit"]), (*first, last + found["unit"]))
    else:
        yield from _days(found)


def _days(found: re.Match[str]) -> Iterator[Way]:
    year, day = (
        int(found[key] or found[f"{key}1"] or found[f"{key}2"] or found[f"{key}3"])
        for key in "yd"
    )
    named = found["n2"] or found["n3"]
    month = _NUMBERS[named] if named else int(found["m"] or found["m1"])
    if month > _LAST_MONTH:  # 15/7/2022, as most of the world writes it
        month, day = day, month
    if not (1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY):
        return
    if year < _CENTURY:
        year += 2000 if year <= _LAST_OF_OURS else 1900
    years = (f"{year}", f"{year % _CENTURY:02}")
    months, days = (dict.fromkeys((f"{n}", f"{n:02}")) for n in (month, day))
    yield from product(months, days, years)
    yield f"{year}", f"{month:02}", f"{day:02}"
    for name in (MONTHS[month - 1].lower(), SHORT_MONTHS[month - 1].lower()):
        for each in days:
            yield name, each, years[0]
            yield each, name, years[0]
