from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from intake.domain.sourced import Confidence, Source, Sourced

SOURCE = Source(title="A list", address="example.org")
ROW = Sourced(source=SOURCE, as_of=dt.date(2026, 11, 22), confidence=Confidence.LOW)


@pytest.mark.parametrize("key", ["source", "as_of", "confidence"])
def test_a_row_without_where_it_comes_from_is_refused(key):
    told = {name: value for name, value in dict(ROW).items() if name != key}
    with pytest.raises(ValidationError):
        Sourced.model_validate(told)


def test_a_source_has_a_title():
    with pytest.raises(ValidationError):
        Source(title="")


def test_confidence_is_one_of_three_words():
    with pytest.raises(ValidationError):
        ROW.changed(confidence="certain")
