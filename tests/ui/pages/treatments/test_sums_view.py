from __future__ import annotations

import pytest

from intake.ids import TreatmentClassId, TreatmentId
from tests.builders import a_trial
from tests.intake.catalog.shipped import catalog
from tests.ui.open_case import a_choice


@pytest.fixture
def sums(enter):
    def make(*entries):
        room = enter(*entries, catalog=catalog())
        room.hand.press("What it adds up to")
        return room

    return make


def sertraline(**more):
    known = {"treatment": TreatmentId("sertraline"), "group": TreatmentClassId("ssri")}
    return a_trial(name="Sertraline", **known, **more)


MOOD = a_choice("request.condition", "depression")


def test_each_way_of_counting_names_whose_it_is_and_its_source(sums):
    words = sums(MOOD, sertraline(weeks_at_dose=8)).hand.words()
    assert "BCBS Massachusetts, on ketamine by vein" in words
    assert "BCBS Massachusetts form 094" in words
    assert "1 treatment counts, in 1 class, by what you wrote down." in words
    assert "Only your plan can say what it counts." in words


def test_open_weeks_give_a_range(sums):
    words = sums(MOOD, sertraline()).hand.words()
    assert "Between 0 and 1 treatments count, in 0 to 1 classes." in words


def test_weeks_that_are_short_name_the_paper_and_lead_to_it(sums):
    room = sums(MOOD, sertraline(weeks_at_dose=4))
    assert "Sertraline would count if you can show 2 more weeks" in room.hand.words()
    assert "Pharmacy fill history" in room.hand.words()
    room.hand.press("Where to get that paper")
    assert room.went == [("checklist", "tried.pharmacy")]


def test_the_view_is_open_again_where_it_was_left(sums):
    room = sums(MOOD, sertraline())
    assert room.page.place() == "sums"
    room.page.opened("t1")
    assert room.page.place() == "t1"
    room.page.opened("sums")
    assert room.page.place() == "sums"
