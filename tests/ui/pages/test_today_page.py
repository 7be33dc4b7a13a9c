from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from intake.domain.commands import Put
from intake.domain.put_off import PutOff
from tests.builders import a_trial
from tests.ui.open_case import THERAPY, OpenCase
from tests.ui.robots.hand import Hand
from ui.pages.today_page import TodayPage
from ui.viewmodels.today import TodayViewModel


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    made.bridge.run(Put(entry=a_trial("t1")))
    made.settle()
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = TodayPage(TodayViewModel(desk.bridge))
    qtbot.addWidget(made)
    desk.settle()
    return made


@pytest.fixture
def hand(page, qtbot):
    made = Hand(page, qtbot)
    yield made
    made.leave()


def test_the_page_says_what_was_done_what_comes_next_and_what_is_open(hand):
    words = hand.words()
    assert "When you were last here, on Monday, Nov 23" in words
    assert "You noted 1 treatment." in words
    assert "Your next step" in words
    assert "1 of 4 things are met." in words
    assert "No visit date yet" in words


def test_the_next_step_leads_to_its_room(hand, page):
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    step = page._step
    page._do.click()
    assert went == [(step.room, step.id)]


def test_a_row_opens_it_in_the_checklist_by_key(hand, page):
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.press("Therapy, ")
    hand.press("See the whole checklist")
    assert went == [("checklist", THERAPY), ("checklist", "")]


def test_not_today_is_kept_and_another_step_comes(hand, page, desk):
    first = page._step
    hand.press("Not today")
    desk.settle()
    assert desk.bridge.case.all(PutOff)
    assert page._step.id != first.id


def test_two_minutes_can_be_asked_for_and_taken_back(hand):
    hand.press("I only have two minutes")
    assert hand.sees(QAbstractButton, "Show any next step")
    hand.press("Show any next step")
    assert hand.sees(QAbstractButton, "I only have two minutes")


def test_all_changes_can_be_seen(hand, page):
    hand.press("See all changes")
    assert page._changes.rows()[0][1:] == ("You", "noted 1 treatment")
    hand.press("Hide the changes")
    assert page._changes.isHidden()


def test_in_a_small_window_the_next_step_comes_first(hand, page):
    page.set_title_shown(shown=False)
    words = hand.words()
    assert words.index("Your next step") < words.index("What the visit needs")
    assert page._next.y() < page._since_box.y()
    page.set_title_shown(shown=True)
    hand.words()
    assert page._since_box.y() < page._next.y()
