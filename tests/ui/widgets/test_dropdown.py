from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from ui.widgets.dropdown import Dropdown, MonthBox


@pytest.fixture
def months(qtbot):
    made = MonthBox()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("4", "Apr"),
        ("04", "Apr"),
        ("12", "Dec"),
        ("1", "Jan"),
        ("13", "Mar"),
        ("00", ""),
        ("124", "Apr"),
    ],
)
def test_a_month_can_be_typed_as_its_number(months, typed, shown):
    QTest.keyClicks(months, typed)
    assert months.currentText() == shown


def test_a_typed_month_counts_as_chosen(months, qtbot):
    with qtbot.waitSignal(months.activated) as told:
        QTest.keyClicks(months, "7")
    assert told.args == [7]


def test_a_month_can_be_found_by_its_letters(months):
    QTest.keyClicks(months, "4")
    QTest.keyClick(months, Qt.Key.Key_O)
    assert months.currentText() == "Oct"


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("March", "Mar"),
        ("september", "Sep"),
        ("M", "Mar"),
        ("MM", "May"),
        ("Ju", "Jun"),
        ("Jul", "Jul"),
    ],
)
def test_a_month_is_found_by_its_name_typed_as_far_as_one_likes(qtbot, typed, month):
    box = MonthBox()
    qtbot.addWidget(box)
    box.setCurrentIndex(1)
    QTest.keyClicks(box, typed)
    assert box.currentText() == month


def test_a_name_is_begun_anew_by_any_other_key(months):
    QTest.keyClicks(months, "mar")
    QTest.keyClick(months, Qt.Key.Key_Down)
    QTest.keyClicks(months, "a")
    assert months.currentText() == "Aug"


def test_the_wheel_never_changes_what_is_chosen(qtbot):
    box = Dropdown(["On", "Before"])
    qtbot.addWidget(box)
    box.show()
    middle = QPointF(10, 10)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    down, still = QPoint(0, -120), QPoint(0, 0)
    key = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(middle, middle, still, down, none, key, phase, False)
    QCoreApplication.sendEvent(box, turn)
    assert box.currentText() == "On"
    assert not turn.isAccepted()


def test_a_list_that_opens_says_so_at_its_right_end(qtbot):
    box = Dropdown(["On", "Before"])
    qtbot.addWidget(box)
    box.resize(160, 44)
    box.show()
    picture = box.grab().toImage()
    ground = picture.pixelColor(100, 22)
    marked = [x for x in range(135, 155) if picture.pixelColor(x, 24) != ground]
    assert marked


def test_the_wheel_does_not_take_the_focus_along(months):
    assert not months.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus
