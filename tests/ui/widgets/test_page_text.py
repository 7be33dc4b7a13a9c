from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.robots.hand import Hand
from ui.widgets.page_text import PageTextPanel


def test_words_can_be_selected_and_copied_and_not_changed(qtbot):
    panel = PageTextPanel()
    qtbot.addWidget(panel)
    hand = Hand(panel, qtbot)
    panel.show_text(3, "Read by the computer. It may be wrong.", "Her PEG score\nis 7.3")
    field = hand.find(QPlainTextEdit, "Words of page 3")
    assert field.toPlainText() == "Her PEG score\nis 7.3"
    assert field.isReadOnly()
    assert field.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert "Read by the computer." in hand.words()
    assert field.accessibleDescription().startswith("Read by the computer.")
    hand.leave()


def test_what_is_selected_stays_while_the_words_are_the_same(qtbot):
    panel = PageTextPanel()
    qtbot.addWidget(panel)
    panel.show_text(1, "", "gabapentin 300 mg")
    panel.text.selectAll()
    panel.show_text(1, "", "gabapentin 300 mg")
    assert panel.text.textCursor().selectedText() == "gabapentin 300 mg"


def test_markup_in_a_paper_is_shown_as_it_stands(qtbot):
    panel = PageTextPanel()
    qtbot.addWidget(panel)
    panel.show_text(1, "", "<b>bold</b> & <img src=x>")
    assert panel.text.toPlainText() == "<b>bold</b> & <img src=x>"
