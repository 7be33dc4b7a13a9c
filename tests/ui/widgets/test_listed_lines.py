from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.shown.listed import LineShown
from ui.widgets.listed_lines import ListedLines

LINE = LineShown(
    "Line 1 of 2", "yoga", "Yoga", (("Class", "Complementary"),), (), "moon", "", "", "stopped"
)


@pytest.fixture
def lines(qtbot):
    made = ListedLines()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def test_the_list_is_handed_on_as_typed(lines):
    told: list[str] = []
    lines.read_wanted.connect(told.append)
    lines.text.show_text("yoga\nmassage")
    lines.read.click()
    assert told == ["yoga\nmassage"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_A, "add_wanted"),
        (Qt.Key.Key_C, "put_right_wanted"),
        (Qt.Key.Key_S, "skip_wanted"),
        (Qt.Key.Key_B, "back_wanted"),
        (Qt.Key.Key_Space, "add_wanted"),
    ],
)
def test_one_key_does_each_thing(lines, qtbot, key, signal):
    lines.show_line(LINE, is_first=False)
    lines.activateWindow()
    lines.take.setFocus()
    with qtbot.waitSignal(getattr(lines, signal)):
        QTest.keyClick(lines.take, key)


def test_the_first_line_has_none_before_it(lines):
    lines.show_line(LINE, is_first=True)
    assert lines.back.isHidden()
    lines.show_line(LINE, is_first=False)
    assert not lines.back.isHidden()


def test_a_problem_is_shown_and_goes_away(lines):
    lines.show_problem("Nothing found.")
    assert lines.problem.isVisibleTo(lines)
    lines.show_problem("")
    assert not lines.problem.isVisibleTo(lines)


def test_the_end_says_what_became_of_the_list(lines):
    lines.show_end("2 treatments added.")
    assert lines.finish.isVisibleTo(lines)
    lines.clear()
    assert lines.read.isVisibleTo(lines)


@pytest.mark.parametrize(("key", "place"), [("1", "stopped"), ("2", "both"), ("3", "now")])
def test_a_digit_says_where_a_line_belongs(lines, qtbot, key, place):
    lines.show_line(LINE, is_first=True)
    lines.activateWindow()
    lines.take.setFocus()
    with qtbot.waitSignal(lines.put_in_wanted) as told:
        QTest.keyClicks(lines.take, key)
    assert told.args == [place]


def test_a_line_that_went_in_cannot_be_put_elsewhere(lines, qtbot):
    lines.show_line(replace(LINE, told="Added."), is_first=True)
    lines.activateWindow()
    with qtbot.assertNotEmitted(lines.put_in_wanted):
        QTest.keyClicks(lines.take, "3")
