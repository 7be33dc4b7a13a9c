from __future__ import annotations

import pytest

from intake.domain.packages import REFUSALS, Refusal, is_leftover, may_be_package


def test_every_refusal_has_its_error():
    assert set(REFUSALS) == set(Refusal)


@pytest.mark.parametrize(
    ("data", "may"), [(b"PK\x03\x04", True), (b"%PDF", False), (b"", False)]
)
def test_only_what_begins_as_a_zip_is_asked_about(data, may):
    assert may_be_package(data) is may


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Thumbs.db", True), ("._scan.pdf", True), ("~$letter.docx", True), ("scan.pdf", False)],
)
def test_what_computers_put_beside_papers_is_known_by_its_name(name, is_one):
    assert is_leftover(name) is is_one
