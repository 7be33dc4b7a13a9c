from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from intake.domain.page_words import Box
from ui.widgets.page_marks import Marked, PageMarks
from ui.widgets.page_picking import PagePicking

LEFT = Qt.MouseButton.LeftButton
BOXES = (Box(0, 0, 400, 100), Box(500, 0, 900, 100), Box(0, 200, 400, 300))


@pytest.fixture
def page(qtbot):
    """A page of 200 x 300 at the left of its label, with three words."""
    area, picture = QScrollArea(), QLabel()
    picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    white = QPixmap(200, 300)
    white.fill(QColor("white"))
    picture.setPixmap(white)
    picture.resize(200, 300)
    area.setWidget(picture)
    picking = PagePicking(picture, PageMarks(picture, Marked.PICKED))
    picking.set_words(BOXES)
    told: list[tuple[int, int]] = []
    picking.picked.connect(lambda *span: told.append(span))
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    yield picture, picking, told
    area.hide()


def test_dragging_from_word_to_word_tells_the_stretch_either_way(page):
    picture, _, told = page
    QTest.mousePress(picture, LEFT, pos=QPoint(150, 10))
    QTest.mouseMove(picture, QPoint(30, 75))
    QTest.mouseRelease(picture, LEFT, pos=QPoint(30, 75))
    assert told[-1] == (1, 2)
    QTest.mousePress(picture, LEFT, pos=QPoint(30, 75))
    QTest.mouseMove(picture, QPoint(30, 10))
    QTest.mouseRelease(picture, LEFT, pos=QPoint(30, 10))
    assert told[-1] == (0, 2)


def test_past_the_end_of_a_line_its_last_word_counts(page):
    picture, _, told = page
    QTest.mousePress(picture, LEFT, pos=QPoint(30, 10))
    QTest.mouseMove(picture, QPoint(198, 12))
    QTest.mouseRelease(picture, LEFT, pos=QPoint(198, 12))
    assert told[-1] == (0, 1)


def test_over_words_the_pointer_says_that_they_can_be_picked(page):
    picture, _, _ = page
    QTest.mouseMove(picture, QPoint(30, 10))
    assert picture.cursor().shape() == Qt.CursorShape.IBeamCursor
    QTest.mouseMove(picture, QPoint(30, 200))
    assert picture.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_new_words_forget_what_was_begun(page):
    picture, picking, told = page
    QTest.mouseClick(picture, LEFT, pos=QPoint(30, 10))
    picking.set_words(BOXES[:2])
    QTest.mouseClick(picture, LEFT, Qt.KeyboardModifier.ShiftModifier, QPoint(150, 10))
    assert told == [(0, 0), (1, 1)]
