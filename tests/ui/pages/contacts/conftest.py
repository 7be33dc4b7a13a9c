from __future__ import annotations

import pytest

from tests.ui.robots.contacts import ContactsRobot


@pytest.fixture
def enter(qtbot):
    rooms: list[ContactsRobot] = []

    def make(*entries, **more):
        rooms.append(ContactsRobot(qtbot, *entries, **more))
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()
