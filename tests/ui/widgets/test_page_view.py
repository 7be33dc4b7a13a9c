from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from ui.widgets.page_scroll import PageScroll
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


def test_larger_asks_for_a_larger_picture_and_smaller_for_none(view):
    widths = []
    view.page_wanted.connect(lambda _page, width: widths.append(width))
    view.show_pages(1)
    view.larger.click()
    view.smaller.click()
    assert widths[1] > widths[0] == widths[2]


def test_a_page_is_shown_whole_or_as_wide_as_there_is_room(view):
    view.resize(500, 400)
    view.show_pages(1)
    view.show_image(1, a_picture())
    wide = view.picture.pixmap().width()
    view.whole.click()
    assert view.picture.pixmap().width() < wide
    assert view.whole.accessibleName() == "Page width"
    view.whole.click()
    assert view.picture.pixmap().width() == wide


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ([Qt.Key.Key_End], 30),
        ([Qt.Key.Key_End, Qt.Key.Key_PageUp], 29),
        ([Qt.Key.Key_1, Qt.Key.Key_2], 12),
        ([Qt.Key.Key_2, Qt.Key.Key_0], 20),
        ([Qt.Key.Key_9, Qt.Key.Key_PageDown, Qt.Key.Key_4], 4),
        ([Qt.Key.Key_9, Qt.Key.Key_Home], 1),
        ([Qt.Key.Key_9, Qt.Key.Key_9], 30),
    ],
)
def test_keys_turn_to_any_page(view, keys, page):
    view.show_pages(30)
    for key in keys:
        QTest.keyClick(view, key)
    assert view.page == page


def test_plus_minus_and_nought_change_the_size_by_key(view):
    view.show_pages(30)
    view.show_image(1, a_picture())
    wide = view.picture.pixmap().width()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.picture.pixmap().width() > wide
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.whole.accessibleName() == "Page width"
    assert view.page == 1


def test_a_large_page_follows_the_hand(view, qtbot):
    view.show_pages(1)
    view.show_image(1, a_picture(1600))
    with qtbot.waitExposed(view):
        view.show()
    for _ in range(6):
        view.larger.click()
    sheet = view.findChild(PageScroll)
    qtbot.waitUntil(lambda: sheet.verticalScrollBar().maximum() > 100)
    QTest.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(sheet.viewport(), QPoint(150, 120))
    QTest.mouseRelease(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, 120))
    assert sheet.verticalScrollBar().value() == 80


def test_what_became_of_a_page_is_said_with_its_name(view):
    view.show_pages(12, 3)
    view.say_state("left out, turned")
    assert view.picture.accessibleName() == "Page 3 of 12, left out, turned"
    view.go_to(4)
    assert view.picture.accessibleName() == "Page 4 of 12"


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


def test_t_turns_the_page(view, qtbot):
    view.show_pages(3, 2)
    with qtbot.waitSignal(view.turn_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_T)
    assert wanted.args == [2]
