from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from intake.domain.documents import Original
from intake.domain.papers import PageLook
from tests.builders import a_document
from ui.widgets.join_card import JoinCard


def test_a_fat_scan_is_split_where_a_blank_page_lies_or_by_hand(enter):
    room = enter(a_document(pages=8))
    room.desk.papers.looks = {3: PageLook(ink=0)}
    room.desk.papers.texts = dict.fromkeys(range(1, 9), "")
    room.all_pages()
    room.hand.press("Split into 2 papers")
    room.desk.settle()
    assert "2 papers: pages 1 to 3; pages 4 to 8." in room.hand.words()
    room.choose_pages(7)
    room.hand.press("A paper begins here")
    room.hand.press("Make 3 papers")
    room.desk.settle()
    assert [each.pages for each in room.documents()] == [3, 3, 2]
    assert len(room.desk.bridge.case.all(Original)) == 1
    room.desk.bridge.undo()
    room.desk.settle()
    assert [each.pages for each in room.documents()] == [8]


def test_photos_are_joined_in_the_order_they_are_ticked(enter):
    photos = (a_document("a", 1), a_document("b", 1), a_document("c", 1))
    room = enter(*photos)
    room.all_pages()
    room.hand.press("Join with other papers")
    card = room.hand.find(JoinCard, "")
    for row in (1, 0):
        card.list.setCurrentRow(row)
        room.hand.key(Qt.Key.Key_Space)
    room.hand.press("Join 3 papers")
    room.desk.settle()
    (paper,) = room.documents()
    assert [leaf.original for leaf in paper.leaves] == ["a", "c", "b"]


def test_another_record_starts_with_nothing_marked(enter):
    room = enter(a_document("a", 4), a_document("b", 4))
    room.all_pages()
    room.hand.press("Split into several papers")
    room.choose_pages(3)
    room.hand.press("A paper begins here")
    assert "2 papers: pages" in room.hand.words()
    room.page._on_document("b")
    room.desk.settle()
    assert room.pages_grid().pages() == ()
    assert "papers: pages" not in room.hand.words()


def test_splitting_and_joining_take_all_the_room_and_give_it_back(enter):
    room = enter(a_document(pages=4), a_document("d2", 1))
    room.all_pages()
    for begins in ("Split into several papers", "Join with other papers"):
        assert room.hand.sees(QLineEdit, "First page")
        room.hand.press(begins)
        assert not room.hand.sees(QLineEdit, "First page")
        room.hand.press("Not now")
    assert room.hand.sees(QLineEdit, "First page")
