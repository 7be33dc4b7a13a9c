"""What was done since the last time, in words: who did it, and to what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.commands import Put, Remove, Together
from intake.domain.people import Helper
from intake.ids import PATIENT
from ui.viewmodels.entry_names import name_of
from ui.viewmodels.frame import say_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.case import AnyEntry, Case
    from intake.domain.definitions import Catalog
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
    "holder": ("noted an office", "noted {n} offices"),
    "records_request": (
        "worked on {n} request for records",
        "worked on {n} requests for records",
    ),
    "medicine": ("noted {n} medicine", "noted {n} medicines"),
    "allergy": ("noted {n} allergy", "noted {n} allergies"),
    "crps_symptoms": ("noted symptoms once", "noted symptoms {n} times"),
    "crps_signs": ("noted what a clinician recorded", "noted {n} exams by clinicians"),
    "limbs": ("compared both sides once", "compared both sides {n} times"),
    "helper": ("added a helper", "added {n} helpers"),
    "section_done": ("finished {n} part for now", "finished {n} parts for now"),
    "put_off": ("put {n} step off", "put {n} steps off"),
    "set_aside": ("set {n} thing aside", "set {n} things aside"),
}

_VERBS = {
    "answer": "answered",
    "document": "worked on",
    "proof": "linked",
    "trial": "noted",
    "score": "entered",
    "diary": "noted how you were on",
    "contact": "logged",
    "holder": "noted",
    "records_request": "worked on",
    "medicine": "noted",
    "allergy": "noted",
    "limbs": "compared",
    "helper": "added",
    "section_done": "finished for now:",
    "put_off": "put off",
    "set_aside": "set aside",
}
"""The verb that stands before a name, for kinds whose entries have one."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change for the list of all changes."""

    when: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """What was done: since when, sentences by person, every change, newest first."""

    heading: str
    sentences: tuple[str, ...]
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class _Touched:
    """One entry that a change touched; None where the history no longer knows it."""

    kind: str
    id: str
    entry: AnyEntry | None
    is_removed: bool = False


def sitting(
    rows: Sequence[HistoryRow], case: Case, catalog: Catalog, left_at: dt.datetime | None
) -> Sitting | None:
    """Return what was done since somebody left, or else what was done the last time.

    Args:
        rows: The history, oldest first.
        case: The case as it stands.
        catalog: The definitions, for the names of things.
        left_at: When the person who is here now left the last time, in the zone they were in;
            None: not known.
    """
    since = [each for each in rows if left_at is not None and each.stamp.at > left_at]
    if since and left_at is not None:
        return _told(f"Since you were last here, on {_day(left_at)}", since, case, catalog)
    newest = _newest_stretch(rows)
    if not newest:
        return None
    heading = f"When you were last here, on {_day(_local(newest[-1]))}"
    return _told(heading, newest, case, catalog)


def _newest_stretch(rows: Sequence[HistoryRow]) -> list[HistoryRow]:
    newest: list[HistoryRow] = []
    for row in reversed(rows):
        if newest and newest[-1].stamp.at - row.stamp.at > LONGEST_GAP:
            break
        newest.append(row)
    return newest[::-1]


def _told(heading: str, rows: Sequence[HistoryRow], case: Case, catalog: Catalog) -> Sitting:
    return Sitting(
        heading=heading,
        sentences=tuple(_sentences(rows, case, catalog)),
        lines=tuple(_line(row, case, catalog) for row in reversed(rows)),
    )


def _sentences(rows: Sequence[HistoryRow], case: Case, catalog: Catalog) -> Iterator[str]:
    people: dict[PersonId, dict[str, dict[str, _Touched]]] = {}
    for row in rows:
        kinds = people.setdefault(row.stamp.who, {})
        for each in _touched(row):
            kinds.setdefault(each.kind, {})[each.id] = each
    for person, kinds in people.items():
        done = [
            _say_kind(kind, tuple(touched.values()), case, catalog)
            for kind, touched in kinds.items()
            if kind in _DONE
        ]
        if done:
            yield f"{_name(person, case)} {_join(done[:_SHOWN])}."


def _say_kind(kind: str, touched: Sequence[_Touched], case: Case, catalog: Catalog) -> str:
    """Return one thing by its name, several by their number."""
    named = _say_one(touched[0], case, catalog) if len(touched) == 1 else ""
    return named or _say_count(kind, len(touched))


def _say_one(touched: _Touched, case: Case, catalog: Catalog) -> str:
    verb = "removed" if touched.is_removed else _VERBS.get(touched.kind, "")
    name = name_of(touched.entry, case, catalog) if touched.entry is not None else ""
    return f"{verb} {name}" if verb and name else ""


def _touched(row: HistoryRow) -> Iterator[_Touched]:
    before = {
        (each.kind, each.id): each.entry
        for each in _entries(row.undo)
        if each.entry is not None
    }
    for each in _entries(row.command):
        if each.entry is None:
            yield _Touched(
                each.kind, each.id, before.get((each.kind, each.id)), is_removed=True
            )
        else:
            yield each


def _entries(command: Put | Remove | Together) -> Iterator[_Touched]:
    match command:
        case Put(entry=entry):
            yield _Touched(entry.kind, entry.id, entry)
        case Remove(entry_kind=kind, id=entry_id):
            yield _Touched(kind, entry_id, None)
        case Together(commands=commands):
            for each in commands:
                yield from _entries(each)


def _line(row: HistoryRow, case: Case, catalog: Catalog) -> ChangeLine:
    kinds: dict[str, list[_Touched]] = {}
    for each in _touched(row):
        kinds.setdefault(each.kind, []).append(each)
    done = [
        _say_kind(kind, touched, case, catalog)
        for kind, touched in kinds.items()
        if kind in _DONE
    ]
    words = _join(done[:_SHOWN]) or "changed something small"
    if row.stamp.reverts is not None:
        words = f"took back or did again: {words}"
    moment = _local(row)
    when = f"{moment:%b} {moment.day}, {say_time(moment)}"
    return ChangeLine(when, _name(row.stamp.who, case), words)


def _day(moment: dt.datetime) -> str:
    return f"{moment:%A}, {moment:%b} {moment.day}"


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
