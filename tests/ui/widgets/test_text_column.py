from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
