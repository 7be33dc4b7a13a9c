from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtTest import QTest

from intake.domain.dates import ApproxDate, Edge
from ui.widgets.date_parts import DateParts


@pytest.fixture
def parts(qtbot):
    made = DateParts("Started on", rough=True)
    qtbot.addWidget(made)
    return made


def fill(parts, month=0, day="", year=""):
    parts.month.setCurrentIndex(month)
    parts.day_field.setText(day)
    parts.year.setText(year)


@pytest.mark.parametrize(
    ("month", "day", "year", "date"),
    [
        (0, "", "", None),
        (0, "", "2019", ApproxDate(year=2019)),
        (3, "", "2021", ApproxDate(year=2021, month=3)),
        (3, "7", "2021", ApproxDate(year=2021, month=3, day=7)),
    ],
)
def test_any_part_may_stay_empty(parts, month, day, year, date):
    fill(parts, month, day, year)
    assert parts.date() == date
    assert parts.problem() == ""


@pytest.mark.parametrize(
    ("month", "day", "year", "words"),
    [
        (3, "", "", "Add the year"),
        (0, "7", "2021", "Choose the month"),
        (2, "30", "2021", "does not have that day"),
        (2, "x", "2021", "does not have that day"),
        (0, "", "21", "four digits"),
        (0, "", "1066", "four digits"),
    ],
)
def test_what_cannot_be_right_is_said_in_words(parts, month, day, year, words):
    fill(parts, month, day, year)
    assert words in parts.problem()
    assert parts.date() is None


def test_about_and_before_are_kept(parts):
    fill(parts, 3, "", "2021")
    parts.about.setChecked(True)
    parts.edge.setCurrentIndex(1)
    assert parts.date() == ApproxDate(year=2021, month=3, about=True, edge=Edge.BEFORE)


@pytest.mark.parametrize(
    "date",
    [None, ApproxDate(year=2021), ApproxDate(year=2021, month=2, about=True, edge=Edge.AFTER)],
)
def test_what_is_shown_comes_back(parts, date):
    told = []
    parts.edited.connect(lambda: told.append(True))
    parts.show_date(date)
    parts.flush()
    assert parts.date() == date
    assert not told


def test_a_changed_date_is_told_once(parts):
    told = []
    parts.edited.connect(lambda: told.append(parts.date()))
    fill(parts, 0, "", "2020")
    parts.flush()
    parts.flush()
    assert told == [ApproxDate(year=2020)]


def test_a_whole_day_is_a_day(parts):
    fill(parts, 12, "3", "2026")
    assert parts.day() == dt.date(2026, 12, 3)
    fill(parts, 12, "", "2026")
    assert parts.day() is None


def test_what_is_wrong_stands_at_the_parts(parts):
    parts.show_problem("This month does not have that day.")
    assert parts.year.property("wrong") is True
    parts.show_problem("")
    assert parts.year.property("wrong") is False


NOVEMBER = ApproxDate(year=2026, month=11, day=22)


@pytest.fixture
def typing(parts, qtbot):
    with qtbot.waitActive(parts):
        parts.show()
        parts.activateWindow()
    parts.show_date(NOVEMBER)
    return parts


def test_a_day_being_typed_is_not_replaced_when_the_month_was_kept(typing):
    typing.month.setCurrentIndex(1)
    typing.flush()
    typing.day_field.setFocus()
    typing.day_field.setText("2")
    typing.show_date(NOVEMBER.changed(month=1))
    QTest.keyClicks(typing.day_field, "5")
    assert typing.date() == ApproxDate(year=2026, month=1, day=25)


def test_a_part_that_was_tabbed_into_keeps_its_selection(typing):
    typing.day_field.setFocus()
    typing.day_field.selectAll()
    typing.show_date(NOVEMBER)
    QTest.keyClicks(typing.day_field, "7")
    assert typing.date() == NOVEMBER.changed(day=7)


def test_undo_in_the_field_shows_the_date_of_before(typing):
    typing.day_field.setFocus()
    typing.show_date(NOVEMBER.changed(day=3))
    assert typing.date() == NOVEMBER.changed(day=3)
