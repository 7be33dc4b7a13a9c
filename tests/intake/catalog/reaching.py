"""A case for a row: answers, treatments and scores under which the row surely belongs to it."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from intake.domain.applying import holds
from intake.domain.case import Case
from intake.domain.conditions import (
    AnswerGiven,
    AnswerIs,
    AsksFirst,
    OnPath,
    ScoreRecorded,
    Taking,
    TrialsTried,
    leaves,
)
from intake.domain.dates import ApproxDate
from intake.domain.definitions import AnswerKind, Question, Treatment
from intake.domain.known import know
from intake.domain.scores import Reported, Score
from intake.ids import ScoreId
from tests.builders import a_choice, a_day, a_trial, a_yes, an_answer
from tests.intake.catalog.shipped import catalog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.answers import Answer

TODAY = dt.date(2026, 11, 22)
MOST_TRIES = 20_000


def ways_to(row) -> Iterator[Case]:
    """Yield cases that have the row; every question they answer is asked in them."""
    questions = _named(row.when)
    noted = (*_trials(row.when), *_scores(row.when))
    spoken_of = _spoken_of(row.when)
    choices = [list(_answers(each, spoken_of)) for each in questions]
    for chosen in itertools.islice(itertools.product(*choices), MOST_TRIES):
        case = Case.of([*(each for each in chosen if each is not None), *noted])
        known = know(case, catalog(), TODAY)
        if holds(row.when, known) and all(
            holds(catalog().find(Question, each.id).when, known) is not False
            for each in chosen
            if each is not None
        ):
            yield case


def _named(condition, seen=()) -> list[str]:
    """Return the questions that decide a condition, and those that decide these."""
    found = dict.fromkeys(seen)
    for leaf in leaves(condition):
        name = _question(leaf)
        if name is not None and name not in found:
            found[name] = None
            found |= dict.fromkeys(_named(catalog().find(Question, name).when, found))
    return list(found)


def _question(leaf) -> str | None:
    match leaf:
        case AnswerIs(question=name) | AnswerGiven(question=name):
            return str(name)
        case OnPath():
            return "request.condition"
        case AsksFirst():
            return "coverage.kind"
        case _:
            return None


def _spoken_of(condition) -> set[str]:
    found = (each for each in leaves(condition) if isinstance(each, AnswerIs))
    return {option for each in found for option in each.one_of}


def _answers(name, spoken_of) -> Iterator[Answer | None]:
    row = catalog().find(Question, name)
    match row.kind:
        case AnswerKind.YES_NO:
            yield from (a_yes(name), a_yes(name, yes=False))
        case AnswerKind.CHOICE | AnswerKind.CHOICES:
            yield from (a_choice(name, each.id) for each in row.options)
        case AnswerKind.PICK:
            yield from (a_choice(name, each.id) for each in row.options if each.id in spoken_of)
        case AnswerKind.DATE | AnswerKind.DATE_TIME:
            yield a_day(name, TODAY)
        case _:
            yield an_answer(name, "something")
    yield None


def _trials(condition):
    for number, leaf in enumerate(leaves(condition)):
        if isinstance(leaf, TrialsTried | Taking):
            group = leaf.classes[0] if leaf.classes else None
            treatment = None
            if isinstance(leaf, Taking) and leaf.treatments:
                treatment = catalog().find(Treatment, leaf.treatments[0]).id
            yield a_trial(f"t{number}", group=group, treatment=treatment, ongoing=True)


def _scores(condition):
    for number, leaf in enumerate(leaves(condition)):
        if isinstance(leaf, ScoreRecorded):
            yield Score(
                id=ScoreId(f"s{number}"),
                instrument=leaf.instrument,
                date=ApproxDate.of(TODAY),
                reported=Reported(total=1),
            )
