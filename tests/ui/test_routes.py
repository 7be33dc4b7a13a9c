from __future__ import annotations

from intake.domain.next_step import ROOMS
from ui.routes import ROUTES
from ui.viewmodels.today import VERBS


def test_every_room_that_a_next_step_names_is_there_and_has_a_verb():
    names = {route.name for route in ROUTES}
    assert {*ROOMS.values(), *VERBS} <= names
    assert {*ROOMS.values()} <= {*VERBS}


def test_no_two_rooms_share_a_name_or_a_title():
    assert len({route.name for route in ROUTES}) == len(ROUTES)
    assert len({route.title for route in ROUTES}) == len(ROUTES)
