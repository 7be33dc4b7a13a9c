from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import BodyPlace, DayPrompt
from intake.domain.definitions.diary import FIGURE
from tests.intake.catalog.shipped import catalog


def test_a_shape_has_at_least_three_corners():
    with pytest.raises(ValidationError):
        BodyPlace(id="knee", says="Knee", front=((0, 0), (1, 1)))


def test_a_place_may_be_in_the_list_only():
    assert BodyPlace(id="skin", says="The skin").front is None


def test_every_shape_that_ships_lies_within_the_figure():
    wide, high = FIGURE
    for place in catalog().body_places:
        for x, y in (*(place.front or ()), *(place.back or ())):
            assert 0 <= x <= wide, place.id
            assert 0 <= y <= high, place.id


def test_the_right_hand_is_on_the_viewers_left_in_front_and_right_behind():
    hand = catalog().find(BodyPlace, "right_hand")
    assert hand is not None
    assert hand.front is not None
    assert hand.back is not None
    assert max(x for x, _ in hand.front) < FIGURE[0] / 2 < min(x for x, _ in hand.back)


def test_every_left_place_has_a_right_one_of_the_same_form():
    known = {place.id: place for place in catalog().body_places}
    for name, place in known.items():
        if name.startswith("left_"):
            other = known[name.replace("left_", "right_")]
            assert bool(other.front) == bool(place.front)
            mirrored = {(FIGURE[0] - x, y) for x, y in other.front or ()}
            assert mirrored == set(place.front or ())


def test_prompts_write_whole_sentences():
    for prompt in catalog().day_prompts:
        assert isinstance(prompt, DayPrompt)
        assert prompt.writes.startswith("Could not ")
        assert prompt.writes.endswith(".")
