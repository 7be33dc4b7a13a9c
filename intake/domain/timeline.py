"""What must be started by when, counted back from the visit, week by week.

The latest start of a thing is the visit less its usual time. What is past its latest start
is said plainly, with what still can be done; nobody is to blame for a date.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.deadlines import deadlines_of
from intake.domain.known import know
from intake.domain.readiness import Standing, is_done

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.case import Case
    from intake.domain.deadlines import Deadline
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.readiness import Finding, Readiness

WEEK = 7
_LATER = "After your visit"
_LATE = (
    "It is still worth asking. Say when your visit is, and ask what you can have by then. "
    "What comes later can be sent on."
)


@dataclass(frozen=True, slots=True)
class Start:
    """One thing: the day to start it by, what it is, why that day, its minutes.

    ``id`` is that of a requirement (``minutes`` is set) or of a deadline (None). ``is_late``:
    its day is over. ``day`` is None while there is no visit to count back from.
    """

    id: str
    day: dt.date | None
    title: str
    line: str
    minutes: int | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Things that belong together: late ones, a week, or what others have in hand."""

    heading: str
    starts: tuple[Start, ...]
    note: str = ""


def timeline(
    readiness: Readiness, case: Case, catalog: Catalog, today: dt.date
) -> tuple[Stretch, ...]:
    """Return what to start by when; without a visit to come, the slowest things first."""
    known = know(case, catalog, today)
    findings = [each for each in readiness.findings if not is_done(each)]
    mine = [each for each in findings if each.standing is not Standing.WAITING]
    others = [each for each in findings if each.standing is Standing.WAITING]
    if known.visit is None or known.visit < today:
        made = [_without_visit(mine, known)]
    else:
        made = list(_with_visit(mine, known.visit, known))
    waiting = Stretch("Others have it in hand", tuple(_waiting(each) for each in others))
    return tuple(each for each in (*made, waiting) if each.starts)


def _with_visit(findings: Iterable[Finding], visit: dt.date, known: Known) -> Iterator[Stretch]:
    dated = [_start(each, visit, known.today) for each in findings]
    dated += [_deadline(each, known.today) for each in deadlines_of(known)]
    dated.sort(key=lambda each: (each.day or visit, each.title))
    late = tuple(each for each in dated if each.is_late)
    yield Stretch("Best started now", late, _LATE)
    to_come = (each for each in dated if not each.is_late)
    for heading, starts in groupby(to_come, lambda each: _week(each.day or visit, visit)):
        yield Stretch(heading, tuple(starts))


def _without_visit(findings: Iterable[Finding], known: Known) -> Stretch:
    slowest = sorted(findings, key=lambda each: -each.requirement.lead_days)
    starts = tuple(
        Start(
            id=each.requirement.id,
            day=None,
            title=_title(each),
            line=_usually(each.requirement.lead_days),
            minutes=each.requirement.minutes,
        )
        for each in slowest
    )
    dates = tuple(_deadline(each, known.today) for each in deadlines_of(known))
    kept = tuple(each for each in dates if each.id != "visit")
    return Stretch("Slowest first", (*kept, *starts))


def _start(finding: Finding, visit: dt.date, today: dt.date) -> Start:
    row = finding.requirement
    latest = visit - dt.timedelta(days=row.lead_days)
    day = max(latest, finding.not_before or latest)
    is_late = day < today
    return Start(
        id=row.id,
        day=day,
        title=_title(finding),
        line=_why(finding, day, visit, today),
        minutes=row.minutes,
        is_late=is_late,
    )


def _why(finding: Finding, day: dt.date, visit: dt.date, today: dt.date) -> str:
    if finding.standing is Standing.UNKNOWN:
        return finding.because
    lead = finding.requirement.lead_days
    if day < today:
        left = _days((visit - today).days)
        return f"{_usually(lead)} {left} left."
    if finding.not_before == day and lead > (visit - day).days:
        return f"Not before {say_day(day)}, so that it is recent enough. {_usually(lead)}"
    return _usually(lead)


def _deadline(deadline: Deadline, today: dt.date) -> Start:
    promised = "They promised: " if deadline.id.startswith("promise:") else ""
    return Start(
        id=deadline.id,
        day=deadline.date,
        title=f"{promised}{deadline.title}",
        line=deadline.because,
        is_late=deadline.date < today,
    )


def _waiting(finding: Finding) -> Start:
    row = finding.requirement
    return Start(
        id=row.id,
        day=finding.not_before,
        title=row.short,
        line=f"{finding.because} {finding.to_do}".strip(),
        minutes=row.minutes,
    )


def _week(day: dt.date, visit: dt.date) -> str:
    """Return the week of a day, counted back from the visit, with its first and last day."""
    if day > visit:
        return _LATER
    if day == visit:
        return f"The day of your visit: {say_day(visit)}"
    back = (visit - day).days
    number = -(-back // WEEK)
    first = visit - dt.timedelta(days=number * WEEK)
    last = first + dt.timedelta(days=WEEK - 1)
    weeks = "The last week" if number == 1 else f"{number} weeks"
    return f"{weeks} before your visit: {say_day(first)} to {say_day(last)}"


def _title(finding: Finding) -> str:
    row = finding.requirement
    match finding.standing:
        case Standing.MISSING:
            return row.next_step
        case Standing.UNKNOWN:
            return row.short
        case _:
            return f"{row.short}: {finding.to_do}"


def _usually(lead: int) -> str:
    return f"Usually takes {_days(lead)}." if lead else "Usually takes no waiting."


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
