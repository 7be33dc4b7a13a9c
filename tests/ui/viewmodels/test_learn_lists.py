from __future__ import annotations

import datetime as dt

from intake.domain.answers import Answer, Answered, Choice
from intake.domain.case import Case
from intake.domain.known import know
from intake.ids import QuestionId
from tests.builders import an_answer
from tests.intake.catalog.shipped import catalog
from ui.viewmodels.learn_lists import policy_parts, state_parts

TODAY = dt.date(2026, 11, 22)


def choice(question, option):
    return Answer(id=QuestionId(question), said=Answered(given=Choice(options=(option,))))


def test_each_policy_says_whose_it_is_what_it_said_and_where_from():
    case = Case.of(
        [an_answer("coverage.insurer", "BCBSMA"), choice("request.condition", "crps_1")]
    )
    first, *others = policy_parts(case, catalog())
    assert first.heading == "Blue Cross Blue Shield of Massachusetts, 291"
    assert "Your own policy may differ" in first.lines[1]
    assert all(part.lines[-1].startswith("Source: ") for part in (first, *others))


def test_numbers_are_told_as_numbers():
    parts = policy_parts(Case(), catalog())
    words = " ".join(line for part in parts for line in part.lines)
    assert "In numbers: 4 treatments, 2 classes, 6 weeks each, 1 added medicine" in words


def test_a_state_says_what_is_known_and_what_is_not():
    case = Case.of([choice("coverage.kind", "workers_comp"), choice("coverage.state", "CA")])
    parts = state_parts(know(case, catalog(), TODAY))
    words = " ".join(line for part in parts for line in part.lines)
    assert "In California the answer is due 5 working days" in words
    assert "What counts in California is not known to us." in words
