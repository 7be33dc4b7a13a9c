from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.body_map import PlaceShown
from ui.widgets.body_places import BodyPlaces

SQUARE = ((10, 10), (40, 10), (40, 40), (10, 40))


@pytest.fixture
def places(qtbot):
    made = BodyPlaces(
        [PlaceShown("knee", "Left knee", SQUARE), PlaceShown("skin", "The skin itself")]
    )
    qtbot.addWidget(made)
    return made


def test_list_and_figure_are_in_step(places, qtbot):
    with qtbot.waitSignal(places.chosen) as told:
        places.map.pressed.emit("knee")
    assert told.args == [("knee",)]
    assert places.buttons["knee"].isChecked()
    with qtbot.waitSignal(places.chosen) as told:
        places.buttons["knee"].click()
    assert told.args == [()]
    assert "Chosen: none." in places.map.accessibleDescription()


def test_a_place_without_a_shape_is_in_the_list(places, qtbot):
    with qtbot.waitSignal(places.chosen) as told:
        places.buttons["skin"].click()
    assert told.args == [("skin",)]


def test_places_come_in_the_order_of_the_list_and_unknown_ones_are_kept(places, qtbot):
    places.show_chosen(["skin", "from_elsewhere"])
    with qtbot.waitSignal(places.chosen) as told:
        places.buttons["knee"].click()
    assert told.args == [("knee", "skin", "from_elsewhere")]


def test_each_place_has_a_name_for_a_screen_reader(places):
    assert places.buttons["knee"].accessibleName() == "Hurts: left knee"


def test_the_list_is_one_tab_stop_and_arrows_go_along_it(places, qtbot):
    buttons = list(places.buttons.values())
    with qtbot.waitActive(places):
        places.show()
        places.activateWindow()
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert places.focusWidget() is buttons[1]
    stops = [each for each in buttons if each.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == [buttons[1]]
    QTest.keyClick(buttons[1], Qt.Key.Key_Up)
    QTest.keyClick(buttons[0], Qt.Key.Key_Left)
    assert places.focusWidget() is buttons[0]
