from __future__ import annotations

from functools import partial

import pytest

from tests.crps import CRITERIA
from tests.ui.robots.pain import PainRobot
from tests.ui.rooms_catalog import rooms_catalog

SOME = CRITERIA.changed(for_conditions=("some",))


@pytest.fixture
def enter(open_room):
    return partial(open_room, PainRobot)


@pytest.fixture
def crps(enter):
    """A room whose catalog asks about CRPS where the request is about ``some``."""

    def make(*entries, criteria=(SOME,)):
        return enter(*entries, catalog=rooms_catalog().changed(criteria=criteria))

    return make
