from __future__ import annotations

import pytest

from intake.domain.packages import REFUSALS, Refusal, may_be_package


def test_every_refusal_has_its_error():
    assert set(REFUSALS) == set(Refusal)


@pytest.mark.parametrize(
    ("data", "may"), [(b"PK\x03\x04", True), (b"%PDF", False), (b"", False)]
)
def test_only_what_begins_as_a_zip_is_asked_about(data, may):
    assert may_be_package(data) is may
