from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.intake.catalog.shipped import catalog
from ui.widgets.body_map import FIGURE_HIGH, FIGURE_WIDE, BodyMap, PlaceShown


@pytest.fixture
def body(qtbot):
    places = [
        PlaceShown(each.id, each.says, each.front or (), each.back or ())
        for each in catalog().body_places
    ]
    made = BodyMap(places)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    with qtbot.waitExposed(made):
        made.show()
    return made


def _click(body, place):
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=body.middle_of(place).toPoint())


@pytest.mark.parametrize(
    "place", ["left_hand", "right_hand", "head", "lower_back", "left_foot"]
)
def test_a_press_on_a_place_chooses_it(body, qtbot, place):
    with qtbot.waitSignal(body.pressed) as told:
        _click(body, place)
    assert told.args == [place]


def test_a_press_beside_the_figure_chooses_nothing(body, qtbot):
    with qtbot.assertNotEmitted(body.pressed):
        QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


def test_every_place_with_a_shape_is_reached_by_the_keyboard(body):
    told: list[str] = []
    body.pressed.connect(told.append)
    shaped = {each.id for each in catalog().body_places if each.front or each.back}
    for _ in shaped:
        QTest.keyClick(body, Qt.Key.Key_Space)
        QTest.keyClick(body, Qt.Key.Key_Right)
    assert set(told) == shaped
    QTest.keyClick(body, Qt.Key.Key_Left)
    assert "The skin" not in body.accessibleName()


def test_a_screen_reader_hears_what_is_chosen_and_where_the_list_is(body):
    body.show_chosen(["left_hand"])
    assert "Chosen: left hand or wrist." in body.accessibleDescription()
    assert "list" in body.accessibleDescription()
    body.show_chosen([])
    assert "Chosen: none." in body.accessibleDescription()


def test_chosen_places_look_different_without_colour(body):
    before = body.grab().toImage()
    body.show_chosen(["left_hand"])
    after = body.grab().toImage()
    assert before != after


def test_the_figure_is_that_of_the_data():
    from intake.domain.definitions.diary import FIGURE

    assert (FIGURE_WIDE, FIGURE_HIGH) == FIGURE
