from __future__ import annotations

from functools import partial

import pytest

from tests.builders import a_holder, a_request, an_answer
from tests.ui.robots.requests import RequestsRobot


@pytest.fixture
def enter(open_room):
    return partial(open_room, RequestsRobot)


@pytest.fixture
def at_request(enter):
    """Opens one request with its holder and the patient's name known."""

    def make(**more):
        room = enter(an_answer(), a_holder(), a_request(**more))
        room.open("r1")
        return room

    return make
