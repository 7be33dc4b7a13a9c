from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import COLUMN_PX
from ui.widgets.text_column import TextColumn
from ui.widgets.words import label

LONG = "A sentence that is long enough to need more than a single line of this column. " * 6


def test_a_column_is_never_wider_than_can_be_read(qtbot):
    page, column = QWidget(), TextColumn(label(LONG, "body"))
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(column)
    page.resize(3000, 600)
    page.show()
    assert column.width() == column.maximumWidth() < COLUMN_PX * 3
    page.hide()


def test_wrapped_words_get_the_height_they_need_at_the_width_they_have(qtbot):
    column = TextColumn()
    qtbot.addWidget(column)
    column.add(label(LONG, "body"))
    assert column.heightForWidth(5000) == column.heightForWidth(column.maximumWidth())


def test_a_column_grows_with_the_text(qtbot):
    column = TextColumn()
    qtbot.addWidget(column)
    before = column.maximumWidth()
    font = column.font()
    font.setPixelSize(64)
    column.setFont(font)
    assert column.maximumWidth() > before


WORDS = (
    "W" * 300,
    "Łukasz " * 60,
    "Nguyễn Thị Minh Khai " * 30,
    "Kraftfahrzeughaftpflichtversicherungsgesellschaft" * 3,
    "pmc.ncbi.nlm.nih.gov/articles/PMC10859144/supplementary/material/of/the/study " * 4,
)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words[:12])
@pytest.mark.parametrize("width", [300, 700, 1200])
def test_no_word_is_cut_however_long_it_is(qtbot, words, width):
    page, told = QWidget(), label(words, "body")
    qtbot.addWidget(page)
    down = QVBoxLayout(page)
    down.addWidget(TextColumn(told))
    down.addStretch(1)
    page.resize(width, 3000)
    page.show()
    needs = QRect(0, 0, told.width(), 0)
    flags = int(told.alignment()) | int(Qt.TextFlag.TextWordWrap)
    shown = told.fontMetrics().boundingRect(needs, flags, QLabel.text(told))
    assert page.width() == width
    assert shown.width() <= told.width() + 1
    assert shown.height() <= told.height() + 2
    assert told.text() == words
    page.hide()
