from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from intake.domain.left_off import LeftOff, Spot

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
SPOT = Spot(room="about_you", detail="coverage.phone", field="Phone", scrolls=(0, 240))


def test_a_place_is_read_as_it_was_written():
    place = LeftOff(at=NOON, spot=SPOT)
    assert LeftOff.model_validate_json(place.model_dump_json()) == place


def test_a_moment_without_its_zone_is_refused():
    with pytest.raises(ValidationError):
        LeftOff(at=NOON.replace(tzinfo=None), spot=SPOT)
