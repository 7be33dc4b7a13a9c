from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from intake.domain.commands import Put
from intake.domain.put_off import PutOff
from tests.builders import a_day, a_trial
from tests.fakes import MemoryTray
from tests.ui.open_case import THERAPY, OpenCase
from tests.ui.robots.hand import Hand
from tests.ui.robots.today import a_today_page
from ui.viewmodels.today import VERBS


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    made.bridge.run(Put(entry=a_trial("t1")))
    made.settle()
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = a_today_page(desk)
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
    assert "You noted “Gabapentin”." in words
    assert "Your next step" in words
    assert "1 of 4 things are met." in words
    assert "No visit date yet" in words


def test_the_next_step_leads_to_its_room(hand, page):
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    step = page._model.chosen().step
    hand.press(VERBS[step.room])
    assert went == [(step.room, step.id)]


def test_a_row_opens_it_in_the_checklist_by_key(hand, page):
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.press("Therapy, ")
    hand.press("See the whole checklist")
    assert went == [("checklist", THERAPY), ("checklist", "")]


def test_not_today_is_kept_and_another_step_comes(hand, page, desk):
    first = page._model.chosen().step
    hand.press("Not today")
    desk.settle()
    assert desk.bridge.case.all(PutOff)
    assert page._model.chosen().step.id != first.id


def test_a_person_says_how_much_they_can_do_and_gets_what_fits(hand, page):
    hand.press("5 minutes")
    assert page._model.chosen().step.minutes <= 5
    assert "After that, in this order" not in hand.words()


def test_everything_can_be_shown_in_order_and_each_step_leads_to_its_room(hand, page):
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.press("Show me everything")
    assert "After that, in this order" in hand.words()
    second = page._model.then()[0]
    hand.press(f"{second.title}, ")
    assert went == [(second.room, second.id)]


def test_what_cannot_wait_stays_named_when_it_does_not_fit(qtbot):
    soon = a_day("visit.date", OpenCase.today() + dt.timedelta(days=12))
    desk = OpenCase(qtbot, soon)
    made = a_today_page(desk)
    qtbot.addWidget(made)
    person = Hand(made, qtbot)
    person.press("5 minutes")
    assert "This one cannot wait:" in person.words()
    went = []
    made.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    person.press("Open it")
    assert went == [("checklist", THERAPY)]
    person.leave()
    desk.settle()
    desk.close()


def test_all_changes_can_be_seen(hand):
    hand.press("See all changes")
    assert "· You noted “Gabapentin”" in hand.words()
    hand.press("Hide the changes")
    assert "· You noted “Gabapentin”" not in hand.words()


def test_what_to_start_by_when_opens_and_goes_back_by_key(hand, page):
    hand.press("What to start by when")
    assert "Slowest first" in hand.words()
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.press("A page that shows how many visits you had.")
    assert went == [("checklist", THERAPY)]
    hand.press("Back to Today")
    assert "Your next step" in hand.words()


def test_both_lists_are_printed(hand, page, desk):
    page._dialogs.tray = tray = MemoryTray()
    hand.press("What to start by when")
    hand.press("Print both lists")
    desk.settle()
    titles = [paper.title for paper, _ in desk.papers.lists]
    assert titles == ["What to start by when", "Your task list"]
    assert "Both lists went to the printer." in hand.words()
    assert (len(tray.pages), tray.is_finished) == (2, True)


def test_rules_that_nobody_checked_for_a_year_are_told_until_set_aside(hand, page, desk):
    desk.clock.moment += dt.timedelta(days=400)
    desk.bridge.notice_day()
    desk.settle()
    assert "Some of what we say is old" in hand.words()
    hand.press("I will ask; hide this")
    desk.settle()
    assert "Some of what we say is old" not in hand.words()


def test_in_a_small_window_the_next_step_comes_first(hand, page):
    page.set_title_shown(shown=False)
    words = hand.words()
    assert words.index("Your next step") < words.index("What the visit needs")
    assert page._next.y() < page._since.y()
    page.set_title_shown(shown=True)
    hand.words()
    assert page._since.y() < page._next.y()


def test_a_change_elsewhere_leaves_the_keyboard_where_it_was(hand, page, desk):
    page._needs.focus_row("")
    before = hand.focused()
    desk.bridge.run(Put(entry=a_trial("t1").changed(note="Said again.")))
    desk.settle()
    assert hand.focused() == before
    hand.key(Qt.Key.Key_Down)
    assert hand.focused() not in {before, ""}
