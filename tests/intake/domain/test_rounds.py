from __future__ import annotations

import datetime as dt

from intake.domain.answers import ComeBack, DontKnow
from intake.domain.case import Case
from intake.domain.definitions import Question, Requirement, Round
from intake.domain.known import know
from intake.domain.readiness import assess
from intake.domain.rounds import (
    asked,
    deciding,
    first_round,
    is_for_a_form,
    is_open,
    part,
    sharpening,
)
from tests.builders import a_catalog, a_choice, a_yes, not_answered

TODAY = dt.date(2026, 11, 22)
CATALOG = a_catalog()
TEST = "paper.test"  # needed where one could be pregnant


def with_rows(**more):
    """Return the catalog with keys of questions changed: ``visit__date={"round": ...}``."""
    rows = (
        each.changed(**more.get(each.id.replace(".", "__"), {})) for each in CATALOG.questions
    )
    return CATALOG.changed(questions=tuple(rows))


def known(*entries, catalog=CATALOG):
    return know(Case.of(entries), catalog, TODAY)


def ids(questions):
    return [each.id for each in questions]


def test_the_first_round_holds_the_essential_ones_and_those_that_say_so():
    assert ids(first_round(known())) == ["request.condition", "coverage.kind"]
    more = with_rows(visit__date={"round": Round.FIRST})
    assert ids(first_round(known(catalog=more))) == [
        "request.condition",
        "visit.date",
        "coverage.kind",
    ]


def test_what_hangs_on_another_answer_joins_the_first_round_with_that_answer():
    rows = with_rows(mood__episode={"round": Round.FIRST})
    assert "mood.episode" not in ids(first_round(known(catalog=rows)))
    assert "mood.episode" in ids(part("Your plan", known(catalog=rows)))
    low = a_choice("request.condition", "low")
    assert "mood.episode" in ids(first_round(known(low, catalog=rows)))
    assert "mood.episode" not in ids(part("Your plan", known(low, catalog=rows)))


def test_a_part_holds_what_the_first_round_does_not():
    assert ids(part("Your plan", known())) == ["safety.pregnancy", "mood.episode"]
    pain = a_choice("request.condition", "back")
    assert ids(part("Your plan", known(pain))) == ["safety.pregnancy"]
    assert "mood.episode" not in ids(asked(known(pain)))


def test_only_a_part_that_is_all_for_a_form_is_for_a_form():
    letters = part("Letters", known())
    assert not is_for_a_form(letters)
    assert is_for_a_form(each.changed(round=Round.FORM) for each in letters)


def test_what_is_to_come_back_to_is_open_and_what_is_not_known_is_said():
    row = CATALOG.find(Question, "visit.date")
    assert is_open(row, known())
    assert is_open(row, known(not_answered("visit.date", ComeBack())))
    assert not is_open(row, known(not_answered("visit.date", DontKnow())))


def test_a_requirement_is_sharpened_by_what_decides_it_and_by_what_names_it():
    row = CATALOG.find(Requirement, TEST)
    assert ids(sharpening(row, known())) == ["safety.pregnancy"]
    more = with_rows(visit__date={"sharpens": (TEST,)})
    assert ids(sharpening(row, known(catalog=more))) == ["safety.pregnancy", "visit.date"]
    answered = a_yes("safety.pregnancy", yes=True)
    assert ids(sharpening(row, known(answered, catalog=more))) == ["visit.date"]


def test_a_question_that_surely_does_not_apply_sharpens_nothing():
    row = CATALOG.find(Requirement, TEST)
    more = with_rows(mood__episode={"sharpens": (TEST,)})
    pain = a_choice("request.condition", "back")
    assert "mood.episode" in ids(sharpening(row, known(catalog=more)))
    assert "mood.episode" not in ids(sharpening(row, known(pain, catalog=more)))


def test_what_decides_is_open_and_belongs_to_something_not_known_yet():
    case = (a_choice("request.condition", "back"), a_choice("coverage.kind", "employer"))

    def left(*entries):
        found = known(*case, *entries)
        return ids(deciding(assess(found.case, CATALOG, TODAY).findings, found))

    assert left() == ["safety.pregnancy"]
    assert left(a_yes("safety.pregnancy", yes=False)) == []
    assert left(not_answered("safety.pregnancy", DontKnow())) == []
