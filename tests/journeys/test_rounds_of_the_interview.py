"""The shipped interview: a short first round, and nothing that cannot be reached after it."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from intake.bootstrap import open_catalog
from intake.domain.case import Case
from intake.domain.conditions import OwnWords, leaves
from intake.domain.definitions import Round
from intake.domain.known import know
from intake.domain.rounds import asked, first_round, later, sharpening
from tests.builders import a_choice, a_yes
from tests.conftest import ROOT

CATALOG = open_catalog(ROOT / "resources")
TODAY = dt.date(2026, 11, 22)
ALONE = {
    *("patient.name", "patient.other_names", "visit.with", "visit.place", "coverage.state"),
    *("request.sent_on", "request.urgent", "request.extended", "request.answer_by"),
    *("appeal.sent_on", "appeal.urgent", "cost.bill_date", "patient.language"),
    *("packet.timeline", "packet.mood_scores", "packet.pain_scores"),
}
"""Later questions that sharpen no one thing: names, dates of the plan, what to print."""


def known(kind, condition, route="iv_ketamine"):
    return know(
        Case.of(
            [
                a_choice("coverage.kind", kind),
                a_choice("request.condition", condition),
                a_choice("request.route", route),
                a_choice("request.first_or_more", "first"),
                a_yes("request.refused_before", yes=False),
            ]
        ),
        CATALOG,
        TODAY,
    )


EVERY = list(product(CATALOG.plan_kinds, CATALOG.conditions))


@pytest.mark.parametrize(("kind", "condition"), EVERY, ids=lambda each: each.id)
def test_the_first_round_is_about_twelve_questions(kind, condition):
    found = known(kind.id, condition.id)
    assert 8 <= len(first_round(found)) <= 13
    assert {*first_round(found), *later(found)} == {*asked(found)}


def test_every_later_question_is_reached_from_a_requirement_or_a_form():
    sharper = {
        question.id
        for (kind, condition), route in product(EVERY, ("iv_ketamine", "esketamine_spray"))
        for requirement in CATALOG.requirements
        for question in sharpening(requirement, known(kind.id, condition.id, route))
    }
    for row in CATALOG.requirements:
        told = (each for each in leaves(row.met_by) if isinstance(each, OwnWords))
        sharper.update(each.question for each in told)
    left = {each.id for each in CATALOG.questions if not each.is_first} - sharper
    forms = {each.id for each in CATALOG.questions if each.round is Round.FORM}
    assert left - forms <= ALONE
