"""What a printed diary asks for: weeks of boxes, with the scales and words of the window."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final

from pydantic import Field, StrictInt

from intake.domain.value import Value

MOST_WEEKS = 8
COLUMNS: Final = (
    ("average", "Average pain"),
    ("worst", "Worst pain"),
    ("least", "Least pain"),
    ("activity", "Activity"),
    ("sleep", "Sleep"),
    ("mood", "Mood"),
)
"""The fields with a box of their own, in the order they are written and typed in."""

SCALES: Final = (
    "Pain: 0 is no pain, 10 is the worst you can imagine.",
    "Activity, sleep, mood: how much pain got in the way. 0 is not at all, 10 is completely.",
    "Leave any box empty. A day without an entry is just that.",
)


class DiarySheets(Value):
    """Empty sheets, a week on each, from a day on."""

    first_day: dt.date
    weeks: Annotated[StrictInt, Field(ge=1, le=MOST_WEEKS)]

    @property
    def days(self) -> tuple[tuple[dt.date, ...], ...]:
        """The days of each sheet."""
        one = dt.timedelta(days=1)
        starts = (self.first_day + 7 * week * one for week in range(self.weeks))
        return tuple(tuple(start + at * one for at in range(7)) for start in starts)
