from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from intake.domain.answers import Answered, DoesNotApply, Text, Waiting, own_words_id
from intake.domain.definitions import Catalog
from intake.domain.documents import Target
from tests.builders import a_document, a_proof
from tests.made_rules import a_policy, rules
from tests.ui.open_case import NOTE, SCORES, THERAPY, WORDS, OpenCase
from tests.ui.robots.hand import Hand
from ui.pages.checklist.checklist_page import ChecklistPage
from ui.viewmodels.checklist import ChecklistViewModel


class _Room:
    def __init__(self, qtbot, *entries, size=(1280, 800), **more):
        self.desk = OpenCase(qtbot, *entries, **more)
        self.page = ChecklistPage(ChecklistViewModel(self.desk.bridge))
        qtbot.addWidget(self.page)
        self.hand = Hand(self.page, qtbot, size)
        self.went: list[tuple[str, str]] = []
        self.page.room_wanted.connect(self._on_room)

    def _on_room(self, room, detail):
        self.went.append((room, detail))

    def close(self):
        self.hand.leave()
        self.desk.close()


@pytest.fixture
def enter(open_room):
    return partial(open_room, _Room)


def test_the_page_says_in_words_how_things_stand(enter):
    words = enter().hand.words()
    assert "4 things apply to you. 1 met, 3 missing." in words
    assert "A page that shows how many visits you had." in words
    assert "check with your plan" in words


def test_the_keyboard_begins_in_the_list_at_what_is_open(enter):
    room = enter()
    room.page.opened(THERAPY)
    room.page.take_focus()
    assert room.hand.focused().startswith("Therapy")


def test_a_group_can_be_done_for_now_and_taken_up_again(enter):
    room = enter()
    room.page.opened(THERAPY)
    before = room.desk.bridge.readiness
    room.hand.press("I’m done with “What you have tried” for now")
    room.desk.settle()
    words = room.hand.words()
    assert "“What you have tried”: done for now, Nov 23, 2026" in words
    assert "1 of 2 met, done for now" in words
    assert room.desk.bridge.readiness == before
    room.hand.press("Take it up again")
    room.desk.settle()
    assert "done for now" not in room.hand.words()


def test_groups_fold_and_unfold_by_key(enter):
    hand = enter().hand
    assert not hand.sees(QAbstractButton, "Scores, Missing")
    hand.press("Pain and daily life, 0 of 2 met")
    assert hand.sees(QAbstractButton, "Scores, Missing")
    hand.key(Qt.Key.Key_Left)
    assert not hand.sees(QAbstractButton, "Scores, Missing")
    hand.key(Qt.Key.Key_Right)
    assert hand.sees(QAbstractButton, "Scores, Missing")


def test_arrow_keys_walk_the_list_and_enter_opens(enter):
    hand = enter().hand
    hand.press("What you have tried, 1 of 2 met")
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down)
    assert hand.focused() == "Medicines, Met"
    hand.key(Qt.Key.Key_Return)
    assert "All of tried.medicines" in hand.words()
    assert "This is met" in hand.words()
    hand.key(Qt.Key.Key_Up)
    assert hand.focused() == "What you have tried, 1 of 2 met"


def test_tab_needs_one_stop_for_the_whole_list(enter):
    hand = enter().hand
    hand.press("What you have tried, 1 of 2 met")
    hand.key(Qt.Key.Key_Tab)
    assert hand.focused() == "Add a page I have"


@pytest.mark.parametrize(
    ("requirement", "button", "place"),
    [
        (THERAPY, "Add a page I have", ("records", f"for:requirement:{THERAPY}")),
        (SCORES, "Enter scores", ("pain", "")),
    ],
)
def test_the_filled_button_leads_to_the_right_room(enter, requirement, button, place):
    room = enter()
    room.page.opened(requirement)
    room.hand.press(button)
    assert room.went == [place]


def test_a_chip_leads_to_its_page(enter):
    room = enter(a_document(type=NOTE, title="PT note", pages=4, is_confirmed=True))
    room.page.opened(THERAPY)
    room.hand.press("PT note, p. 1–4")
    assert room.went == [("records", "d1/1")]


def test_own_words_are_written_in_place_and_kept(enter):
    room = enter()
    room.page.opened(WORDS)
    room.hand.press("Write it in my own words")
    assert room.hand.focused() == "In my own words"
    room.hand.type_into("In my own words", "I cannot hold a cup.")
    room.desk.settle()
    said = room.desk.bridge.case.said(own_words_id(WORDS))
    assert said == Answered(given=Text(text="I cannot hold a cup."))
    assert room.hand.sees(QPlainTextEdit, "In my own words")


def test_going_to_another_thing_loses_no_words(enter):
    room = enter()
    room.page.opened(WORDS)
    room.hand.press("Write it in my own words")
    room.hand.find(QPlainTextEdit, "In my own words").setPlainText("Half a sentence")
    room.page.opened(THERAPY)
    room.desk.settle()
    assert room.desk.bridge.case.said(own_words_id(WORDS)) == Answered(
        given=Text(text="Half a sentence")
    )
    assert room.desk.bridge.case.said(THERAPY) is None


def test_waiting_names_whom_and_keeps_the_thing_open(enter):
    room = enter()
    room.page.opened(THERAPY)
    room.hand.press("Can’t get it now?")
    room.hand.press("I’m waiting for someone")
    room.desk.settle()
    room.hand.type_into("Who has the answer?", "Dana")
    room.desk.settle()
    assert room.desk.bridge.case.said(THERAPY) == Waiting(whom="Dana")
    assert "You are waiting for Dana." in room.hand.words()


def test_what_does_not_apply_can_be_taken_back(enter):
    room = enter()
    room.page.opened(THERAPY)
    room.hand.press("Can’t get it now?")
    room.hand.press("Does not apply to me")
    room.desk.settle()
    assert isinstance(room.desk.bridge.case.said(THERAPY), DoesNotApply)
    assert "3 things apply to you." in room.hand.words()
    assert "Does not apply to you" in room.hand.words()
    room.hand.press("Take this answer back")
    room.desk.settle()
    assert room.desk.bridge.case.said(THERAPY) is None
    assert "4 things apply to you." in room.hand.words()


def test_a_full_disk_shows_the_case_as_it_is(enter):
    room = enter()
    room.desk.store.full = True
    room.page.opened(THERAPY)
    room.hand.press("Can’t get it now?")
    room.hand.press("I don’t know")
    room.desk.settle()
    assert room.desk.failures == ["Not saved: the disk is full."]
    assert not room.hand.find(QAbstractButton, "I don’t know").isChecked()


def test_in_a_small_window_the_list_is_behind_one_button(enter):
    room = enter(size=(640, 480))
    hand = room.hand
    hand.press("What you have tried")
    hand.key(Qt.Key.Key_Right)
    hand.press("Therapy, Missing")
    assert not hand.sees(QAbstractButton, "Therapy, Missing")
    hand.press("All 4 things")
    assert hand.sees(QAbstractButton, "Therapy, Missing")


def test_before_any_question_is_answered_one_button_leads_to_them(enter):
    room = enter(catalog=Catalog())
    room.hand.press("Answer the questions")
    assert room.went == [("about_you", "")]


def test_a_link_to_pages_shows_as_proof(enter):
    proof = a_proof(target=Target.requirement(THERAPY), pages=(2, 3))
    room = enter(a_document(title="PT note"), proof)
    room.page.opened(THERAPY)
    assert room.hand.sees(QAbstractButton, "PT note, p. 2–3")


def test_a_rule_of_the_plan_is_worked_on_in_its_own_room(enter):
    room = enter(a_policy(), *rules("a"))
    room.hand.press("My plan’s rules")
    room.hand.press("1 “Rule a.”")
    assert room.went == [("rules", "a")]
