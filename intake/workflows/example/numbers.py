"""Eight weeks of the made-up person's pain, with days left empty, and eight PEG scores."""

from __future__ import annotations

import datetime as dt

from intake.domain.dates import ApproxDate
from intake.domain.scores import DiaryEntry, ItemAnswer, Score
from intake.ids import InstrumentId, ScoreId

_DAYS = 56
_EMPTY = (4, 17, 18, 33, 47)  # days without an entry: a gap stays a gap
_FROM_MEMORY = (9, 40)
_AVERAGE = (7, 7, 6, 8, 7, 6, 7, 5, 6, 7, 8, 7, 6, 7)
_WORST = (9, 8, 8, 9, 9, 8, 9, 7, 8, 9, 9, 8, 8, 9)
_PEG = ((7, 7, 7), (7, 8, 7), (7, 8, 7), (8, 8, 7), (7, 8, 7), (8, 8, 7), (8, 8, 8), (8, 8, 7))


def numbers(today: dt.date) -> list[DiaryEntry | Score]:
    """Return the diary of the eight weeks up to yesterday, and a PEG score for each week."""
    first = today - dt.timedelta(days=_DAYS)
    days = [_day(first + dt.timedelta(days=at), at) for at in range(_DAYS) if at not in _EMPTY]
    weeks = [_week(first + dt.timedelta(days=7 * at + 6), at) for at in range(len(_PEG))]
    return [*days, *weeks]


def _day(day: dt.date, at: int) -> DiaryEntry:
    late = dt.timedelta(days=2 if at in _FROM_MEMORY else 0)
    return DiaryEntry(
        id=day.isoformat(),
        average=_AVERAGE[at % len(_AVERAGE)],
        worst=_WORST[at % len(_WORST)],
        sleep=(4, 5, 4, 3)[at % 4],
        activity=(8, 7, 8, 8)[at % 4],
        could_not="Could not hold the kettle." if at % 9 == 0 else "",
        entered_on=day + late,
    )


def _week(day: dt.date, at: int) -> Score:
    items = ("pain", "enjoyment", "activity")
    return Score(
        id=ScoreId(f"example-peg-{at + 1}"),
        instrument=InstrumentId("peg"),
        version="2009",
        date=ApproxDate.of(day),
        entered_on=day,
        answers=tuple(
            ItemAnswer(item=item, points=points)
            for item, points in zip(items, _PEG[at], strict=True)
        ),
    )
