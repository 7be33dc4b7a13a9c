from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ui.shown.found import FoundShown
from ui.widgets.found_row import FoundRowView


@pytest.fixture
def row(qtbot):
    shown = FoundShown(
        "k",
        "Date on the paper",
        "Mar 4, 2021",
        "Likely.",
        "Page 1: “x”",
        "Yes",
        ("Apr 3",),
        True,
    )
    made = FoundRowView(shown)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "said_yes"),
        (Qt.Key.Key_Delete, "said_no"),
        (Qt.Key.Key_F2, "correct_wanted"),
    ],
)
def test_one_key_says_yes_no_or_corrects(row, qtbot, key, signal):
    row.yes.setFocus()
    with qtbot.waitSignal(getattr(row, signal)) as told:
        QTest.keyClick(row.yes, key)
    assert told.args == ["k"]


def test_coming_to_it_by_key_or_mouse_is_told(row, qtbot):
    with qtbot.waitSignal(row.looked_at):
        row.no.setFocus()
    with qtbot.waitSignal(row.looked_at):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)


def test_another_reading_is_picked_by_its_number(row, qtbot):
    (other,) = [each for each in row.findChildren(QPushButton) if each.text() == "Or Apr 3"]
    with qtbot.waitSignal(row.other_picked) as told:
        other.click()
    assert told.args == ["k", 0]


def test_buttons_name_what_they_decide(row):
    assert row.yes.accessibleName() == "Yes: Date on the paper, Mar 4, 2021"
    assert "Delete: no." in row.yes.accessibleDescription()
