from __future__ import annotations

import pytest

from tests.builders import a_choice
from tests.crps import CRITERIA, noticed, seen
from tests.ui.robots.pain import PainRobot
from tests.ui.rooms_catalog import rooms_catalog

SOME = CRITERIA.changed(for_conditions=("some",))


@pytest.fixture
def enter(qtbot):
    rooms: list[PainRobot] = []

    def make(*entries, criteria=(SOME,)):
        catalog = rooms_catalog().changed(criteria=criteria)
        rooms.append(PainRobot(qtbot, *entries, catalog=catalog))
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()


def test_it_is_not_offered_where_the_request_is_about_something_else(enter):
    assert "CRPS" not in enter(a_choice("request.condition", "some"), criteria=()).hand.words()


def test_a_place_elsewhere_opens_the_very_exam(enter):
    room = enter(noticed("n", 6, "sensory.told"), seen("s", 5, "motor.seen"))
    room.page.opened("s")
    assert "What a clinician recorded" in room.hand.words()
    room.page.opened("n")
    assert "What you noticed" in room.hand.words()


def test_both_parts_are_reached_by_keyboard(enter):
    room = enter()
    room.hand.press("CRPS")
    room.hand.press("Left and right")
    room.hand.press("Compare both sides today")
    room.settle()
    assert "Same place, same light" in room.hand.words()
