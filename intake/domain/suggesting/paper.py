"""A paper made ready to be asked: its lines, labels and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.suggesting.day_words import days_in, month_comes_first, settled
from intake.domain.suggesting.labelled import labelled
from intake.domain.suggesting.lines import lines_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from intake.domain.definitions import LabelUse, PaperField
    from intake.domain.page_words import PageWords
    from intake.domain.suggesting.day_words import DayWords
    from intake.domain.suggesting.labelled import Labelled
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.rules import PaperRules

_A_WEEKDAY = re.compile(r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*)?", re.IGNORECASE)
_BEFORE = 24  # letters that may stand between a label and its date


@dataclass(frozen=True, slots=True)
class Paper:
    """Lines, what stands beside labels, and each line's dates in the paper's own order."""

    lines: tuple[Line, ...]
    beside: tuple[Labelled, ...]
    days: tuple[tuple[DayWords, ...], ...]
    rules: PaperRules
    today: dt.date

    def behind(self, field: PaperField, *uses: LabelUse) -> Iterator[Labelled]:
        """Yield what stands beside the labels of a field."""
        return (each for each in self.beside if each.field is field and each.use in uses)

    def days_of(self, line: Line) -> tuple[DayWords, ...]:
        """Return the dates of a line."""
        at = next(at for at, each in enumerate(self.lines) if each is line)
        return self.days[at]

    def day_behind(self, found: Labelled) -> DayWords | None:
        """Return the date that a label stands before, or None."""
        near = (
            day
            for day in self.days_of(found.line)
            if found.start <= day.start <= found.start + _BEFORE and day.end <= found.end
        )
        day = next(near, None)
        if day is None or found.beside[0] is found.line:
            return day
        before = found.text[: day.start - found.start]  # in a table: what was done on that day
        return day if _A_WEEKDAY.fullmatch(before) else None


def paper_of(words: Mapping[int, PageWords], rules: PaperRules, today: dt.date) -> Paper:
    """Return a paper by the words of its pages."""
    lines = lines_of(words)
    raw = tuple(days_in(line.text, today) for line in lines)
    whole = "\n".join(line.text for line in lines)
    order = month_comes_first(whole, (day for days in raw for day in days))
    days = tuple(tuple(settled(day, month_first=order) for day in row) for row in raw)
    return Paper(lines, labelled(lines, rules.labels), days, rules, today)
