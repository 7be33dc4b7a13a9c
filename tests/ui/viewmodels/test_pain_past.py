from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.scores import ItemAnswer, Reported, Score
from intake.ids import InstrumentId, ScoreId
from tests.ui.rooms_catalog import rooms_catalog
from ui.viewmodels.pain_past import instrument_row, name_of, past_score

CATALOG = rooms_catalog()
MEANS = next(each for each in CATALOG.instruments if each.id == "means")
ANSWERS = tuple(ItemAnswer(item=each, points=6) for each in ("pain", "joy", "walk"))


def a_score(day=20, **more):
    given = {"answers": ANSWERS, "instrument": InstrumentId("means"), **more}
    on = ApproxDate.of(dt.date(2026, 11, day))
    return Score(id=ScoreId(f"s{day}"), date=on, entered_on=dt.date(2026, 11, 23), **given)


def test_a_questionnaire_names_its_newest_result():
    never = instrument_row(MEANS, Case())
    assert (never.id, never.title, never.last) == ("means", MEANS.title, "")
    row = instrument_row(MEANS, Case.of([a_score(2), a_score(20)]))
    assert row.last.startswith("Nov 20, 2026: ")
    assert not row.last.startswith(f"Nov 20, 2026: {MEANS.short}")


def test_a_score_says_what_it_is_when_it_was_and_what_came_of_it():
    told = past_score(a_score(), Case.of([a_score()]), CATALOG)
    assert told.title == f"{MEANS.short}, Nov 20, 2026"
    assert told.line
    assert "overlaps" not in told.line


def test_a_look_back_that_overlaps_is_marked():
    case = Case.of([a_score(18), a_score(20)])
    told = past_score(case.all(Score)[1], case, CATALOG)
    assert told.line.endswith("Look-back overlaps the one before")


@pytest.mark.parametrize(
    ("score", "name"),
    [
        (a_score(), MEANS.short),
        (a_score(name="MADRS", instrument=InstrumentId("other")), "MADRS"),
        (a_score(instrument=InstrumentId("gone")), "gone"),
    ],
)
def test_a_score_goes_by_the_name_it_was_told_under(score, name):
    assert name_of(score, CATALOG) == name


def test_a_reported_total_names_its_version():
    reported = Reported(total=6, by="Dr A")
    score = a_score(answers=(), reported=reported, version="v2")
    told = past_score(score, Case.of([score]), CATALOG)
    assert told.title == f"{MEANS.short} (v2), Nov 20, 2026"
    assert "6" in told.line
