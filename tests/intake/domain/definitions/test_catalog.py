from __future__ import annotations

from intake.domain.definitions import Catalog, Question, Treatment
from tests.builders import a_catalog


def test_a_row_is_found_by_its_kind_and_id():
    catalog = a_catalog()
    assert catalog.find(Question, "coverage.kind") is catalog.questions[4]
    assert catalog.find(Treatment, "coverage.kind") is None
    assert catalog.find(Treatment, None) is None


def test_an_empty_catalog_finds_nothing():
    assert Catalog().find(Question, "coverage.kind") is None


def test_every_kind_of_row_can_be_found():
    catalog = a_catalog()
    rows = [row for name in Catalog.model_fields for row in getattr(catalog, name)]
    assert rows
    assert all(catalog.find(type(row), row.id) is row for row in rows)


def test_a_catalog_survives_being_written_and_read():
    assert Catalog.model_validate_json(a_catalog().model_dump_json()) == a_catalog()
