from __future__ import annotations

import pytest
from pydantic import Field, StrictInt, TypeAdapter, ValidationError

from intake.domain.value import Frozen, Value


class Pair(Value):
    number: StrictInt
    words: Frozen[str, str] = Field(default_factory=dict)


def test_a_value_is_never_changed_afterwards():
    with pytest.raises(ValidationError):
        Pair(number=1).number = 2  # type: ignore[misc]


def test_a_changed_value_is_checked_like_a_new_one():
    assert Pair(number=1).changed(number=2) == Pair(number=2)
    with pytest.raises(ValidationError):
        Pair(number=1).changed(number="two")


def test_a_mapping_inside_a_value_cannot_be_changed():
    pair = Pair(number=1, words={"a": "b"})
    with pytest.raises(TypeError):
        pair.words["a"] = "c"  # type: ignore[index]
    assert TypeAdapter(Pair).validate_json(pair.model_dump_json()) == pair


def test_an_error_does_not_repeat_what_was_typed():
    with pytest.raises(ValidationError) as caught:
        Pair(number="my own words")  # type: ignore[arg-type]
    assert "my own words" not in str(caught.value)
