from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.fakes import MemoryTray, ScriptedDialogs
from tests.ui.learn_catalog import EMPLOYER, learn_catalog
from tests.ui.open_case import THERAPY, OpenCase, a_choice
from tests.ui.robots.hand import Hand
from ui.pages.learn.learn_page import LearnPage
from ui.viewmodels.learn import LearnViewModel
from ui.viewmodels.list_printing import ListPrinting


@pytest.fixture
def dialogs():
    return ScriptedDialogs()


@pytest.fixture
def enter(qtbot, dialogs):
    made: list[tuple[Hand, OpenCase]] = []

    def make(*entries, size=(1280, 800)):
        desk = OpenCase(qtbot, *entries, catalog=learn_catalog())
        model = LearnViewModel(desk.bridge)
        printing = ListPrinting(desk.bridge, desk.jobs, desk.papers, bytes)
        page = LearnPage(model, printing, dialogs)
        qtbot.addWidget(page)
        desk.settle()
        made.append((Hand(page, qtbot, size), desk))
        return made[-1][0]

    yield make
    for hand, desk in made:
        hand.leave()
        desk.close()


def going(hand):
    went: list[tuple[str, str]] = []
    hand.page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    return went


def test_what_differs_under_this_plan_is_read_first(enter):
    words = enter(a_choice("coverage.kind", EMPLOYER)).words()
    assert "Which way it goes" in words
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
    went = going(hand)
    hand.press("Answer the question about your plan")
    assert went == [("about_you", "coverage.kind")]


def test_a_page_leads_to_the_room_where_one_acts(enter):
    hand = enter()
    went = going(hand)
    hand.page.opened("appeals")
    hand.press("Open the note")
    assert went == [("checklist", THERAPY)]


def test_another_room_can_open_a_page_here_and_the_keyboard_is_at_its_beginning(enter):
    hand = enter()
    hand.page.opened("appeals")
    assert "How to send it" in hand.words()
    assert hand.focused() == "Print this page: About appeals"
    assert hand.page.place() == "appeals"


def test_pages_lead_to_each_other_and_on(enter):
    hand = enter()
    hand.page.opened("crisis")
    hand.press("Next page: About appeals")
    assert hand.page.place() == "appeals"
    hand.press("About crisis")
    assert hand.page.place() == "crisis"


def test_words_find_a_page(enter, qtbot):
    hand = enter()
    hand.type_into("Search these pages", "veterans")
    qtbot.waitUntil(lambda: "1 page" in hand.words())
    assert not hand.sees(QAbstractButton, "About words")
    hand.press("About crisis")
    assert "Call or text 988." in hand.words()
    hand.type_into("Search these pages", "zzzz")
    qtbot.waitUntil(lambda: "No page has these words." in hand.words())


def test_a_page_is_printed_and_that_is_told(enter, dialogs, qtbot):
    hand = enter()
    dialogs.tray = MemoryTray()
    hand.page.opened("appeals")
    hand.press("Print this page")
    qtbot.waitUntil(lambda: dialogs.tray.is_finished)
    assert dialogs.tray.pages
    assert "went to the printer" in hand.words()


def test_without_a_printer_nothing_is_said(enter):
    hand = enter()
    hand.press("Print this page")
    assert "Printing" not in hand.words()


def test_in_a_small_window_the_list_is_behind_one_button(enter):
    hand = enter(size=(640, 480))
    hand.press("About crisis")
    assert not hand.sees(QAbstractButton, "About words")
    hand.press("All pages")
    assert hand.sees(QAbstractButton, "About words")
