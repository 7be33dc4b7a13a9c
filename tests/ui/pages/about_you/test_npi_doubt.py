from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from intake.domain.answers import Answered, Text
from intake.domain.definitions import AnswerKind, Question
from intake.domain.doubts import WRONG_NPI
from intake.ids import QuestionId
from tests.builders import an_answer
from tests.ui.open_case import OpenCase, a_catalog
from tests.ui.robots.hand import Hand
from ui.pages.about_you.about_you_page import AboutYouPage
from ui.viewmodels.about_you import AboutYouViewModel
from ui.viewmodels.places import ALL_ANSWERS

NPI = Question(
    id=QuestionId("request.npi"),
    section="Your request",
    asks="Which NPI?",
    why="Plans find a clinic by it.",
    kind=AnswerKind.TEXT,
    check="Ten digits.",
)


@pytest.fixture
def enter(qtbot):
    made: list[tuple[Hand, OpenCase]] = []

    def make(*entries):
        desk = OpenCase(qtbot, *entries, catalog=a_catalog().changed(questions=(NPI,)))
        page = AboutYouPage(AboutYouViewModel(desk.bridge))
        qtbot.addWidget(page)
        made.append((Hand(page, qtbot), desk))
        return made[-1]

    yield make
    for hand, desk in made:
        hand.leave()
        desk.close()


def test_a_number_that_does_not_check_is_told_and_kept(enter):
    hand, desk = enter()
    hand.page.opened(NPI.id)
    assert "Ten digits." in hand.words()
    hand.type_into(NPI.asks, "1234567890")
    hand.page.flush()
    desk.settle()
    assert WRONG_NPI in hand.words()
    assert "Ten digits." not in hand.words()
    assert desk.bridge.case.said(NPI.id) == Answered(given=Text(text="1234567890"))


def test_the_doubt_goes_when_the_number_is_put_right(enter):
    hand, desk = enter(an_answer(NPI.id, "1234567890"))
    hand.page.opened(NPI.id)
    assert WRONG_NPI in hand.words()
    assert hand.find(QLineEdit, NPI.asks).text() == "1234567890"
    hand.type_into(NPI.asks, "1234567893")
    hand.page.flush()
    desk.settle()
    assert WRONG_NPI not in hand.words()


def test_the_doubt_stands_among_all_answers_too(enter):
    hand, _ = enter(an_answer(NPI.id, "1234567890"))
    hand.page.opened(ALL_ANSWERS)
    assert f"1234567890 {WRONG_NPI}" in hand.words()
