from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intake.domain.report.diary_sheets import COLUMNS
from tests.ui.robots.hand import Hand
from tests.ui.robots.whole_window import WholeWindow
from ui.pages.pain.pain_page import PainPage
from ui.widgets.paper_grid import PaperGrid

START = dt.date(2026, 11, 9)
FIELDS = (("average", "Average"), ("worst", "Worst"), ("sleep", "Sleep"))


@pytest.fixture
def grid(qtbot):
    made = PaperGrid(FIELDS, ("flare", "Flare"))
    qtbot.addWidget(made)
    made.show_days([(START + dt.timedelta(days=at), f"Day {at}") for at in range(14)])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_digits_move_on_and_enter_begins_the_next_day(grid):
    QTest.keyClicks(grid, "78")
    QTest.keyClick(grid, Qt.Key.Key_Return)
    QTest.keyClicks(grid, "5")
    assert grid.days() == (
        (START, {"average": "7", "worst": "8"}),
        (START + dt.timedelta(days=1), {"average": "5"}),
    )


def test_one_and_nought_is_ten_and_one_alone_stays_one(grid):
    QTest.keyClicks(grid, "1015")
    ((_, cells),) = grid.days()
    assert cells == {"average": "10", "worst": "1", "sleep": "5"}


def test_a_one_that_was_left_does_not_become_ten_elsewhere(grid):
    QTest.keyClicks(grid, "1")
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClicks(grid, "0")
    ((_, cells),) = grid.days()
    assert cells == {"average": "1", "worst": "0"}


def test_space_leaves_a_box_empty_and_delete_empties_it(grid):
    QTest.keyClick(grid, Qt.Key.Key_Space)
    QTest.keyClicks(grid, "4")
    assert grid.days() == ((START, {"worst": "4"}),)
    grid.setCurrentCell(0, 1)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert grid.days() == ()


def test_a_flare_is_ticked_and_the_last_box_leads_to_the_next_day(grid):
    QTest.keyClicks(grid, "7651")
    QTest.keyClicks(grid, "2")
    assert grid.days() == (
        (START, {"average": "7", "worst": "6", "sleep": "5", "flare": "yes"}),
        (START + dt.timedelta(days=1), {"average": "2"}),
    )


def test_enter_after_the_last_box_of_a_day_skips_no_day(grid):
    QTest.keyClicks(grid, "5550")
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert (grid.currentRow(), grid.currentColumn()) == (1, 0)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert (grid.currentRow(), grid.currentColumn()) == (2, 0)


def test_the_last_row_is_not_left(grid):
    grid.setCurrentCell(13, 3)
    QTest.keyClicks(grid, "1")
    assert (grid.currentRow(), grid.currentColumn()) == (13, 3)


def test_fourteen_days_are_fifty_six_keys(grid):
    QTest.keyClicks(grid, "7650" * 14)
    assert len(grid.days()) == 14


def test_more_days_come_below(grid):
    grid.add_days([(START + dt.timedelta(days=14), "Day 14")])
    assert grid.last_day() == START + dt.timedelta(days=14)
    assert grid.rowCount() == 15


@pytest.mark.parametrize("text", [100, 200])
def test_every_box_of_a_day_is_in_view_also_in_big_letters(qtbot, tmp_path, text):
    whole = WholeWindow(qtbot, tmp_path, (1024, 640), text)
    page = whole.go("pain", "entries")
    assert isinstance(page, PainPage)
    Hand(page, qtbot, (page.width(), page.height())).press("Type in a paper diary")
    grid = page.entries.paper.grid
    whole.until(lambda: grid.width() > 0 and grid.horizontalScrollBar().maximum() == 0)
    assert grid.horizontalHeader().length() <= grid.viewport().width()
    assert [_head(grid, column) for column in range(grid.columnCount())] == [
        *(says for _, says in COLUMNS),
        "Flare",
    ]
    whole.close()


def _head(grid, column):
    return grid.horizontalHeaderItem(column).text().replace("\n", " ")
