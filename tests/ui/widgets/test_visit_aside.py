from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.robots.hand import Hand
from ui.widgets.visit_aside import DateShown, VisitAside


@pytest.fixture
def aside(qtbot):
    made = VisitAside()
    qtbot.addWidget(made)
    return made


def test_the_visit_and_the_dates_stand_there_in_words(aside):
    aside.show_visit("Visit in 9 days", ["Thu, Dec 3"])
    aside.show_dates([DateShown("next:1", "Mon, Nov 30", "Call back", "You noted this.")])
    words = [each.text() for each in aside.findChildren(QLabel)]
    assert words == [
        "Visit in 9 days",
        "Thu, Dec 3",
        "Dates to keep in mind",
        "Mon, Nov 30",
        "Call back",
        "You noted this.",
    ]


def test_a_date_with_a_page_about_it_leads_there(aside, qtbot):
    hand = Hand(aside, qtbot)
    asked: list[str] = []
    aside.read_wanted.connect(asked.append)
    aside.show_dates(
        [
            DateShown("next:1", "Mon, Nov 30", "Call back", ""),
            DateShown("rule:a", "Tue, Dec 1", "Appeal", "180 days.", can_read=True),
        ]
    )
    hand.press("Read more")
    assert asked == ["rule:a"]
    hand.leave()


def test_a_date_that_nobody_told_says_whom_to_ask(aside):
    aside.show_not_known([("The answer", "No source gives it.", "Call: “By which day?”")])
    words = [each.text() for each in aside.findChildren(QLabel)]
    assert words == [
        "Dates not known to us: ask",
        "The answer",
        "No source gives it.",
        "Call: “By which day?”",
    ]
    aside.show_not_known([])
    assert aside._not_known.count() == 0


def test_the_same_words_are_left_as_they_are_and_others_take_their_place(aside, qtbot):
    def show(title):
        aside.show_visit("Visit in 9 days", ["Thu, Dec 3"])
        aside.show_dates([DateShown("next:1", "Mon, Nov 30", title, "You noted this.")])
        aside.show_not_known([("The answer", "No source gives it.", "Ask.")])
        return aside.findChildren(QLabel)

    before = show("Call back")
    assert show("Call back") == before
    show("Write")
    hand = Hand(aside, qtbot)
    assert "Write" in hand.words()
    assert "Call back" not in hand.words()
    hand.leave()
