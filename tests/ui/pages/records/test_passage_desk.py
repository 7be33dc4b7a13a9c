from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit

from intake.domain.documents import Proof, Target, Turn
from intake.domain.page_words import Box, PageWords, WordSource
from intake.ids import DocumentId, TrialId
from tests.builders import a_document, a_trial
from tests.ui.open_case import NOTE, THERAPY
from ui.viewmodels.places import page_linked, page_of
from ui.widgets.page_marks import Marked, PageMarks

BOXES = (Box(100, 100, 300, 120), Box(310, 100, 400, 120), Box(100, 130, 300, 150))
WORDS = "gabapentin 300 stopped"


def with_words(desk):
    read = PageWords(text=WORDS, boxes=BOXES, source=WordSource.READ, engine="e 1")
    desk.store.keep_words(DocumentId("d1"), {1: read, 2: read})


@pytest.fixture
def enter(enter):
    def make(**more):
        paper = a_document(pages=3, type=NOTE, **more)
        return enter(paper, a_trial(), before=with_words)

    return make


def picture(room):
    return room.hand.find(QLabel, "Page ")


def marks(room, kind):
    found = room.page.findChildren(PageMarks)
    return next(each for each in found if each.marked is kind)


def at(room, across, down):
    page = marks(room, Marked.PICKED)
    label = page.parentWidget()
    for x in range(0, label.width(), 2):
        for y in range(0, label.height(), 2):
            if page.point(QPoint(x, y).toPointF()) is not None:
                left, top = page.point(QPoint(x, y).toPointF())
                if abs(left - across) <= 8 and abs(top - down) <= 8:
                    return label, QPoint(x, y)
    raise AssertionError("no such point on the page")


def drag(room, start, end):
    label, first = at(room, *start)
    _, last = at(room, *end)
    QTest.mousePress(label, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(label, last)
    QTest.mouseRelease(label, Qt.MouseButton.LeftButton, pos=last)


def proofs(room):
    return room.desk.bridge.case.all(Proof)


def test_words_dragged_over_are_linked_with_their_place(enter):
    room = enter()
    drag(room, (150, 110), (350, 110))
    assert "“gabapentin 300”" in room.hand.words()
    assert marks(room, Marked.PICKED).places == (Box(100, 100, 400, 120),)
    room.hand.press("Link this passage")
    assert room.hand.focused() == "Link these pages to"
    QTest.keyClicks(room.page.focusWidget(), "gaba")
    room.hand.key(Qt.Key.Key_Return)
    room.desk.settle()
    (proof,) = proofs(room)
    assert (proof.first, proof.last, proof.target) == (1, 1, Target.trial(TrialId("t1")))
    assert proof.passage.words == "gabapentin 300"
    assert proof.passage.places == (Box(100, 100, 400, 120),)
    assert "Page 1, “gabapentin 300”." in room.hand.words()
    room.desk.bridge.undo()
    room.desk.settle()
    assert proofs(room) == ()


def test_one_word_is_pressed_and_another_with_shift(enter):
    room = enter()
    label, first = at(room, 150, 110)
    _, last = at(room, 200, 140)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=first)
    assert "“gabapentin”" in room.hand.words()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, shift, last)
    assert "“gabapentin 300 stopped”" in room.hand.words()


def test_beside_the_words_nothing_is_picked(enter):
    room = enter()
    drag(room, (600, 600), (150, 110))
    assert not room.hand.sees(QAbstractButton, "Link this passage")


def test_words_are_selected_in_the_text_by_keyboard_and_linked_with_a_tick(enter):
    room = enter()
    room.hand.press("Show the words of the page")
    field = room.hand.find(QPlainTextEdit, "Words of page 1")
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_Left, both)
    assert marks(room, Marked.PICKED).places == (BOXES[2],)
    room.hand.press("Link this passage")
    assert "on page 1: “stopped”" in room.hand.words()
    room.hand.press("Therapy")
    room.desk.settle()
    (proof,) = proofs(room)
    assert (proof.target, proof.passage.words) == (Target.requirement(THERAPY), "stopped")


def test_linked_words_are_marked_when_their_page_is_opened(enter):
    room = enter()
    drag(room, (150, 110), (350, 110))
    room.hand.press("Link this passage")
    room.hand.press("Therapy")
    room.desk.settle()
    room.page.opened(page_of("d1", 2).argument)
    room.desk.settle()
    assert marks(room, Marked.LINKED).places == ()
    room.page.opened(page_of("d1", 1).argument)
    room.desk.settle()
    assert marks(room, Marked.LINKED).places == (Box(100, 100, 400, 120),)


def link_words(room, start, end, to):
    drag(room, start, end)
    room.hand.press("Link this passage")
    room.hand.press(to)
    room.desk.settle()
    return proofs(room)[-1]


def test_a_link_that_is_followed_marks_its_own_words_and_no_others(enter):
    room = enter()
    link_words(room, (150, 110), (350, 110), "Therapy")
    room.hand.press("Let these words go")
    drag(room, (150, 140), (150, 140))
    room.hand.press("Link this passage")
    QTest.keyClicks(room.page.focusWidget(), "gaba")
    room.hand.key(Qt.Key.Key_Return)
    room.desk.settle()
    room.hand.press("Let these words go")
    assert marks(room, Marked.LINKED).places == (Box(100, 100, 400, 120), BOXES[2])
    room.page.opened(page_linked(proofs(room)[1].id).argument)
    room.desk.settle()
    assert marks(room, Marked.LINKED).places == (BOXES[2],)
    assert "Only the words you came for are marked. This page has 1 other" in room.hand.words()
    room.hand.press("Mark all links")
    assert marks(room, Marked.LINKED).places == (Box(100, 100, 400, 120), BOXES[2])
    assert not room.hand.sees(QAbstractButton, "Mark all links")


def test_on_a_turned_page_the_place_is_kept_as_the_file_has_it(enter):
    room = enter(turned=(Turn(page=1, quarters=1),))
    turned = BOXES[2].turned(1)
    middle = ((turned.left + turned.right) // 2, (turned.top + turned.bottom) // 2)
    drag(room, middle, middle)
    assert marks(room, Marked.PICKED).places == (turned,)
    room.hand.press("Link this passage")
    room.hand.press("Therapy")
    room.desk.settle()
    assert proofs(room)[0].passage.places == (BOXES[2],)
    assert marks(room, Marked.LINKED).places == (turned,)


def test_a_page_without_words_has_the_way_by_pages(enter):
    room = enter()
    room.page.opened(page_of("d1", 3).argument)
    room.desk.settle()
    drag(room, (150, 110), (350, 110))
    assert not room.hand.sees(QAbstractButton, "Link this passage")
    assert room.hand.find(QLineEdit, "First page").text() == "3"


def test_words_can_be_let_go_and_another_page_lets_them_go(enter):
    room = enter()
    drag(room, (150, 110), (350, 110))
    room.hand.press("Link this passage")
    room.desk.settle()
    room.hand.press("Use the whole page")
    room.desk.settle()
    assert room.hand.find(QLineEdit, "First page").text() == "1"
    assert not room.hand.sees(QAbstractButton, "Turn")
    room.hand.press("Let these words go")
    assert room.hand.sees(QAbstractButton, "Turn")
    assert marks(room, Marked.PICKED).places == ()
    drag(room, (150, 110), (350, 110))
    room.hand.press("Link this passage")
    room.hand.press("Next")
    room.desk.settle()
    assert not room.hand.sees(QAbstractButton, "Link this passage")
    assert room.hand.find(QLineEdit, "First page").text() == "2"
