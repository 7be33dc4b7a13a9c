from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider

from ui.widgets.scale import Scale


@pytest.fixture
def scale(qtbot):
    made = Scale("Average pain", "no pain", "the worst you can imagine")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_a_button_chooses_and_clear_takes_it_back(scale):
    told: list[Any] = []
    scale.chosen.connect(told.append)
    scale._buttons[7].click()
    scale._clear.click()
    assert told == [7, None]
    assert scale.value() is None


@pytest.mark.parametrize(
    ("typed", "value"), [("0", 0), ("7", 7), ("1", 1), ("10", 10), ("105", 5)]
)
def test_digits_choose(scale, typed, value):
    for digit in typed:
        QTest.keyClick(scale.first_button(), digit)
    assert scale.value() == value


def test_delete_clears(scale):
    scale.show_value(4)
    QTest.keyClick(scale.first_button(), Qt.Key.Key_Delete)
    assert scale.value() is None


def test_showing_a_value_says_nothing(scale):
    told: list[Any] = []
    scale.chosen.connect(told.append)
    scale.show_value(3)
    assert scale.value() == 3
    assert not told


def test_every_button_says_the_question_its_number_and_what_the_ends_mean(scale):
    names = [button.accessibleName() for button in scale._buttons]
    assert len(names) == 11
    assert names[0] == "Average pain: 0, no pain"
    assert names[5] == "Average pain: 5"
    assert names[10] == "Average pain: 10, the worst you can imagine"


def test_there_is_no_slider(scale):
    assert scale.findChildren(QAbstractSlider) == []


def test_a_shorter_scale_takes_no_number_above_it(qtbot):
    short = Scale("How often", "not at all", "nearly every day", highest=3)
    qtbot.addWidget(short)
    QTest.keyClicks(short, "7")
    assert short.value() is None
    assert len(short._buttons) == 4


def test_the_question_can_change(scale):
    scale.rename("Worst pain")
    assert scale._buttons[5].accessibleName() == "Worst pain: 5"
