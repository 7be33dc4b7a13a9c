from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ui.widgets.checklist_list import ChecklistList, Thing, ThingGroup

A = ThingGroup("a", "Tried", "0 of 2 met", (Thing("x", "X", "weak"), Thing("y", "Y", "met")))
B = ThingGroup("b", "Daily life", "0 of 1 met", (Thing("z", "Z", "missing"),))


@pytest.fixture
def shown(qtbot):
    made = ChecklistList()
    qtbot.addWidget(made)
    made.show_groups([A, B], "x")
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def _rows(made):
    return [each.accessibleName() for each in made.findChildren(QPushButton) if each.parent()]


def _row(made, name):
    return next(
        each for each in made.findChildren(QPushButton) if each.accessibleName() == name
    )


def test_the_group_of_what_is_open_is_unfolded_and_others_are_not(shown):
    assert _rows(shown) == ["Tried, 0 of 2 met", "X, Weak", "Y, Met", "Daily life, 0 of 1 met"]


def test_a_changed_standing_replaces_one_row_and_keeps_the_focus(shown):
    _row(shown, "X, Weak").setFocus()
    better = ThingGroup("a", "Tried", "1 of 2 met", (Thing("x", "X", "met"), *A.things[1:]))
    shown.show_groups([better, B], "x")
    assert shown.focusWidget().accessibleName() == "X, Met"


def test_only_one_row_at_a_time_is_a_stop_for_tab(shown):
    tab = Qt.FocusPolicy.TabFocus.value
    stops = [each for each in shown.findChildren(QPushButton) if each.focusPolicy().value & tab]
    assert [each.accessibleName() for each in stops] == ["X, Weak"]


def test_the_arrow_keys_stop_at_both_ends(shown):
    _row(shown, "X, Weak").setFocus()
    for _ in range(9):
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Down)
    assert shown.focusWidget().accessibleName() == "Daily life, 0 of 1 met"
    for _ in range(9):
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Up)
    assert shown.focusWidget().accessibleName() == "Tried, 0 of 2 met"


def test_a_screen_reader_hears_whether_a_group_is_open(shown):
    told = {
        each.accessibleName(): each.accessibleDescription()
        for each in shown.findChildren(QPushButton)
    }
    assert told["Tried, 0 of 2 met"] == "open"
    assert told["Daily life, 0 of 1 met"] == "closed"
