from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea

from intake.domain.page_words import Box
from ui.widgets.page_marks import PageMarks


@pytest.fixture
def page(qtbot):
    """A white page of 200 x 300 in the middle of a wider label."""
    area, picture = QScrollArea(), QLabel()
    picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    white = QPixmap(200, 300)
    white.fill(QColor("white"))
    picture.setPixmap(white)
    picture.setStyleSheet("background: white")
    area.setWidget(picture)
    area.setWidgetResizable(True)
    area.resize(440, 160)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    yield area, picture, PageMarks(picture)
    area.hide()


def colour_at(picture, x, y):
    return picture.grab().toImage().pixelColor(x, y).name()


def test_a_mark_lies_on_its_word(page):
    _, picture, marks = page
    marks.show()
    left = (picture.width() - 200) // 2
    assert colour_at(picture, left + 100, 30) == "#ffffff"
    marks.show_marks((Box(400, 80, 600, 120),))
    assert colour_at(picture, left + 100, 30) != "#ffffff"
    assert colour_at(picture, left + 20, 30) == "#ffffff"
    marks.show_marks(())
    assert colour_at(picture, left + 100, 30) == "#ffffff"


def test_the_first_mark_is_brought_into_view(page):
    area, _, marks = page
    assert area.verticalScrollBar().value() == 0
    marks.show_marks((Box(100, 950, 200, 980),))
    assert area.verticalScrollBar().value() > 60


def test_it_grows_with_the_picture_and_lets_the_mouse_through(page):
    _, picture, marks = page
    picture.resize(500, 700)
    assert marks.size() == picture.size()
    assert marks.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
