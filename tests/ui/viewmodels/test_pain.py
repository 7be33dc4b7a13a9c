from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.people import Helper
from intake.domain.scores import DiaryEntry
from intake.ids import PersonId
from tests.builders import a_diary_entry
from tests.ui.open_case import OpenCase
from ui.viewmodels.pain import FIRST, PainViewModel

TODAY = dt.date(2026, 11, 23)
YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_diary_entry(YESTERDAY.isoformat(), average=6, could_not="Cook"))
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return PainViewModel(desk.bridge)


def _entry(desk, day=TODAY):
    return desk.bridge.case.one(DiaryEntry, day.isoformat())


def test_the_sentence_names_the_day_and_what_is_often_asked_for(model):
    words = "Monday, Nov 23, 2026. About two minutes. 1 day so far"
    assert model.sentence() == f"{words}; 3 are often asked for."


def test_the_three_scales_that_matter_most_come_first(model):
    assert tuple(each.field for each in model.scales()[:3]) == FIRST


def test_one_number_is_enough(desk, model):
    model.choose("average", 0)
    desk.settle()
    assert _entry(desk) == DiaryEntry(id=TODAY.isoformat(), average=0, entered_on=TODAY)


def test_two_numbers_right_after_each_other_are_both_kept(desk, model):
    model.choose("average", 7)
    model.choose("worst", 9)
    desk.settle()
    assert (_entry(desk).average, _entry(desk).worst) == (7, 9)


def test_a_day_that_tells_nothing_any_more_is_not_kept(desk, model):
    model.choose("average", 7)
    model.choose("average", None)
    desk.settle()
    assert _entry(desk) is None


def test_the_same_number_again_is_no_change(desk, model):
    model.choose("average", 7)
    model.choose("average", 7)
    desk.settle()
    assert len(desk.store.rows) == 1


def test_numbers_of_the_day_before_are_taken_over_but_not_its_words(desk, model):
    said: list[str] = []
    desk.bridge.did.connect(said.append)
    model.copy_day_before()
    desk.settle()
    assert (_entry(desk).average, _entry(desk).could_not) == (6, "")
    assert said == ["Filled in as on Nov 22, 2026."]


def test_without_a_day_before_there_is_nothing_to_take_over(desk, model):
    model.go_to(YESTERDAY)
    assert model.day_before() is None
    model.copy_day_before()
    desk.settle()
    assert desk.store.rows == []


def test_what_is_entered_for_another_day_is_marked_as_from_memory(desk, model):
    model.go_to(TODAY - dt.timedelta(days=5))
    assert "from memory" in model.memory_words()
    model.choose("worst", 8)
    desk.settle()
    assert _entry(desk, model.day).from_memory
    assert model.memory_words() == "Entered from memory on Nov 23, 2026."


def test_pain_right_now_is_not_asked_of_another_day(model):
    assert "now" in [each.field for each in model.scales()]
    model.go_to(YESTERDAY)
    assert "now" not in [each.field for each in model.scales()]
    assert model.scales()[0].asks == "Average pain that day"


def test_a_day_to_come_cannot_be_opened(model):
    assert not model.go_to(TODAY + dt.timedelta(days=1))
    assert model.is_today


def test_a_day_can_be_removed_and_taken_back(desk, model):
    model.go_to(YESTERDAY)
    model.remove()
    desk.settle()
    assert _entry(desk, YESTERDAY) is None
    desk.bridge.undo()
    desk.settle()
    assert _entry(desk, YESTERDAY).could_not == "Cook"


def test_words_and_a_flare_count_as_an_entry(desk, model):
    model.write("medicine", "Extra gabapentin")
    model.set_flare(flare=True)
    desk.settle()
    assert (model.words().medicine, model.words().flare) == ("Extra gabapentin", True)


def test_where_it_hurt_is_kept_and_taken_over_the_next_day(desk, model):
    model.go_to(YESTERDAY)
    model.set_places(("knee",))
    desk.settle()
    model.go_to(TODAY)
    model.copy_day_before()
    desk.settle()
    assert _entry(desk).places == ("knee",)
    assert model.words().places == ("knee",)


def test_a_day_typed_in_from_paper_says_so_until_it_is_changed(qtbot):
    paper = a_diary_entry(YESTERDAY.isoformat(), entered_on=TODAY, from_paper=True)
    desk = OpenCase(qtbot, paper)
    model = PainViewModel(desk.bridge)
    model.go_to(YESTERDAY)
    assert model.memory_words() == "Entered from paper on Nov 23, 2026."
    model.choose("worst", 9)
    desk.settle()
    assert model.memory_words() == "Entered from memory on Nov 23, 2026."
    desk.close()


def test_who_entered_a_day_is_said_where_it_was_a_helper(qtbot):
    tom = Helper(id=PersonId("tom"), name="Tom")
    desk = OpenCase(qtbot, tom, a_diary_entry(TODAY.isoformat(), said_by="tom"))
    assert PainViewModel(desk.bridge).memory_words() == "Entered by Tom."
    desk.close()
