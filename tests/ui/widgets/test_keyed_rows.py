from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.widgets.keyed_rows import KeyedRow, KeyedRows, RowWords
from ui.widgets.standing_pill import StandingPill

ROWS = [
    RowWords("a", "First", "line", group="One", group_note="2"),
    RowWords("b", "Second", group="One"),
    RowWords("c", "Third", watch="Promised for Nov 25", group="Two"),
]


@pytest.fixture
def rows(qtbot):
    made = KeyedRows("Things")
    qtbot.addWidget(made)
    made.show_rows(ROWS, "b")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def _focused() -> KeyedRow:
    row = QApplication.focusWidget()
    assert isinstance(row, KeyedRow)
    return row


def _shown(rows):
    return rows.findChildren(KeyedRow)


def test_a_row_says_all_of_its_words(rows):
    names = [row.accessibleName() for row in _shown(rows)]
    assert names == ["First, line", "Second", "Third, Promised for Nov 25"]


def test_tab_stops_once_and_arrows_go_from_row_to_row(rows):
    stops = [row for row in _shown(rows) if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert [row.words.key for row in stops] == ["b"]
    rows.focus_row("a")
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    assert _focused().words.key == "b"
    QTest.keyClick(_focused(), Qt.Key.Key_Up)
    QTest.keyClick(_focused(), Qt.Key.Key_Up)
    assert _focused().words.key == "a"


def test_enter_opens_a_row(rows, qtbot):
    rows.focus_row("c")
    with qtbot.waitSignal(rows.chosen) as told:
        QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert told.args == ["c"]


def test_only_a_row_that_changed_is_made_anew(rows):
    first, second, third = _shown(rows)
    rows.show_rows([ROWS[0], RowWords("b", "Other", group="One"), ROWS[2]], "b")
    after = {row.words.key: row for row in _shown(rows) if not row.isHidden()}
    assert (after["a"], after["c"]) == (first, third)
    assert after["b"] is not second


def test_the_focus_stays_with_its_row_when_the_list_grows(rows):
    rows.focus_row("b")
    rows.show_rows([RowWords("z", "New"), *ROWS], "b")
    assert _focused().words.key == "b"


def test_a_long_note_of_a_group_wraps_and_widens_nothing(qtbot):
    note = "2 long enough, 2 with weeks not known"
    made = KeyedRows("Things")
    qtbot.addWidget(made)
    made.show_rows([RowWords("a", "First", group="Gabapentinoid", group_note=note)])
    made.resize(240, 300)
    assert made.minimumSizeHint().width() <= 240


def test_a_row_with_a_standing_shows_and_says_it(rows):
    rows.show_rows([RowWords("a", "Letter", "They have it", standing="missing")])
    row = _shown(rows)[-1]
    assert row.accessibleName() == "Letter, They have it, Missing"
    assert [pill.accessibleName() for pill in row.findChildren(StandingPill)] == ["Missing"]
