"""What was done last time, in words: the newest stretch of the history without a long gap."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.commands import Put, Remove, Together
from intake.domain.people import Helper
from intake.ids import PATIENT
from ui.viewmodels.frame import say_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.case import Case
    from intake.domain.history import HistoryRow
    from intake.ids import PersonId

LONGEST_GAP = dt.timedelta(hours=4)
_SHOWN = 3

_DONE = {
    "answer": ("answered {n} question", "answered {n} questions"),
    "document": ("worked on {n} record", "worked on {n} records"),
    "original": ("put pages in order once", "put pages in order {n} times"),
    "proof": ("linked pages once", "linked pages {n} times"),
    "trial": ("noted {n} treatment", "noted {n} treatments"),
    "score": ("entered {n} score", "entered {n} scores"),
    "diary": ("noted how {n} day was", "noted how {n} days were"),
    "contact": ("logged {n} contact", "logged {n} contacts"),
    "policy": ("noted a policy of the plan", "noted {n} policies of the plan"),
    "criterion": ("worked on {n} rule of the plan", "worked on {n} rules of the plan"),
    "infusion": ("noted {n} infusion", "noted {n} infusions"),
    "helper": ("added a helper", "added {n} helpers"),
    "set_aside": ("set {n} thing aside", "set {n} things aside"),
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change for the list of all changes."""

    when: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """What was done in one go: the day in words, sentences by person, every change."""

    day: str
    sentences: tuple[str, ...]
    lines: tuple[ChangeLine, ...]


def last_sitting(rows: Sequence[HistoryRow], case: Case) -> Sitting | None:
    """Return the newest stretch of changes without a gap of four hours, or None."""
    newest: list[HistoryRow] = []
    for row in reversed(rows):
        if newest and newest[-1].stamp.at - row.stamp.at > LONGEST_GAP:
            break
        newest.append(row)
    if not newest:
        return None
    newest.reverse()
    moment = _local(newest[-1])
    return Sitting(
        day=f"{moment:%A}, {moment:%b} {moment.day}",
        sentences=tuple(_sentences(newest, case)),
        lines=tuple(_line(row, case) for row in reversed(newest)),
    )


def _sentences(rows: Sequence[HistoryRow], case: Case) -> Iterator[str]:
    people: dict[PersonId, dict[str, set[str]]] = {}
    for row in rows:
        for kind, entry in _entries(row.command):
            touched = people.setdefault(row.stamp.who, {})
            touched.setdefault(kind, set()).add(entry)
    for person, kinds in people.items():
        done = [_say_count(kind, len(ids)) for kind, ids in kinds.items() if kind in _DONE]
        if done:
            yield f"{_name(person, case)} {_join(done[:_SHOWN])}."


def _entries(command: Put | Remove | Together) -> Iterator[tuple[str, str]]:
    match command:
        case Put(entry=entry):
            yield entry.kind, entry.id
        case Remove(entry_kind=kind, id=entry_id):
            yield kind, entry_id
        case Together(commands=commands):
            for each in commands:
                yield from _entries(each)


def _line(row: HistoryRow, case: Case) -> ChangeLine:
    kinds: dict[str, int] = {}
    for kind, _ in _entries(row.command):
        kinds[kind] = kinds.get(kind, 0) + 1
    done = [_say_count(kind, count) for kind, count in kinds.items() if kind in _DONE]
    words = _join(done[:_SHOWN]) or "put a step off"
    if row.stamp.reverts is not None:
        words = f"took back or did again: {words}"
    return ChangeLine(say_time(_local(row)), _name(row.stamp.who, case), words)


def _say_count(kind: str, count: int) -> str:
    one, many = _DONE[kind]
    return (one if count == 1 else many).format(n=count)


def _join(parts: Sequence[str]) -> str:
    if len(parts) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _name(person: PersonId, case: Case) -> str:
    helper = case.one(Helper, person)
    return "You" if person == PATIENT or helper is None else helper.name


def _local(row: HistoryRow) -> dt.datetime:
    return row.stamp.at + dt.timedelta(minutes=row.stamp.offset)
