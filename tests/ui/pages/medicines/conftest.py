from __future__ import annotations

from functools import partial

import pytest

from tests.ui.robots.medicines import MedicinesRobot


@pytest.fixture
def enter(open_room):
    return partial(open_room, MedicinesRobot)
