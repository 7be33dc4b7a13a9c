"""Every kind of plan x condition x route: a checklist that is whole, true and can be met."""

from __future__ import annotations

import datetime as dt
import itertools
from functools import cache

import pytest

from intake.domain.applying import PLAN_QUESTION, holds
from intake.domain.conditions import (
    AllOf,
    AnswerGiven,
    AnswerIs,
    AnyOf,
    ContactAbout,
    DocumentOfType,
    OwnWords,
    leaves,
)
from intake.domain.definitions import AnswerKind, Question, ScriptQuestion
from intake.domain.known import know
from tests.builders import a_choice, a_yes
from tests.intake.catalog.asked_of import IRRELEVANT, WANTED, wanted_of
from tests.intake.catalog.reaching import ways_to
from tests.intake.catalog.shipped import case_of, catalog

TODAY = dt.date(2026, 11, 22)
KINDS = [each.id for each in catalog().plan_kinds]
CONDITIONS = [each.id for each in catalog().conditions]
ROUTES = [each.id for each in catalog().routes]
MOST_LISTED, MOST_SURE = 60, 42


ROWS = [
    row
    for rows in (
        catalog().requirements,
        catalog().questions,
        catalog().script,
        catalog().deadline_rules,
        catalog().safety_prompts,
    )
    for row in rows
]


@cache
def known_of(plan, condition, route):
    return know(case_of(plan, condition, route, *plain()), catalog(), TODAY)


def plain():
    """Answer every other question as somebody would for whom nothing special is true."""
    chosen = ("coverage.kind", "request.condition", "request.route")
    for row in catalog().questions:
        if row.id in chosen:
            continue
        if row.kind is AnswerKind.YES_NO:
            yield a_yes(row.id, yes=False)
        elif row.id == "request.first_or_more":
            yield a_choice(row.id, "first")
        elif row.id == "decision.given":
            yield a_choice(row.id, "not_yet")


def listed(known):
    return [row for row in catalog().requirements if holds(row.when, known) is not False]


def paths(kind):
    return itertools.product([kind], CONDITIONS, ROUTES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_checklist_is_there_and_can_be_done(kind):
    for path in paths(kind):
        bare = know(case_of(*path), catalog(), TODAY)
        assert len(listed(bare)) <= MOST_LISTED, path
        sure = [row for row in catalog().requirements if holds(row.when, known_of(*path))]
        assert 12 <= len(sure) <= MOST_SURE, (path, len(sure))


@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_is_asked_for_twice_in_other_words(kind):
    for path in paths(kind):
        rows = listed(know(case_of(*path), catalog(), TODAY))
        for name in ("title", "short", "next_step"):
            told = [getattr(row, name) for row in rows]
            assert len(set(told)) == len(told), (path, name)
        asked = [each for row in rows if (each := papers_of(row.met_by))]
        assert len(set(asked)) == len(asked), path


def papers_of(condition):
    """Return the papers that alone meet a requirement, or nothing."""
    found = list(leaves(condition))
    papers = [each for each in found if isinstance(each, DocumentOfType)]
    if len(papers) < len(found):
        return None
    return frozenset((tuple(sorted(each.types)), each.at_least) for each in papers)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_asked_for_that_another_row_rules_out(kind):
    for path in paths(kind):
        known = known_of(*path)
        for row in catalog().requirements:
            if holds(row.when, known):
                assert can_be_met(row.met_by, known), (path, row.id)


def can_be_met(condition, known):
    match condition:
        case AllOf(of=parts):
            return all(can_be_met(part, known) for part in parts)
        case AnyOf(of=parts):
            return any(can_be_met(part, known) for part in parts)
        case AnswerIs(question=name) | AnswerGiven(question=name) | OwnWords(question=name):
            row = known.catalog.find(Question, name)
            return row is None or holds(row.when, known) is not False
        case ContactAbout(ask=ask) if ask:
            row = known.catalog.find(ScriptQuestion, ask)
            return row is not None and holds(row.when, known) is not False
        case _:
            return True


@pytest.mark.parametrize("condition", CONDITIONS)
def test_each_condition_asks_for_what_belongs_to_it_and_for_nothing_else(condition):
    special = set().union(*WANTED.values())
    for kind, route in itertools.product(KINDS, ROUTES):
        ids = {row.id for row in listed(known_of(kind, condition, route))}
        wanted = wanted_of(condition, route, kind)
        assert wanted <= ids, (kind, route, wanted - ids)
        strange = ids & special - set(WANTED[condition])
        assert not strange, (kind, condition, route, strange)


@pytest.mark.parametrize("name", IRRELEVANT)
def test_what_a_case_makes_irrelevant_is_not_asked(name):
    never = IRRELEVANT[name]
    ids = set(never.ids.split())
    rows = [row for row in ROWS if row.id in ids]
    assert len(rows) == len(ids)
    for path in itertools.product(KINDS, CONDITIONS, ROUTES):
        if never.speaks_of(path[0], path[2]):
            known = known_of(*path)
            asked = {row.id for row in rows if holds(row.when, known) is not False}
            assert not asked, (path, asked)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_row_belongs_to_some_case_whose_questions_are_asked(row):
    assert any(ways_to(row)), f"no case has {row.id}"


def test_a_row_that_no_case_can_have_would_be_found():
    question = catalog().questions[0]
    both = AllOf(
        of=(
            AnswerIs(question=PLAN_QUESTION, one_of=("va",)),
            AnswerIs(question=PLAN_QUESTION, one_of=("tricare",)),
        )
    )
    assert not any(ways_to(question.changed(when=both)))
