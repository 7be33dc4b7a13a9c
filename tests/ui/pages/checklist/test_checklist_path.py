from __future__ import annotations

from tests.ui.learn_catalog import EMPLOYER, MEDICARE, learn_catalog
from tests.ui.open_case import OpenCase, a_choice
from tests.ui.robots.hand import Hand
from ui.pages.checklist.checklist_page import ChecklistPage
from ui.viewmodels.checklist import ChecklistViewModel


def words_and_ways(qtbot, plan, press=()):
    desk = OpenCase(qtbot, a_choice("coverage.kind", plan), catalog=learn_catalog())
    page = ChecklistPage(ChecklistViewModel(desk.bridge))
    qtbot.addWidget(page)
    went: list[tuple[str, str]] = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand = Hand(page, qtbot)
    for name in press:
        hand.press(name)
    words = hand.words()
    hand.leave()
    desk.close()
    return words, went


def test_original_medicare_says_at_once_that_there_is_no_request(qtbot):
    words, _ = words_and_ways(qtbot, MEDICARE)
    assert "Original Medicare: there is no request to send" in words
    assert "The way of Original Medicare." in words


def test_any_other_plan_is_one_line_that_opens_and_leads_on(qtbot):
    words, _ = words_and_ways(qtbot, EMPLOYER)
    assert "The way of Employer plan." not in words
    words, went = words_and_ways(qtbot, EMPLOYER, ("How it goes", "Read more about your plan"))
    assert "The way of Employer plan." in words
    assert went == [("learn", "plan")]
