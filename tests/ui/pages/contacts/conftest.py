from __future__ import annotations

from functools import partial

import pytest

from tests.ui.robots.contacts import ContactsRobot


@pytest.fixture
def enter(open_room):
    return partial(open_room, ContactsRobot)
