from __future__ import annotations

import pytest
from pydantic import StrictInt, ValidationError

from intake.domain.value import Value


class Pair(Value):
    number: StrictInt


def test_a_value_is_never_changed_afterwards():
    with pytest.raises(ValidationError):
        Pair(number=1).number = 2  # type: ignore[misc]


def test_a_changed_value_is_checked_like_a_new_one():
    assert Pair(number=1).changed(number=2) == Pair(number=2)
    with pytest.raises(ValidationError):
        Pair(number=1).changed(number="two")


def test_an_error_does_not_repeat_what_was_typed():
    with pytest.raises(ValidationError) as caught:
        Pair(number="my own words")  # type: ignore[arg-type]
    assert "my own words" not in str(caught.value)
