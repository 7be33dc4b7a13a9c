from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.robots.hand import Hand
from ui.widgets.learn_reading import LearnReading, PageWords
from ui.widgets.learn_terms import Explained

APPEAL = Explained("appeal", "Appeal", ("Appeal",), "You ask again.", "appeals")
PAGE = PageWords(
    title="One",
    parts=(("Heading", ("An appeal is a letter.",), "Source: its own."),),
    source=("Source: a list.",),
    ask="Ask the plan.",
    after=("two", "Two"),
)


@pytest.fixture
def hand(qtbot):
    reading = LearnReading()
    qtbot.addWidget(reading)
    reading.show_page(PAGE, (APPEAL,))
    hand = Hand(reading, qtbot)
    yield hand
    hand.leave()


def test_headings_lines_sources_and_whom_to_ask_are_shown(hand):
    words = hand.words()
    for each in ("Heading", "Source: its own.", "Source: a list.", "Ask the plan."):
        assert each in words


def test_headings_are_told_as_such_to_a_screen_reader(hand):
    heading = next(each for each in hand.page.findChildren(QLabel) if each.text() == "Heading")
    assert heading.accessibleDescription() == "heading"


def test_a_word_opens_its_meaning_below_the_line_it_stands_in(hand):
    line = next(each for each in hand.page.findChildren(QLabel) if "is a letter" in each.text())
    line.linkActivated.emit("appeal")
    shown = [
        each.text() for each in hand.page.findChildren(QLabel) if each.isVisibleTo(hand.page)
    ]
    assert "You ask again." in shown
    hand.press("Close")
    assert "You ask again." not in hand.words()


def test_keys_reach_the_meaning_too_and_come_back(hand):
    hand.press("What is: Appeal")
    assert hand.focused() == "Close"
    hand.press("Close")
    assert hand.focused() == "What is: Appeal"


def test_another_page_takes_the_place_of_the_first(hand):
    hand.page.show_page(PageWords("Two", (("", ("Second.",), ""),)))
    assert "Second." in hand.words()
    assert "is a letter" not in hand.words()


def test_the_same_page_is_left_as_it_is(hand):
    before = hand.page.findChildren(QLabel)
    hand.page.show_page(PAGE, (APPEAL,))
    assert hand.page.findChildren(QLabel) == before


def test_a_page_whose_end_is_in_view_for_a_while_was_read(hand, qtbot):
    hand.page._waiting.setInterval(0)
    with qtbot.waitSignal(hand.page.read):
        hand.page.show_page(PageWords("Short", (("", ("One line.",), ""),)))


def test_going_on_by_next_says_that_it_was_read(hand, qtbot):
    with qtbot.waitSignals([hand.page.read, hand.page.page_wanted]):
        hand.press("Next page")
