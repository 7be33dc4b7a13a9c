"""What the diary and the scores say about an earlier infusion: before, after, how long.

Days are counted from the infusion: the seven days before it, the seven after it, and the
days on which pain stayed lower. The day itself belongs to neither.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import StrictFloat, StrictInt

from intake.domain.infusions import Infusion
from intake.domain.instruments import Instrument, total
from intake.domain.score_changes import ScoreChange, change_between
from intake.domain.scores import DiaryEntry, Score
from intake.domain.value import Value
from intake.ids import InstrumentId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog

DAILY_PAIN, WEEKLY = InstrumentId("nrs"), InstrumentId("peg")
WINDOW = dt.timedelta(days=7)
SCORE_REACH = dt.timedelta(days=28)
LONGEST = dt.timedelta(days=84)
_DAY = dt.timedelta(days=1)


class Window(Value):
    """A stretch of days (both included), how many have an average, and their mean."""

    first: dt.date
    last: dt.date
    days: StrictInt
    mean: StrictFloat | StrictInt


class Lower(Value):
    """On how many of the days told since, pain was lower by what matters, and the last."""

    days: StrictInt
    of: StrictInt
    last: dt.date | None


class ScorePair(Value):
    """A total on a day before and one on a day after."""

    before_on: dt.date
    before: StrictFloat | StrictInt
    after_on: dt.date
    after: StrictFloat | StrictInt
    change: ScoreChange


class Response(Value):
    """What is known about one infusion; a part that is not known is None."""

    infusion: Infusion
    before: Window | None = None
    after: Window | None = None
    change: ScoreChange | None = None
    lower: Lower | None = None
    peg: ScorePair | None = None


def response_to(infusion: Infusion, case: Case, catalog: Catalog) -> Response:
    """Return what the diary and the PEG say about an infusion.

    Only an infusion on a known day has days before and after. What comes after ends where
    the next infusion begins.

    Args:
        infusion: the one that is asked about.
        case: holds the diary, the scores and the other infusions.
        catalog: the smallest change that matters, and how PEG is scored.
    """
    day = infusion.date.exact
    if day is None or infusion.date.about:
        return Response(infusion=infusion)
    end = _end(infusion, day, case)
    before = _window(case, day - WINDOW, day - _DAY)
    after = _window(case, day + _DAY, min(day + WINDOW, end))
    pain = catalog.find(Instrument, DAILY_PAIN)
    change = None
    if before is not None and after is not None:
        change = change_between(pain, before.mean, after.mean)
    return Response(
        infusion=infusion,
        before=before,
        after=after,
        change=change,
        lower=_lower(case, before, pain, (day + _DAY, end)) if before else None,
        peg=_pair(case, catalog, day, end),
    )


def in_order(case: Case) -> list[Infusion]:
    """Return the infusions, the newest first."""
    return sorted(case.all(Infusion), key=lambda each: each.date.order, reverse=True)


def _end(infusion: Infusion, day: dt.date, case: Case) -> dt.date:
    """Return the last day that belongs to an infusion: the one before the next."""
    others = (each.date.exact for each in case.all(Infusion) if each.id != infusion.id)
    later = [other for other in others if other is not None and other > day]
    return min([day + LONGEST, *(other - _DAY for other in later)])


def _averages(case: Case, first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, int]]:
    for ahead in range((last - first).days + 1):
        day = first + dt.timedelta(days=ahead)
        entry = case.one(DiaryEntry, day.isoformat())
        if entry is not None and entry.average is not None:
            yield day, entry.average


def _window(case: Case, first: dt.date, last: dt.date) -> Window | None:
    told = [value for _, value in _averages(case, first, last)]
    if not told:
        return None
    mean = round(sum(told) / len(told) + 1e-9, 1)
    return Window(first=first, last=last, days=len(told), mean=mean)


def _lower(
    case: Case, before: Window, pain: Instrument | None, days: tuple[dt.date, dt.date]
) -> Lower | None:
    if pain is None or pain.smallest_change is None:
        return None
    told = list(_averages(case, *days))
    low = [day for day, value in told if before.mean - value >= pain.smallest_change]
    return Lower(days=len(low), of=len(told), last=low[-1] if low else None) if told else None


def _pair(case: Case, catalog: Catalog, day: dt.date, end: dt.date) -> ScorePair | None:
    """Return the last PEG up to the day and the first one whose past week lies after it."""
    peg = catalog.find(Instrument, WEEKLY)
    if peg is None:
        return None
    told = [
        (score.date.exact, value.value)
        for score in case.all(Score)
        if score.instrument == WEEKLY
        and score.date.exact is not None
        and (value := total(peg, score)) is not None
    ]
    before = [each for each in told if day - SCORE_REACH <= each[0] <= day]
    after = [each for each in told if day + WINDOW <= each[0] <= min(day + SCORE_REACH, end)]
    if not before or not after:
        return None
    (first_on, first), (last_on, last) = max(before), min(after)
    change = change_between(peg, first, last)
    return ScorePair(
        before_on=first_on, before=first, after_on=last_on, after=last, change=change
    )
