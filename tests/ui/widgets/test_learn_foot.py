from __future__ import annotations

import pytest

from tests.ui.robots.hand import Hand
from ui.widgets.learn_foot import LearnFoot
from ui.widgets.learn_terms import Explained

APPEAL = Explained("appeal", "Appeal", ("Appeal",), "You ask again.", "appeals")


@pytest.fixture
def foot(qtbot):
    made = LearnFoot()
    qtbot.addWidget(made)
    made.show_ways(("Open it", "Go on"))
    made.show_terms((APPEAL,))
    made.show_pages((("words", "The words"),), ("", ""), ("tax", "Taxes"))
    hand = Hand(made, qtbot)
    yield hand
    hand.leave()


@pytest.mark.parametrize(
    ("press", "signal", "told"),
    [
        ("Go on", "way_wanted", 1),
        ("What is: Appeal", "term_wanted", "appeal"),
        ("The words", "page_wanted", "words"),
        ("Next page: Taxes", "next_wanted", "tax"),
    ],
)
def test_each_button_says_where_it_leads(foot, qtbot, press, signal, told):
    with qtbot.waitSignal(getattr(foot.page, signal)) as caught:
        foot.press(press)
    assert caught.args == [told]


def test_before_the_first_page_there_is_none(foot):
    assert not foot.page.previous.isEnabled()
    assert foot.page.next.isEnabled()


def test_after_a_meaning_was_closed_the_keyboard_is_back_at_its_word(foot):
    foot.page.focus_term("appeal")
    assert foot.focused() == "What is: Appeal"
