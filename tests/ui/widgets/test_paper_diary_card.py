from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtTest import QTest

from intake.domain.dates import ApproxDate
from ui.widgets.paper_diary_card import PaperDiaryCard

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def card(qtbot):
    made = PaperDiaryCard((("average", "Average"),), TODAY, dt.date.isoformat)
    qtbot.addWidget(made)
    return made


def test_how_many_sheets_and_whose_is_told(card, qtbot):
    card.with_name.click()
    with qtbot.waitSignal(card.sheets_wanted) as told:
        card.print.click()
    assert told.args == [2, True]


def test_the_last_two_weeks_are_offered_up_to_today(card):
    card.type_in.click()
    assert card.grid.rowCount() == 14
    assert card.grid.last_day() == TODAY
    card.more.click()
    assert card.grid.rowCount() == 14


def test_what_was_typed_is_told_once_also_on_leaving(card, qtbot):
    card.type_in.click()
    QTest.keyClicks(card.grid, "7")
    with qtbot.waitSignal(card.told) as told:
        card.flush()
    assert told.args == [((dt.date(2026, 11, 10), {"average": "7"}),)]
    with qtbot.assertNotEmitted(card.told):
        card.flush()


def test_a_day_to_come_is_refused_and_an_earlier_one_begins_there(card):
    card.type_in.click()
    card.first.show_date(ApproxDate(year=2027, month=1, day=1))
    card.begin.click()
    assert card.problem.text() == "This day is still to come."
    card.first.show_date(ApproxDate(year=2026, month=10, day=1))
    card.begin.click()
    assert card.grid.last_day() == dt.date(2026, 10, 14)
    card.more.click()
    assert card.grid.last_day() == dt.date(2026, 10, 21)
