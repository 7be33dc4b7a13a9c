from __future__ import annotations

import pytest

from intake.domain.medicines import Medicine
from intake.domain.treatments import Trial
from tests.intake.catalog.shipped import catalog
from tests.ui.open_case import OpenCase
from ui.viewmodels.places import Place
from ui.viewmodels.treatments_listed import NOTHING, ListedViewModel


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, catalog=catalog())
    yield made
    made.close()


def test_a_list_is_gone_through_from_the_first_line_to_a_tally(desk):
    model = ListedViewModel(desk.bridge)
    assert model.read("Lyrica 75 mg bid\nZoloft 100 mg daily") == ""
    assert model.is_reading
    assert model.is_at_first
    assert model.add() is not None
    model.skip()
    desk.settle()
    assert model.shown() is None
    assert model.tally() == "1 treatment added, 1 skipped."
    assert [each.name for each in desk.bridge.case.all(Trial)] == ["Pregabalin"]


def test_what_is_not_looked_at_is_counted_too(desk):
    model = ListedViewModel(desk.bridge)
    model.read("Lyrica\nZoloft\nyoga")
    model.skip()
    assert model.tally() == "0 treatments added, 1 skipped, 2 not looked at."


def test_the_same_treatment_twice_in_a_list_may_be_two_times_of_taking_it(desk):
    model = ListedViewModel(desk.bridge)
    model.read("Lyrica 2015\nLyrica 2020")
    model.add()
    desk.settle()
    shown = model.shown()
    assert shown is not None
    assert shown.there_already == ""


def test_nothing_to_read_is_said_and_leaving_forgets_the_list(desk):
    model = ListedViewModel(desk.bridge)
    assert model.read("...") == NOTHING
    model.read("Lyrica")
    model.leave()
    assert not model.is_reading
    assert model.add() is None


def test_adding_from_a_list_can_be_undone(desk):
    model = ListedViewModel(desk.bridge)
    model.read("Lyrica 75 mg bid")
    model.add()
    desk.settle()
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.all(Trial) == ()


def test_what_was_said_of_a_line_holds_for_that_line_alone(desk):
    model = ListedViewModel(desk.bridge)
    model.read("Lyrica 75 mg bid\nZoloft 100 mg daily")
    model.put_in("now")
    shown = model.shown()
    assert shown is not None
    assert shown.belongs == "now"
    place = model.add()
    desk.settle()
    assert place == Place("medicines", desk.bridge.case.all(Medicine)[0].id)
    second = model.shown()
    assert second is not None
    assert second.belongs == "stopped"


def test_a_medicine_that_is_listed_already_is_said_so(desk):
    model = ListedViewModel(desk.bridge)
    model.read("lisinopril 10 mg daily\nlisinopril 20 mg daily")
    model.put_in("now")
    model.add()
    desk.settle()
    again = ListedViewModel(desk.bridge)
    again.read("Lisinopril")
    shown = again.shown()
    assert shown is not None
    assert "in one of your lists already" in shown.there_already
