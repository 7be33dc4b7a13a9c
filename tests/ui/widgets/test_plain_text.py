from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from ui.widgets.plain_text import PlainTextWindow


def test_words_can_be_read_and_copied_but_not_changed(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = PlainTextWindow(parent, "Problem notes", "KeyError records:12")
    window.show()
    (text,) = window.findChildren(QPlainTextEdit)
    assert text.toPlainText() == "KeyError records:12"
    assert text.isReadOnly()
    assert text.accessibleName() == "Problem notes"
    window.findChildren(QPushButton)[0].click()
