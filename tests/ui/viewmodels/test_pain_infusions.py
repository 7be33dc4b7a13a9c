from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.infusions import Infusion
from intake.ids import InfusionId, InstrumentId
from tests.builders import a_diary_entry
from tests.ui.open_case import OpenCase
from tests.ui.rooms_catalog import means, rooms_catalog
from ui.viewmodels.pain_infusions import NOTHING_YET, ROUGH, InfusionsViewModel

DAY = dt.date(2026, 6, 15)
OPTIONS = ({"points": 1, "says": "Very much improved"}, {"points": 2, "says": "Much improved"})


@pytest.fixture
def desk(qtbot):
    days = [(-2, 8), (-1, 8), (1, 4), (2, 4)]
    entries = [
        a_diary_entry((DAY + dt.timedelta(days=ahead)).isoformat(), average=value)
        for ahead, value in days
    ]
    catalog = rooms_catalog()
    pgic = means(id=InstrumentId("pgic"), options=OPTIONS)
    more = catalog.changed(instruments=(*catalog.instruments, pgic))
    made = OpenCase(qtbot, *entries, catalog=more)
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return InfusionsViewModel(desk.bridge)


def _only(desk):
    desk.settle()
    (infusion,) = desk.bridge.case.all(Infusion)
    return infusion


def test_a_new_one_is_kept_at_once_and_can_be_taken_back(desk, model):
    model.begin()
    assert _only(desk).date == ApproxDate.of(desk.today())
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.all(Infusion) == ()


def test_two_fields_right_after_each_other_are_both_kept(desk, model):
    model.begin()
    model.change("dose", "40 mg")
    model.change("route", "IV")
    assert (_only(desk).dose, _only(desk).route) == ("40 mg", "IV")


def test_the_numbers_before_and_after_are_told_with_their_days(desk, model):
    model.begin()
    model.change("date", ApproxDate.of(DAY))
    desk.settle()
    told = " ".join(model.told())
    assert "Average pain 8 (Jun 8 to Jun 14, 2026, 2 days entered), then 4" in told
    assert model.rows()[0].line.startswith("Average pain 8, then 4.")


def test_a_rough_date_asks_for_the_day_and_an_empty_diary_says_what_will_be_there(desk, model):
    model.begin()
    desk.settle()
    assert model.told() == (NOTHING_YET,)
    model.change("date", ApproxDate(year=2024))
    desk.settle()
    assert model.told() == (ROUGH,)


def test_the_answers_of_the_pgic_are_those_of_the_catalog(model):
    assert model.changes() == ((1, "Very much improved"), (2, "Much improved"))


def test_one_is_opened_by_its_id_and_removed(desk, model):
    model.begin()
    its_id = _only(desk).id
    model.close()
    assert model.infusion() is None
    assert not model.open_infusion(InfusionId("none"))
    assert model.open_infusion(its_id)
    model.remove()
    desk.settle()
    assert model.rows() == ()
