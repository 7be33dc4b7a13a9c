from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from intake.domain.documents import Turn
from intake.domain.papers import PageLook
from tests.builders import a_document
from tests.ui.robots.records import ALL_PAGES
from ui.widgets.pages_grid import PagesGrid


def test_all_pages_and_back_to_one(enter):
    room = enter(a_document(pages=6))
    grid = room.all_pages()
    assert grid.hasFocus()
    room.choose_pages(4)
    room.hand.key(Qt.Key.Key_Return)
    assert "Page 4 of 6" in room.hand.words()
    assert not room.hand.sees(PagesGrid, ALL_PAGES)


def test_chosen_pages_are_turned_and_left_out_together(enter):
    room = enter(a_document(pages=6))
    room.all_pages()
    room.choose_pages(2, 5)
    room.hand.press("Turn the chosen pages to the right")
    room.hand.press("Leave the chosen pages out of the packet")
    room.desk.settle()
    (paper,) = room.documents()
    assert paper.left_out == (2, 5)
    assert paper.turned == (Turn(page=2, quarters=1), Turn(page=5, quarters=1))


def test_a_page_is_moved_by_key_and_stays_chosen(enter):
    room = enter(a_document(pages=4))
    grid = room.all_pages()
    room.choose_pages(3)
    room.hand.press("Move earlier")
    room.hand.press("Move earlier")
    room.desk.settle()
    (paper,) = room.documents()
    assert [leaf.page for leaf in paper.leaves] == [3, 1, 2, 4]
    assert grid.pages() == (1,)
    assert room.hand.find(QLineEdit, "First page").text() == "1"
    room.hand.press("Put the pages back as they came")
    room.desk.settle()
    assert room.documents()[0].runs == ()


def test_pages_that_look_blank_are_offered_and_marked_with_one_key(enter):
    room = enter(a_document(pages=4))
    room.desk.papers.looks = {2: PageLook(ink=0), 3: PageLook(ink=0)}
    room.all_pages()
    room.hand.press("Pages 2, 3 look blank: choose")
    room.hand.key(Qt.Key.Key_Space)
    room.desk.settle()
    assert room.documents()[0].blank == (2, 3)


def test_pages_that_do_not_follow_each_other_are_linked_as_they_are(enter):
    room = enter(a_document(pages=6, type="therapy_note"))
    room.all_pages()
    room.choose_pages(1, 2, 5)
    assert "1, 2, 5 of 6" in room.hand.words()
    room.hand.press("Therapy")
    room.desk.settle()
    assert room.proofs() == [("d1", 1, 2), ("d1", 5, 5)]
