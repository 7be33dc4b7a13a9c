from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QImage

from ui.widgets.pages_board import PagesBoard
from ui.widgets.records_paper import RecordPaper, Sheet

SHEET = Sheet(
    id="d1",
    pages=3,
    page=1,
    is_showable=True,
    is_left_out=False,
    state="",
    can_leave_out=True,
    happened="",
    remedy="",
    asks_password=False,
)


@pytest.fixture
def paper(qtbot):
    made = RecordPaper(PagesBoard(QStringListModel(), lambda _row, _px: None))
    qtbot.addWidget(made)
    made.show_sheet(SHEET)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def test_another_page_is_shown_without_starting_anew(paper):
    paper.show_sheet(replace(SHEET, page=3))
    assert paper.view.page == 3
    assert paper.view.title.text() == "Page 3 of 3"


def test_a_record_that_was_split_says_how_many_pages_are_left(paper):
    paper.show_sheet(replace(SHEET, pages=2))
    assert paper.view.title.text() == "Page 1 of 2"
    paper.show_sheet(replace(SHEET, pages=5, page=4))
    assert paper.view.title.text() == "Page 4 of 5"


def test_a_record_that_cannot_be_shown_says_why_instead(paper):
    paper.show_sheet(
        replace(SHEET, id="d2", pages=0, is_showable=False, happened="It is damaged.")
    )
    assert not paper.view.isVisible()
    assert paper.trouble.isVisible()
    assert not paper.trouble.password.isVisible()


def test_a_record_of_one_page_is_left_out_as_a_whole_only(paper):
    assert paper.out in paper.view.tools.offered()
    paper.show_sheet(replace(SHEET, can_leave_out=False))
    assert paper.out not in paper.view.tools.offered()


def test_a_picture_that_is_shown_is_not_drawn_again(paper):
    image = QImage(40, 50, QImage.Format.Format_RGB32)
    paper.show_outcome(1, image)
    before = paper.view.picture.pixmap().cacheKey()
    paper.show_outcome(1, image)
    assert paper.view.picture.pixmap().cacheKey() == before


def test_words_stand_in_place_of_a_page_that_cannot_be_read(paper):
    paper.show_outcome(1, "Page 1 could not be read. It is kept.")
    assert paper.view.picture.text() == "Page 1 could not be read. It is kept."
