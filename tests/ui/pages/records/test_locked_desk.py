from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from intake.domain.papers import Trouble
from intake.ids import DocumentId
from tests.builders import a_document

WORD = "open sesame"
LOOK, COPY = "Look at it for now", "Keep an unlocked copy"
MEANS = "Unlocked until you close. The packet needs a copy."
FILE = b"%PDFPP lock=open sesame"


@pytest.fixture
def enter(enter):
    def lock_up(desk):
        desk.store.files[DocumentId("d1")] = FILE

    def make(**more):
        locked = a_document(pages=0, trouble=Trouble.LOCKED, title="Letter", **more)
        return enter(locked, before=lock_up)

    return make


def look(room, word=WORD):
    room.hand.type_into("Type its password", word)
    room.hand.press(LOOK)
    room.desk.settle()


def kept(room):
    store = room.desk.store
    return dict(store.files), room.desk.bridge.case


def test_a_locked_paper_is_looked_at_and_nothing_of_it_is_kept(enter):
    room = enter()
    before = kept(room)
    look(room)
    words = room.hand.words()
    assert "Page 1 of 2" in words
    assert MEANS in words
    assert (1, 0) in {(page, quarters) for page, _, quarters in room.desk.papers.drawn}
    assert kept(room) == before
    room.hand.press(COPY)  # the control: a copy is seen in what is kept
    room.desk.settle()
    assert kept(room) != before


def test_the_pages_are_turned_over_by_key_and_turned_to_the_right(enter):
    room = enter()
    before = kept(room)
    look(room)
    room.hand.key(Qt.Key.Key_PageDown)
    room.desk.settle()
    assert "Page 2 of 2" in room.hand.words()
    room.tool("Turn")
    assert (2, 1) in {(page, quarters) for page, _, quarters in room.desk.papers.drawn}
    assert "Page 2 of 2" in room.hand.words()
    assert kept(room) == before


def test_the_words_of_a_page_are_shown_beside_it(enter):
    room = enter()
    look(room)
    room.hand.press("Show the words of the page")
    room.desk.settle()
    assert room.hand.find(QPlainTextEdit, "Words of page 1").toPlainText() == "page 1 of 2"
    room.hand.key(Qt.Key.Key_PageDown)
    room.desk.settle()
    room.page.refresh()
    assert room.hand.sees(QAbstractButton, "Hide the words of the page")


def test_a_wrong_password_is_said_and_nothing_is_lost(enter):
    room = enter()
    before = kept(room)
    look(room, "guess")
    assert "This password does not open the file." in room.hand.words()
    assert room.hand.focused() == "Type its password"
    assert kept(room) == before
    look(room)
    assert "Page 1 of 2" in room.hand.words()


def test_a_damaged_page_is_said_in_place_of_its_picture(enter):
    room = enter()
    room.desk.papers.broken = {1}
    look(room)
    assert "damaged" in room.hand.words()


def test_a_copy_is_kept_without_typing_the_password_again(enter):
    room = enter()
    look(room)
    room.hand.press(COPY)
    room.desk.settle()
    assert "Page 1 of 2" in room.hand.words()
    assert MEANS not in room.hand.words()
    assert [each.in_packet for each in room.documents()] == [False, True]
    locked = room.documents()[0]
    room.page.opened(f"{locked.id}/1")
    room.desk.settle()
    assert not room.hand.sees(QAbstractButton, LOOK)
    assert not room.hand.sees(QAbstractButton, "Unlock and keep a copy")
    assert "“Letter” is its unlocked copy" in room.hand.words()
    room.hand.press("Open the copy")
    assert "Page 1 of 2" in room.hand.words()


def test_once_the_copy_is_gone_the_locked_paper_asks_for_its_password_again(enter):
    room = enter()
    look(room)
    room.hand.press(COPY)
    room.desk.settle()
    locked = room.documents()[0]
    room.hand.press("Remove this record")
    room.desk.settle()
    room.page.opened(f"{locked.id}/1")
    room.desk.settle()
    assert room.hand.sees(QAbstractButton, LOOK)


def test_a_copy_that_cannot_be_written_is_said_beside_the_pages(enter):
    room = enter()
    look(room)
    room.desk.store.full = True
    room.hand.press(COPY)
    room.desk.settle()
    assert "Page 1 of 2" in room.hand.words()
    assert "disk is full" in room.hand.words()
    assert room.hand.find(QAbstractButton, COPY).isEnabled()


def test_a_paper_is_locked_again_at_once(enter):
    room = enter()
    look(room)
    room.hand.press("Lock it again")
    room.desk.settle()
    assert "Page 1 of 2" not in room.hand.words()
    assert room.hand.focused() == "Type its password"
    assert room.hand.find(QLineEdit, "Type its password").text() == ""


def test_a_paper_stays_open_while_another_record_is_looked_at(enter):
    room = enter()
    room.desk.sources.files = {"/m/a.pdf": b"%PDFPPP"}
    look(room)
    room.drop("/m/a.pdf")
    locked, other = room.documents()
    room.page.opened(f"{other.id}/1")
    room.desk.settle()
    assert "Page 1 of 3" in room.hand.words()
    assert MEANS not in room.hand.words()
    room.page.opened(f"{locked.id}/1")
    room.desk.settle()
    assert "Page 1 of 2" in room.hand.words()
    assert not room.hand.sees(QAbstractButton, LOOK)


def test_a_case_opened_anew_asks_for_the_password_again(enter):
    room = enter()
    look(room)
    assert not room.hand.sees(QAbstractButton, LOOK)
    again = enter()
    assert again.hand.sees(QAbstractButton, LOOK)
    assert again.desk.papers.drawn == []


def test_a_paper_that_stays_out_of_the_packet_says_so(enter):
    room = enter(in_packet=False)
    look(room)
    assert "This file stays out of the packet." in room.hand.words()
