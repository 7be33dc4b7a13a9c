from __future__ import annotations

from tests.builders import a_choice
from tests.crps import noticed, seen


def test_it_is_not_offered_where_the_request_is_about_something_else(crps):
    assert "CRPS" not in crps(a_choice("request.condition", "some"), criteria=()).hand.words()


def test_a_place_elsewhere_opens_the_very_exam(crps):
    room = crps(noticed("n", 6, "sensory.told"), seen("s", 5, "motor.seen"))
    room.page.opened("s")
    assert "What a clinician recorded" in room.hand.words()
    room.page.opened("n")
    assert "What you noticed" in room.hand.words()


def test_both_parts_are_reached_by_keyboard(crps):
    room = crps()
    room.hand.press("CRPS")
    room.hand.press("Left and right")
    room.hand.press("Compare both sides today")
    room.settle()
    assert "Same place, same light" in room.hand.words()
