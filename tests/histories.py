"""The made-up treatment histories of tests/data/histories.toml, as trials."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from intake.domain.dates import ApproxDate, Edge
from intake.domain.definitions import Treatment
from intake.domain.treatments import Result
from tests.builders import a_trial
from tests.intake.catalog.shipped import catalog

FILE = Path("tests/data/histories.toml")


def histories():
    return tomllib.loads(FILE.read_text("utf-8"))["history"]


def trials_of(history):
    return [_trial(f"t{at}", words) for at, words in enumerate(history["trials"])]


def _trial(name, words):
    treatment, *facts = words.split()
    row = catalog().find(Treatment, treatment)
    assert (row is None) == treatment.startswith("?"), treatment
    known = {"name": row.name if row else treatment[1:]}
    if row:
        known |= {"treatment": row.id, "group": row.group}
    for fact in facts:
        known |= _fact(fact)
    return a_trial(name, **known)


PLAIN = {
    "not_suitable": {"not_tried_because": "My doctor advised against it."},
    "e+": {"current_episode": True},
    "e-": {"current_episode": False},
}
NUMBERS = {"w": "weeks_at_dose", "a": "adherence", "r": "relief"}


def _fact(fact):
    if fact in PLAIN:
        return PLAIN[fact]
    if fact.startswith("="):
        return {"result": Result(fact[1:])}
    if ".." in fact:
        start, end = fact.split("..")
        ends = {"ongoing": True} if end == "now" else {"end": date_of(end)}
        return {"start": date_of(start), **ends}
    return {NUMBERS[fact.strip("0123456789")]: int(re.sub(r"\D", "", fact))}


def date_of(words):
    year, month, day, *_ = (*map(int, words.lstrip("<").split("-")), None, None)
    edge = Edge.BEFORE if words.startswith("<") else Edge.ON
    return ApproxDate(year=year or 0, month=month, day=day, edge=edge)
