from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from intake.domain.page_words import Box, PageWords, WordSource
from intake.ids import DocumentId
from tests.builders import a_document
from tests.ui.robots.records import RecordsRoom
from ui.viewmodels.places import page_of
from ui.widgets.page_marks import PageMarks

BOX = Box(100, 100, 300, 120)


def with_words(desk):
    page = PageWords(text="gabapentin", boxes=(BOX,), source=WordSource.READ, engine="e 1")
    desk.store.keep_words(DocumentId("d1"), {2: page})


@pytest.fixture
def room(qtbot):
    room = RecordsRoom(qtbot, a_document(pages=3), before=with_words)
    yield room
    room.close()


def test_the_words_of_a_page_are_shown_beside_it_and_follow_it(room):
    room.hand.press("Show the words of the page")
    field = room.hand.find(QPlainTextEdit, "Words of page 1")
    assert field.toPlainText() == ""
    assert "This page has not been read yet." in room.hand.words()
    room.hand.press("Next")
    room.desk.settle()
    assert room.hand.find(QPlainTextEdit, "Words of page 2").toPlainText() == "gabapentin"
    assert "Read by the computer. It may be wrong" in room.hand.words()
    room.hand.press("Hide the words of the page")
    assert not room.hand.sees(QPlainTextEdit, "Words of page 2")


def test_what_a_search_found_is_marked_on_the_page_until_it_is_cleared(room):
    room.page.opened(page_of("d1", 2, "gaba").argument)
    room.desk.settle()
    marks = room.page.findChild(PageMarks)
    assert marks.places == (BOX,)
    assert "“gaba”: 1 marked on this page" in room.hand.words()
    room.hand.press("Stop marking")
    assert marks.places == ()
    assert not room.hand.sees(QAbstractButton, "Stop marking")


def test_going_there_without_a_search_marks_nothing(room):
    room.page.opened(page_of("d1", 2, "gaba").argument)
    room.page.opened(page_of("d1", 2).argument)
    room.desk.settle()
    assert room.page.findChild(PageMarks).places == ()


def test_how_far_reading_is_is_told_in_the_room(room):
    room.desk.reader.blind = True
    room.desk.reading.start()
    room.desk.settle()
    assert "2 pages are pictures that could not be read" in room.hand.words()
