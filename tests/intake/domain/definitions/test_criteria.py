from __future__ import annotations

import pytest
from pydantic import ValidationError

from tests.crps import CRITERIA


def test_criteria_name_their_source_and_day():
    assert CRITERIA.source.title
    assert CRITERIA.as_of.year == 2026


@pytest.mark.parametrize(
    "wrong", [{"symptoms_in": 0}, {"signs_in": 0}, {"categories": ()}, {"source": None}]
)
def test_criteria_that_ask_for_nothing_are_refused(wrong):
    with pytest.raises(ValidationError):
        CRITERIA.changed(**wrong)
