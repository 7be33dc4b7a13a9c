from __future__ import annotations

import pytest

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
