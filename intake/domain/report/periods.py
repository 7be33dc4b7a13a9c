"""Stretches of time in words, as short as they can be and no sharper than they were told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import SHORT_MONTHS, ApproxDate, Edge, say_date

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.treatments import Trial

_NOW = "now"


def say_short(date: ApproxDate) -> str:
    """Return a date with its month cut to three letters: "about Mar 2021"."""
    if date.month is None or date.day is not None:
        return say_date(date)
    about = "about " if date.about else ""
    edge = "" if date.edge is Edge.ON else f"{date.edge} "
    return f"{edge}{about}{SHORT_MONTHS[date.month - 1]} {date.year}"


def say_period(start: ApproxDate | None, end: ApproxDate | None) -> str:
    """Return "Jul–Nov 2024", "Dec 2024–Mar 2025", "about Feb–Apr 2025" or "until 2024"."""
    if start is None:
        return "" if end is None else f"until {say_short(end)}"
    if end is None:
        return f"from {say_short(start)}"
    if start == end:
        return say_short(start)
    return _joined(start, end)


def say_trial_period(trial: Trial) -> str:
    """Return when a treatment was taken; one still taken runs to "now"."""
    if trial.ongoing:
        return f"{say_short(trial.start)}–{_NOW}" if trial.start else f"until {_NOW}"
    return say_period(trial.start, trial.end) or "not known"


def say_days(first: dt.date, last: dt.date) -> str:
    """Return "Sep 28 to Nov 22, 2026": two known days, the year once where it is one."""
    until = say_date(ApproxDate.of(last))
    if first == last:
        return until
    if first.year == last.year:
        return f"{SHORT_MONTHS[first.month - 1]} {first.day} to {until}"
    return f"{say_date(ApproxDate.of(first))} to {until}"


def _joined(start: ApproxDate, end: ApproxDate) -> str:
    plain = start.edge is Edge.ON and end.edge is Edge.ON and start.about == end.about
    if not plain:
        return f"{say_short(start)} to {say_short(end)}"
    head, tail = say_short(start), say_short(end.changed(about=False))
    if start.year == end.year and start.month is not None and end.month is not None:
        head = head.removesuffix(f" {start.year}").removesuffix(",")
    return f"{head}–{tail}"
