from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.conditions import Always
from intake.domain.definitions import Requirement
from tests.builders import a_catalog


def a_row(**changes):
    row = a_catalog().find(Requirement, "paper.note")
    assert row is not None
    return row.changed(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"priority": 0},
        {"priority": 4},
        {"lead_days": -1},
        {"minutes": 0},
        {"within_days": 0},
        {"title": 3},
    ],
)
def test_numbers_out_of_their_range_are_refused(changes):
    with pytest.raises(ValidationError):
        a_row(**changes)


def test_what_says_nothing_else_is_for_everybody():
    assert a_row(when=Always()).when == Always()
