from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.ui.learn_catalog import EMPLOYER, learn_catalog
from tests.ui.open_case import OpenCase, a_choice
from tests.ui.robots.hand import Hand
from ui.pages.learn.learn_page import LearnPage
from ui.viewmodels.learn import LearnViewModel


@pytest.fixture
def enter(qtbot):
    made: list[tuple[Hand, OpenCase]] = []

    def make(*entries, size=(1280, 800)):
        desk = OpenCase(qtbot, *entries, catalog=learn_catalog())
        page = LearnPage(LearnViewModel(desk.bridge))
        qtbot.addWidget(page)
        made.append((Hand(page, qtbot, size), desk))
        return made[-1][0]

    yield make
    for hand, desk in made:
        hand.leave()
        desk.close()


def test_what_differs_under_this_plan_is_read_first(enter):
    words = enter(a_choice("coverage.kind", EMPLOYER)).words()
    assert "The way of Employer plan." in words
    assert "Check with your plan." in words


def test_a_page_opens_by_key_and_the_list_is_one_tab_stop(enter):
    hand = enter()
    hand.press("Your plan")
    for _ in range(4):
        hand.key(Qt.Key.Key_Down)
    assert hand.focused() == "About crisis"
    hand.key(Qt.Key.Key_Return)
    assert "Call or text 988." in hand.words()


def test_one_button_leads_to_the_question_about_the_plan(enter):
    hand = enter()
    went: list[tuple[str, str]] = []
    hand.page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.press("Answer the question about your plan")
    assert went == [("about_you", "coverage.kind")]


def test_another_room_can_open_a_page_here(enter):
    hand = enter()
    hand.page.opened("words")
    assert "Second paragraph." in hand.words()
    assert not hand.sees(QAbstractButton, "Answer the question about your plan")


def test_in_a_small_window_the_list_is_behind_one_button(enter):
    hand = enter(size=(640, 480))
    hand.press("About crisis")
    assert not hand.sees(QAbstractButton, "About words")
    hand.press("All pages")
    assert hand.sees(QAbstractButton, "About words")
