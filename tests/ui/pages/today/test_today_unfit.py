from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import ApproxDate
from tests.builders import a_day, a_trial
from tests.ui.open_case import OpenCase
from tests.ui.robots.hand import Hand
from tests.ui.robots.today import a_today_page

BACKWARDS = a_trial(start=ApproxDate(year=2021), end=ApproxDate(year=2020))


@pytest.fixture
def enter(qtbot):
    made: list[tuple[Hand, OpenCase]] = []

    def make(*entries):
        desk = OpenCase(qtbot, *entries)
        page = a_today_page(desk)
        qtbot.addWidget(page)
        made.append((Hand(page, qtbot), desk))
        return made[-1]

    yield make
    for hand, desk in made:
        desk.settle()
        hand.leave()
        desk.close()


def test_things_that_do_not_fit_are_told_with_what_to_do_and_where(enter):
    hand, _ = enter(BACKWARDS)
    assert "Things that do not fit" in hand.words()
    assert "“Gabapentin” ends before it starts: from 2021 to 2020." in hand.words()
    went: list[tuple[str, str]] = []
    hand.page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.press("Your list: Gabapentin")
    assert went == [("treatments", "t1")]


def test_a_thing_set_aside_leaves_the_page_quiet(enter):
    hand, desk = enter(BACKWARDS)
    hand.press("Set aside")
    hand.type_into("Why does it stay as it is?", "The pharmacy wrote it so.")
    hand.press("Set aside for this reason")
    desk.settle()
    assert "ends before it starts" not in hand.words()
    hand.press("Show what was set aside (1)")
    assert "The pharmacy wrote it so." in hand.words()


def test_a_case_in_which_all_fits_has_no_such_card(enter):
    hand, _ = enter(a_day("visit.date", dt.date(2199, 1, 1)))
    assert "Things that do not fit" not in hand.words()
