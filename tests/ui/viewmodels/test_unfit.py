from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.definitions import AnswerKind, Question
from intake.domain.set_aside import SetAside
from intake.ids import QuestionId
from tests.builders import a_day, a_trial
from tests.ui.open_case import OpenCase, a_catalog
from ui.viewmodels.places import Place
from ui.viewmodels.unfit import UnfitThings

VISIT = Question(
    id=QuestionId("visit.date"),
    section="Your visit",
    asks="When is the visit?",
    why="The dates are counted from it.",
    kind=AnswerKind.DATE,
)
OVER = a_day("visit.date", dt.date(2020, 1, 2))


@pytest.fixture
def enter(qtbot):
    made: list[OpenCase] = []

    def make(*entries):
        made.append(OpenCase(qtbot, *entries, catalog=a_catalog().changed(questions=(VISIT,))))
        return made[-1], UnfitThings(made[-1].bridge)

    yield make
    for each in made:
        each.close()


def test_each_thing_says_what_and_leads_to_where(enter):
    _, unfit = enter(OVER, a_trial(start=ApproxDate(year=2020), end=ApproxDate(year=2020)))
    (one,) = unfit.open()
    assert one.what == "Your visit date has passed: Jan 2, 2020."
    assert [(chip.says, chip.place) for chip in one.chips] == [
        ("When is the visit?", Place("about_you", "visit.date"))
    ]


def test_a_thing_is_set_aside_with_its_reason_and_can_be_taken_back(enter):
    desk, unfit = enter(OVER)
    unfit.set_aside(unfit.open()[0].id, " They will call. ")
    desk.settle()
    assert unfit.open() == ()
    assert [each.because for each in unfit.aside()] == ["They will call."]
    unfit.bring_back("visit_over")
    desk.settle()
    assert unfit.aside() == ()
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.one(SetAside, "visit_over") is not None


def test_without_a_reason_nothing_is_set_aside(enter):
    desk, unfit = enter(OVER)
    unfit.set_aside(unfit.open()[0].id, "  ")
    desk.settle()
    assert len(unfit.open()) == 1


def test_an_ordinary_case_shows_nothing(enter):
    _, unfit = enter()
    assert unfit.open() == unfit.aside() == ()
