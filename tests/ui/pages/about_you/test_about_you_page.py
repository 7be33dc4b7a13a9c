from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from intake.domain.answers import Answered, Choice, DontKnow, Text, Waiting
from intake.domain.people import Helper
from intake.ids import RequirementId
from tests.ui.interview import FUNDED, INSURER, KIND, NAME, an_interview
from tests.ui.open_case import OpenCase, a_requirement
from tests.ui.robots.hand import Hand
from ui.pages.about_you.about_you_page import PARTS, SHAPING, WHO_TYPES, AboutYouPage
from ui.viewmodels.about_you import AboutYouViewModel
from ui.viewmodels.places import ALL_ANSWERS, questions_for

NEEDED = RequirementId("paper.needed")
EMPLOYER = Answered(given=Choice(options=("employer",)))


@pytest.fixture
def desk(qtbot):
    rows = an_interview().questions
    more: dict[str, Any] = {INSURER: {"sharpens": (NEEDED,)}, KIND: {"read": "state"}}
    sharper = tuple(each.changed(**more.get(each.id, {})) for each in rows)
    needed = a_requirement(NEEDED, "papers", short="Paper")
    catalog = an_interview().changed(questions=sharper, requirements=(needed,))
    made = OpenCase(qtbot, catalog=catalog)
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = AboutYouPage(AboutYouViewModel(desk.bridge))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def hand(page, qtbot):
    made = Hand(page, qtbot)
    yield made
    made.leave()


def test_the_first_time_it_asks_who_is_typing(hand, page, desk):
    page.opened("")
    assert "Who is typing?" in hand.words()
    hand.press("Someone who helps")
    hand.press("Continue")
    assert "There is a problem" in hand.words()
    hand.type_into("Your name", "Tom")
    hand.press("Continue")
    desk.settle()
    assert [each.name for each in desk.bridge.case.all(Helper)] == ["Tom"]
    assert desk.bridge.typist == desk.bridge.case.all(Helper)[0].id
    assert f"Asks for {KIND}" in hand.words()


def test_one_question_a_page_with_why_and_where_to_look(hand, page):
    page.opened(FUNDED)
    words = hand.words()
    assert "Your plan · 1 of 2" in words
    assert "Why we ask" in words
    assert "Where to look" in words
    assert "Look twice." in words
    assert "Many employer plans" in words


def test_an_answer_is_kept_at_once_and_continue_goes_on(hand, page, desk):
    page.opened(KIND)
    hand.press("Employer")
    desk.settle()
    assert desk.bridge.case.said(KIND) == EMPLOYER
    hand.press("Continue")
    assert "You can stop here" in hand.words()


def test_waiting_for_someone_opens_its_fields_and_is_kept(hand, page, desk):
    page.opened(FUNDED)
    hand.press("I’m waiting for someone")
    hand.type_into("Who has the answer?", "Dana in HR")
    desk.settle()
    assert desk.bridge.case.said(FUNDED) == Waiting(whom="Dana in HR")


def test_an_answer_and_a_dont_know_exclude_each_other(hand, page, desk):
    page.opened(KIND)
    hand.press("I don’t know")
    desk.settle()
    assert desk.bridge.case.said(KIND) == DontKnow()
    assert "How to find out" in hand.words()
    hand.press("Employer")
    desk.settle()
    assert desk.bridge.case.said(KIND) == EMPLOYER


def test_typing_takes_a_dont_know_back(hand, page, desk):
    page.opened(NAME)
    hand.press("I’ll come back to this")
    hand.type_into(f"Asks for {NAME}", "Maria")
    desk.settle()
    assert desk.bridge.case.said(NAME) == Answered(given=Text(text="Maria"))


def test_what_cannot_be_right_is_said_on_continue_and_leads_to_its_field(hand, page):
    page.opened(INSURER)
    hand.press("I’m waiting for someone")
    hand.type_into("Ask again on: year", "26")
    hand.press("Continue")
    assert "There is a problem" in hand.words()
    assert "four digits" in hand.focused()
    hand.key(Qt.Key.Key_Return)
    assert hand.focused() == "Ask again on: month"


def test_a_changed_answer_comes_back_to_the_check_page(hand, page, desk):
    page.opened(ALL_ANSWERS)
    hand.press(f"Asks for {NAME}, Not answered yet")
    hand.type_into(f"Asks for {NAME}", "Maria")
    hand.press("Continue")
    desk.settle()
    assert hand.sees(QAbstractButton, f"Asks for {NAME}, Maria")
    assert "1 of 4 questions have an answer." in hand.words()


def test_stopping_in_the_first_round_says_what_is_left_and_goes_on_from_there(hand, page):
    page.opened(KIND)
    assert "First questions · 1 of 1" in hand.words()
    hand.press("Stop here for now")
    assert "1 of 1 first questions is still open" in hand.words()
    hand.press("Go on with the first questions")
    assert f"Asks for {KIND}" in hand.words()
    hand.press("Back")
    assert "Who is typing?" in hand.words()


def after_the_first_round(page, hand, desk):
    page.opened(KIND)
    hand.press("Employer")
    desk.settle()
    hand.press("Continue")


def test_after_the_first_round_the_parts_wait_with_what_is_open_in_each(hand, page, desk):
    after_the_first_round(page, hand, desk)
    words = hand.words()
    assert "Your checklist is ready, and everything is saved. 3 more questions" in words
    assert hand.sees(QAbstractButton, "Your plan, 2 of 2 still open")
    hand.press("Your plan, 2 of 2 still open")
    assert "Your plan · 1 of 2" in hand.words()
    hand.press("Insured")
    desk.settle()
    hand.press("Continue")
    assert f"Asks for {INSURER}" in hand.words()
    hand.press("Back")
    assert f"Asks for {FUNDED}" in hand.words()
    hand.press("Continue")
    hand.press("Continue")
    assert hand.sees(QAbstractButton, "Your plan, 1 of 2 still open")


def test_a_part_that_is_done_for_now_is_not_counted_any_more(hand, page, desk):
    after_the_first_round(page, hand, desk)
    hand.press("Done for now: Your plan")
    desk.settle()
    assert "1 more question makes it sharper" in hand.words()
    assert hand.sees(QAbstractButton, "Your plan, Done for now")
    hand.press("Take it up again: Your plan")
    desk.settle()
    assert "3 more questions make it sharper" in hand.words()


def test_from_the_parts_one_gets_to_the_list_to_today_and_to_all_answers(hand, page, desk):
    after_the_first_round(page, hand, desk)
    assert page.place() == PARTS
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.press("Open my checklist")
    hand.press("See my next step")
    assert went == [("checklist", ""), ("today", "")]
    hand.press("See all answers")
    assert "Check your answers" in hand.words()
    hand.press("Go on with the questions")
    assert "You can stop here" in hand.words()


def test_once_everything_is_said_a_part_shows_its_answers(hand, page, desk):
    for question in (NAME, KIND, FUNDED, INSURER):
        page.opened(question)
        hand.press("I don’t know")
        desk.settle()
    hand.press("Stop here for now")
    assert "Nothing more is asked for now." in hand.words()
    hand.press("You, All answered")
    assert "Check your answers" in hand.words()


def test_the_first_round_is_what_shapes_the_list_until_it_is_through(hand, page, desk):
    page.opened(SHAPING)
    assert "Who is typing?" in hand.words()
    page.opened(NAME)
    hand.press("I’ll come back to this")
    desk.settle()
    page.opened(SHAPING)
    assert f"Asks for {KIND}" in hand.words()
    after_the_first_round(page, hand, desk)
    page.opened(SHAPING)
    assert "You can stop here" in hand.words()


def test_questions_for_a_requirement_lead_back_to_it(hand, page, desk):
    page.opened(questions_for(NEEDED).argument)
    assert "For “Paper” · 1 of 1" in hand.words()
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    hand.type_into(f"Asks for {INSURER}", "Lakeshore")
    hand.press("Continue")
    assert went == [("checklist", NEEDED)]


def test_a_question_leads_to_the_page_that_says_more(hand, page):
    went = []
    page.room_wanted.connect(lambda room, detail: went.append((room, detail)))
    page.opened(KIND)
    hand.press("Read more")
    assert went == [("learn", "state")]
    page.opened(NAME)
    assert not hand.sees(QAbstractButton, "Read more")


def test_a_question_that_is_to_be_asked_again_is_opened(hand, page):
    page.opened(f"ask:{FUNDED}")
    assert f"Asks for {FUNDED}" in hand.words()


def test_leaving_in_the_middle_of_a_word_loses_nothing(hand, page, desk):
    page.opened(NAME)
    page._view.editor._line.field.setText("Mar")
    page.flush()
    desk.settle()
    assert desk.bridge.case.said(NAME) == Answered(given=Text(text="Mar"))


def test_coming_back_goes_on_where_the_person_left_off(hand, page):
    page.opened(FUNDED)
    page.opened("")
    assert f"Asks for {FUNDED}" in hand.words()


def test_who_is_typing_can_be_changed_at_any_time(hand, page, desk):
    page.opened(WHO_TYPES)
    hand.press("The patient")
    hand.press("Continue")
    desk.settle()
    assert desk.bridge.typist == "patient"


def test_undo_shows_on_the_page(hand, page, desk):
    page.opened(KIND)
    hand.press("Employer")
    desk.settle()
    desk.bridge.undo()
    desk.settle()
    assert not hand.find(QAbstractButton, "Employer").isChecked()
