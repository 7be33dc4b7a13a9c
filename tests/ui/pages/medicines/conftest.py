from __future__ import annotations

import pytest

from tests.ui.robots.medicines import MedicinesRobot


@pytest.fixture
def enter(qtbot):
    rooms: list[MedicinesRobot] = []

    def make(*entries, **more):
        rooms.append(MedicinesRobot(qtbot, *entries, **more))
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()
