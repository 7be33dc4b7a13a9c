from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.catalog.ordered import Ordered


def test_a_file_has_a_place_from_one_on():
    assert Ordered(order=1).order == 1
    with pytest.raises(ValidationError):
        Ordered(order=0)
