from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.conditions import Always
from intake.domain.definitions import Catalog, Question, Requirement, Treatment
from tests.builders import a_catalog


def a_row(**changes):
    row = a_catalog().find(Requirement, "paper.note")
    assert row is not None
    return row.changed(**changes)


def test_a_row_is_found_by_its_kind_and_id():
    catalog = a_catalog()
    assert catalog.find(Question, "coverage.kind") is catalog.questions[4]
    assert catalog.find(Treatment, "coverage.kind") is None
    assert catalog.find(Treatment, None) is None


def test_an_empty_catalog_finds_nothing():
    assert Catalog().find(Question, "coverage.kind") is None


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
    assert a_catalog().questions[0].when == Always()


def test_a_catalog_survives_being_written_and_read():
    assert Catalog.model_validate_json(a_catalog().model_dump_json()) == a_catalog()
