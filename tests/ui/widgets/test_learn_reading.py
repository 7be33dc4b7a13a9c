from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.learn_reading import LearnReading


def shown(qtbot, *lines):
    reading = LearnReading()
    qtbot.addWidget(reading)
    reading.show_page("Words", [("", lines)], ("Source: a list.",), "Ask the plan.")
    return [each.text() for each in reading.findChildren(QLabel)]


def test_a_short_name_at_the_start_of_a_line_is_bold(qtbot):
    words = shown(
        qtbot, "Appeal: you ask again.", "1. Ask: is it <b>?", "Plain, and so on: no."
    )
    assert "<b>Appeal:</b> you ask again." in words
    assert "1. Ask: is it <b>?" in words
    assert "Plain, and so on: no." in words


def test_the_source_and_whom_to_ask_stand_below(qtbot):
    words = shown(qtbot, "A line.")
    assert {"Ask the plan.", "Source: a list."} <= set(words)


def test_another_page_takes_the_place_of_the_first(qtbot):
    reading = LearnReading()
    qtbot.addWidget(reading)
    reading.show_page("One", [("Heading", ("First.",))], ("Source.",), "Ask.")
    reading.show_page("Two", [("", ("Second.",))], (), "")
    words = [each.text() for each in reading.findChildren(QLabel) if not each.isHidden()]
    assert "Second." in words
    assert "First." not in words
