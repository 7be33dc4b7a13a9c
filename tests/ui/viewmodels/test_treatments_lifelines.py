from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from tests.builders import a_trial
from tests.ui.open_case import OpenCase
from ui.viewmodels.treatments_lifelines import LifelinesViewModel, Zoom


@pytest.fixture
def open_case(qtbot):
    desks: list[OpenCase] = []

    def make(*entries):
        desks.append(OpenCase(qtbot, *entries))
        return desks[-1]

    yield make
    for each in desks:
        each.close()


@pytest.fixture
def model(open_case):
    dated = (
        a_trial("t1", start=ApproxDate(year=2015), end=ApproxDate(year=2016)),
        a_trial("t2", name="Yoga", start=ApproxDate(year=2020), ongoing=True),
    )
    return LifelinesViewModel(open_case(*dated).bridge)


def days(model):
    shown = model.shown()
    return (shown.last_day - shown.first_day).days + 1


def test_it_begins_with_everything_and_goes_closer_step_by_step(model):
    assert model.zoom is Zoom.YEARS
    lengths = [days(model)]
    for _ in range(4):
        model.closer(1)
        lengths.append(days(model))
    assert lengths[1:] == [365, 84, 14, 14]
    assert lengths[0] > 365
    model.closer(-9)
    assert model.zoom is Zoom.YEARS


def test_going_earlier_and_later_never_leaves_the_record(model):
    model.zoom_to("weeks")
    newest = model.shown().last_day
    model.step(1)
    assert model.shown().last_day <= model.whole().last_day
    model.to_end(is_newest=False)
    oldest = model.shown()
    assert oldest.first_day == model.whole().first_day
    assert [each.name for each in oldest.lines] == ["Gabapentin"]
    model.to_end(is_newest=True)
    assert model.shown().last_day >= newest


def test_all_years_have_no_earlier_and_no_later(model):
    before = model.shown()
    model.step(-1)
    model.to_end(is_newest=False)
    assert model.shown() == before


def test_the_table_holds_what_is_drawn_and_what_has_no_date(open_case):
    dated = a_trial("t1", start=ApproxDate(year=2015), end=ApproxDate(year=2016))
    model = LifelinesViewModel(open_case(dated, a_trial("t2", name="Tea")).bridge)
    shown = model.shown()
    assert shown is not None
    names = [row[0] for row in model.rows(shown)]
    assert names == ["Gabapentin", "Tea"]


def test_the_choice_for_the_packet_is_kept_and_can_be_taken_back(open_case):
    desk = open_case(a_trial(start=ApproxDate(year=2015)))
    model = LifelinesViewModel(desk.bridge)
    assert not model.is_in_packet
    for wanted in (True, False):
        model.set_in_packet(wanted=wanted)
        desk.settle()
        assert model.is_in_packet is wanted


def test_without_dates_there_is_nothing_to_show(open_case):
    model = LifelinesViewModel(open_case(a_trial()).bridge)
    assert model.shown() is None
    model.step(1)
    model.to_end(is_newest=True)
    assert model.shown() is None
