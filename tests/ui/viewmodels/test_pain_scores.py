from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.people import Helper
from intake.domain.scores import ItemAnswer, Reported, Score
from intake.ids import InstrumentId, PersonId, ScoreId
from tests.ui.open_case import OpenCase
from tests.ui.rooms_catalog import rooms_catalog
from ui.shown.reported import ScoreTold
from ui.viewmodels.pain_scores import OTHER, ScoresViewModel

TODAY = ApproxDate.of(dt.date(2026, 11, 23))


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, catalog=rooms_catalog())
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return ScoresViewModel(desk.bridge)


def _scores(desk):
    return desk.bridge.case.all(Score)


def test_the_first_answer_keeps_a_score_of_today(desk, model):
    model.open_instrument("means")
    assert _scores(desk) == ()
    model.choose("pain", 7)
    model.choose("joy", 6)
    desk.settle()
    (score,) = _scores(desk)
    assert (score.date, [each.points for each in score.answers]) == (TODAY, [7, 6])
    assert model.sheet().result == "2 of 3 answered"


def test_what_was_begun_today_goes_on(desk, model):
    model.open_instrument("means")
    model.choose("pain", 7)
    desk.settle()
    model.close()
    model.open_instrument("means")
    assert model.sheet().items[0].points == 7


def test_an_answer_taken_back_leaves_no_empty_score(desk, model):
    model.open_instrument("means")
    model.choose("pain", 7)
    model.choose("pain", None)
    desk.settle()
    assert _scores(desk) == ()


def test_a_score_of_before_can_be_changed_dated_and_removed(desk, model):
    model.open_instrument("means")
    model.choose("pain", 7)
    desk.settle()
    score = _scores(desk)[0].id
    model.open_score(score)
    model.set_date(ApproxDate(year=2026, month=10))
    model.choose("pain", 5)
    desk.settle()
    assert (_scores(desk)[0].points("pain"), _scores(desk)[0].date.month) == (5, 10)
    model.remove(score)
    desk.settle()
    assert _scores(desk) == ()
    desk.bridge.undo()
    desk.settle()
    assert len(_scores(desk)) == 1


def test_a_total_of_a_clinician_keeps_range_and_name(desk, model):
    told = Reported(total=31, lowest=0, highest=60, by="Dr. Okafor")
    model.report(ScoreTold("", "MADRS", "", TODAY, told))
    desk.settle()
    (score,) = _scores(desk)
    assert (score.instrument, score.name) == (OTHER, "MADRS")
    (past,) = model.past()
    assert past.title == "MADRS, Nov 23, 2026"
    assert past.line == "31 on a scale of 0 to 60, worked out by Dr. Okafor"


def test_a_reported_total_is_changed_in_place(desk, model):
    model.report(ScoreTold("means", "", "", TODAY, Reported(total=6)))
    desk.settle()
    model.open_score(_scores(desk)[0].id)
    model.report(ScoreTold("means", "", "", TODAY, Reported(total=5)))
    desk.settle()
    assert [each.reported.total for each in _scores(desk)] == [5]


def test_ten_years_of_scores_are_shown_a_few_at_a_time(qtbot):
    scores = [
        Score(
            id=ScoreId(f"s{week}"),
            instrument=InstrumentId("means"),
            date=ApproxDate.of(dt.date(2016, 1, 4) + dt.timedelta(weeks=week)),
            answers=(ItemAnswer(item="pain", points=5),),
        )
        for week in range(520)
    ]
    desk = OpenCase(qtbot, *scores, catalog=rooms_catalog())
    model = ScoresViewModel(desk.bridge)
    assert (len(model.past()), model.more()) == (20, 500)
    model.show_more()
    assert (len(model.past()), model.more()) == (40, 480)
    desk.close()


def test_a_helper_is_told_that_the_answers_are_the_patients(qtbot):
    tom = Helper(id=PersonId("tom"), name="Tom")
    desk = OpenCase(qtbot, tom, catalog=rooms_catalog())
    desk.bridge.type_as(tom.id)
    desk.settle()
    model = ScoresViewModel(desk.bridge)
    model.open_instrument("means")
    sheet = model.sheet()
    assert sheet is not None
    assert "Read each question aloud" in sheet.hint
    desk.close()
