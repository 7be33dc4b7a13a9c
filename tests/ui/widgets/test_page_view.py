from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QImage

from ui.widgets.page_view import PageView


@pytest.fixture
def view(qtbot):
    made = PageView()
    qtbot.addWidget(made)
    made.resize(500, 700)
    return made


@pytest.fixture
def wanted(view):
    pages: list[int] = []
    view.page_wanted.connect(lambda page, _width: pages.append(page))
    return pages


def a_picture(width=400):
    image = QImage(width, width * 11 // 8, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    return image


def test_a_paper_starts_at_its_first_page_and_asks_for_it(view, wanted):
    view.show_pages(4)
    assert wanted == [1]
    assert view.title.text() == "Page 1 of 4"
    assert not view.previous.isEnabled()


def test_pages_are_turned_and_kept_within_the_paper(view, wanted):
    view.show_pages(2)
    view.next.click()
    assert view.page == 2
    assert not view.next.isEnabled()
    view.go_to(9)
    view.previous.click()
    assert view.page == 1


def test_a_picture_that_comes_too_late_is_not_shown(view):
    view.show_pages(2)
    view.go_to(2)
    view.show_image(1, a_picture())
    assert view.picture.pixmap().isNull()
    view.show_image(2, a_picture())
    assert not view.picture.pixmap().isNull()


def test_a_page_without_a_picture_says_why(view):
    view.show_pages(1)
    view.show_words(1, "Page 1 could not be read. It is kept.")
    assert view.picture.text() == "Page 1 could not be read. It is kept."


def test_larger_asks_for_a_larger_picture_and_back(view):
    widths = []
    view.page_wanted.connect(lambda _page, width: widths.append(width))
    view.show_pages(1)
    view.larger.click()
    assert view.larger.text() == "Whole page"
    view.larger.click()
    assert widths[1] > widths[0] == widths[2]


def test_turn_names_the_page(view):
    turned: list[Any] = []
    view.turn_wanted.connect(turned.append)
    view.show_pages(3)
    view.go_to(2)
    view.turn.click()
    assert turned == [2]


def test_nothing_to_show_is_said(view):
    view.show_pages(0)
    assert view.title.text() == "No page"
    assert not view.isEnabled()
