from __future__ import annotations

import pytest

from ui.widgets.saved_line import SavedLine


@pytest.fixture
def line(qtbot):
    made = SavedLine()
    qtbot.addWidget(made)
    return made


def test_before_a_case_is_open_it_offers_larger_text_and_crisis_help(line):
    asked = []
    line.larger_wanted.connect(lambda: asked.append("larger"))
    line.crisis_wanted.connect(lambda: asked.append("crisis"))
    line._larger.click()
    line._crisis.click()
    assert asked == ["larger", "crisis"]
    assert line.lock.isHidden()


def test_it_says_when_it_was_saved_and_who_is_typing(line):
    asked = []
    line.show_open()
    line.lock_wanted.connect(lambda: asked.append(True))
    line.show_saved("Saved 2:14 PM")
    line.show_typing("Tom is typing for Maria")
    line.show_typing_hidden(hidden=True)
    line.lock.click()
    assert line.saved_text() == "Saved 2:14 PM"
    assert asked == [True]
