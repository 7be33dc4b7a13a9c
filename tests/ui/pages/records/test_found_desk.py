from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from intake.domain.documents import Document
from intake.domain.treatments import Trial
from tests.builders import a_document, an_answer
from tests.ui.robots.papers_that_say import NOTE, STRANGERS, papers_catalog, says
from ui.widgets.page_marks import PageMarks


@pytest.fixture
def enter(enter):
    def make(*entries, size=(1280, 1000), **texts):
        def before(desk):
            for name, text in texts.items():
                says(desk, name, text)

        room = enter(*entries, size=size, before=before, catalog=papers_catalog())
        room.desk.settle()
        return room

    return make


def the(room, name="d1"):
    return next(each for each in room.desk.bridge.case.all(Document) if each.id == name)


def press(room, name):
    room.hand.press(name)
    room.desk.settle()


def key(room, what):
    room.hand.key(what)
    room.desk.settle()


def marked(room):
    return room.page.findChild(PageMarks).places


def test_what_a_paper_says_is_shown_with_its_words_marked(enter):
    room = enter(a_document(), d1=NOTE)
    words = room.hand.words()
    assert "Is this right?" in words
    assert "Mar 14, 2021" in words
    assert "Page 1: “Date of service: 03/14/2021”" in words
    assert marked(room)
    assert the(room) == a_document()


def test_the_queue_is_walked_with_enter_alone(enter):
    room = enter(a_document(), a_document("d2"), d1=NOTE, d2=NOTE)
    press(room, "2 papers to confirm")
    assert room.hand.focused().startswith("Yes: Kind of paper")
    for _ in range(4):
        key(room, Qt.Key.Key_Return)
    assert (the(room).type, the(room).patient_on_it) == ("visit_note", "Maria Nguyen")
    assert the(room).is_confirmed
    assert "It also names" in room.hand.words()
    key(room, Qt.Key.Key_Delete)
    assert room.hand.focused() == "Next paper to confirm"
    key(room, Qt.Key.Key_Return)
    assert room.page.place().startswith("d2")
    assert room.hand.focused().startswith("Yes: Kind of paper")


def test_going_to_a_suggestion_marks_its_own_words_only(enter):
    room = enter(a_document(), d1=NOTE)
    every = len(marked(room))
    room.hand.find(QAbstractButton, "Yes: Date on the paper").setFocus()
    room.desk.settle()
    assert 0 < len(marked(room)) < every


def test_delete_says_no_and_it_stays_no(enter):
    room = enter(a_document(), d1=NOTE)
    room.hand.find(QAbstractButton, "Yes: Date on the paper").setFocus()
    key(room, Qt.Key.Key_Delete)
    assert the(room).date is None
    assert the(room).refused == ("date:mar 14, 2021",)
    assert not room.hand.sees(QAbstractButton, "Yes: Date on the paper, Mar 14, 2021")


def test_f2_leads_to_the_field_and_what_is_typed_there_counts(enter):
    room = enter(a_document(), d1=NOTE)
    room.hand.find(QAbstractButton, "Yes: Who wrote it").setFocus()
    key(room, Qt.Key.Key_F2)
    assert room.hand.focused() == "Who wrote it (optional)"
    room.hand.type_into("Who wrote it", "Dr Lee")
    room.desk.settle()
    assert the(room).provider == "Dr Lee"
    assert not room.hand.sees(QAbstractButton, "Yes: Who wrote it, Ana Rivera, MD")


def test_yes_to_all_works_only_while_all_can_be_seen(enter):
    low = enter(a_document(), d1=NOTE, size=(1280, 420))
    to_all = low.hand.find(QAbstractButton, "Yes to all 4")
    low.desk.qtbot.waitUntil(lambda: not to_all.isEnabled())  # once it is laid out
    high = enter(a_document(), d1=NOTE, size=(1280, 1600))
    high.desk.qtbot.waitUntil(high.hand.find(QAbstractButton, "Yes to all 4").isEnabled)
    press(high, "Yes to all 4")
    assert (the(high).type, the(high).provider) == ("visit_note", "Ana Rivera, MD")


def test_nothing_a_person_said_is_asked_again(enter):
    room = enter(a_document(type="mri", provider="Dr Lee"), d1=NOTE)
    assert "Ana Rivera" not in room.hand.words()
    press(room, "Yes: Date on the paper")
    assert the(room).type == "mri"


def test_a_treatment_is_added_with_its_page(enter):
    paper = a_document(type="mri", provider="Dr Lee", patient_on_it="Maria Nguyen")
    room = enter(paper, d1=NOTE)
    press(room, "Yes: Date on the paper")
    press(room, "Add it: A treatment you tried?, Gabapentin")
    assert [each.name for each in room.desk.bridge.case.all(Trial)] == ["Gabapentin"]
    assert room.proofs() == [("d1", 1, 1)]


def test_a_strangers_paper_is_asked_about_calmly_with_ways_out(enter):
    room = enter(an_answer(), a_document(), d1=STRANGERS)
    assert "This paper names ANN OTHER. Is it yours?" in room.hand.words()
    press(room, "Yes, it is mine")
    assert "ANN OTHER" not in room.hand.words()
    assert the(room).refused == ("patient:ann other",)


def test_a_strangers_paper_can_be_kept_out_or_removed(enter):
    room = enter(an_answer(), a_document(), a_document("d2"), d1=STRANGERS, d2=STRANGERS)
    press(room, "Keep it out of the packet")
    assert not the(room).in_packet
    assert "Is it yours?" not in room.hand.words()
    room.page.opened("d2/1")
    room.desk.settle()
    press(room, "Not mine: remove it")
    assert [each.id for each in room.documents()] == ["d1"]
