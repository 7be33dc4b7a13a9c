from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.definitions import Round
from intake.domain.known import know
from intake.domain.readiness import assess
from intake.ids import RequirementId
from tests.builders import a_choice
from tests.ui.interview import FUNDED, INSURER, KIND, NAME, an_interview
from tests.ui.open_case import a_requirement
from ui.viewmodels.about_legs import (
    DECIDING,
    FIRST,
    Leg,
    LegKind,
    leg_of,
    members,
    parts,
    title_of,
)

TODAY = dt.date(2026, 11, 22)
EMPLOYER = a_choice(KIND, "employer")


def the_catalog():
    rows = [
        each.changed(round=Round.FORM) if each.id == NAME else each
        for each in an_interview().questions
    ]
    rows[-1] = rows[-1].changed(sharpens=("paper",))
    needed = a_requirement(RequirementId("paper"), "papers", short="Paper")
    return an_interview().changed(questions=tuple(rows), requirements=(needed,))


CATALOG = the_catalog()


def ids(leg, *entries):
    case = Case.of(entries)
    readiness = assess(case, CATALOG, TODAY)
    return [each.id for each in members(leg, know(case, CATALOG, TODAY), readiness)]


def test_each_stretch_has_its_questions_and_its_title():
    assert ids(FIRST) == [KIND]
    assert ids(Leg(LegKind.PART, "Your plan"), EMPLOYER) == [FUNDED, INSURER]
    assert ids(Leg(LegKind.FOR, "paper")) == [INSURER]
    assert ids(Leg(LegKind.FOR, "gone")) == []
    assert ids(DECIDING) == []
    titles = [title_of(each, CATALOG) for each in (FIRST, DECIDING, Leg(LegKind.FOR, "paper"))]
    assert titles == ["First questions", "What belongs on your list", "For “Paper”"]


def test_a_question_knows_its_own_stretch():
    by_id = {each.id: each for each in CATALOG.questions}
    known = know(Case(), CATALOG, TODAY)
    assert leg_of(by_id[KIND], known) == FIRST
    assert leg_of(by_id[INSURER], known) == Leg(LegKind.PART, "Your plan")


def test_the_part_for_a_form_comes_last():
    found = parts(know(Case.of([EMPLOYER]), CATALOG, TODAY), {"Your plan": "Nov 22, 2026"})
    assert [(each.title, each.open, each.is_for_a_form) for each in found] == [
        ("Your plan", 2, False),
        ("You", 1, True),
    ]
    assert found[0].since == "Nov 22, 2026"
