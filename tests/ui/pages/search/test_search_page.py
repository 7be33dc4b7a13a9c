from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from intake.domain.page_words import PageWords, WordSource
from intake.ids import DocumentId
from tests.builders import a_document, a_trial
from tests.ui.open_case import OpenCase
from tests.ui.robots.hand import Hand
from ui.pages.search.search_page import SearchPage
from ui.viewmodels.search import SearchViewModel


class Room:
    """The search room over a paper of three pages and a treatment."""

    def __init__(self, qtbot):
        papers = (a_document("d1"), a_trial(name="Gabapentin"))
        self.desk = OpenCase(qtbot, *papers)
        words = PageWords(text="takes gabapentin daily", source=WordSource.FILE)
        self.desk.store.keep_words(DocumentId("d1"), {2: words})
        self.page = SearchPage(SearchViewModel(self.desk.bridge))
        self.went: list[tuple[str, str]] = []
        self.page.room_wanted.connect(self._on_room)
        qtbot.addWidget(self.page)
        self.hand = Hand(self.page, qtbot)
        self.page.opened("")

    @property
    def field(self):
        return self.hand.find(QLineEdit, "Words to look for")

    def _on_room(self, room, argument):
        self.went.append((room, argument))


@pytest.fixture
def room(qtbot):
    room = Room(qtbot)
    yield room
    room.hand.leave()
    room.desk.close()


def test_the_field_has_the_focus_and_says_where_it_looks(room):
    assert room.page.focusWidget() is room.field
    assert "In your papers, contacts, treatments, notes and answers." in room.hand.words()


def test_typing_finds_after_a_pause_and_enter_opens_the_first_place(room, qtbot):
    QTest.keyClicks(room.field, "gabap")
    qtbot.waitUntil(lambda: "2 places with “gabap”." in room.hand.words())
    QTest.keyClick(room.field, Qt.Key.Key_Return)
    found = room.hand.find(QListView, "What was found")
    assert found.hasFocus()
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert room.went == [("records", "d1/2/gabap")]


def test_down_goes_into_the_list_and_the_second_place_is_another_room(room):
    room.page.opened("gabapentin")
    room.desk.settle()
    QTest.keyClick(room.field, Qt.Key.Key_Down)
    found = room.hand.find(QListView, "What was found")
    QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert room.went[-1][0] == "treatments"


def test_nothing_found_is_said_kindly(room):
    room.page.opened("zzz")
    room.desk.settle()
    assert "Nothing was found for “zzz”. Try fewer words." in room.hand.words()
    assert "2 pages are not read yet, so they were not searched." in room.hand.words()
    assert not room.hand.sees(QListView, "What was found")


def test_at_large_text_what_was_found_comes_into_view_with_the_key_that_goes_there(room, qtbot):
    room.page.setStyleSheet("* { font-size: 40px; }")
    room.page.resize(640, 320)
    QTest.keyClicks(room.field, "gabapentin")
    qtbot.waitUntil(lambda: room.hand.sees(QListView, "What was found"))
    found = room.hand.find(QListView, "What was found")
    assert found.mapTo(room.page, QPoint()).y() > 160
    room.hand.key(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: found.mapTo(room.page, QPoint()).y() < 160)


def test_the_field_stands_at_the_top_before_anything_is_found(room, qtbot):
    room.page.resize(900, 700)
    with qtbot.waitExposed(room.page):
        room.page.show()
    assert room.field.mapTo(room.page, QPoint(0, 0)).y() < room.page.height() / 3
