from __future__ import annotations

import pytest


@pytest.fixture
def open_room(qtbot):
    """Opens a room: ``open_room(PainRobot, entry)``. Each is left when the test ends."""
    rooms = []

    def make(robot, *entries, **more):
        rooms.append(robot(qtbot, *entries, **more))
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()
