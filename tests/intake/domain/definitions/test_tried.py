from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import Treatment


def test_a_treatment_belongs_to_a_class():
    with pytest.raises(ValidationError):
        Treatment.model_validate({"id": "gabapentin", "name": "gabapentin"})


def test_a_dose_is_in_milligrams_unless_said():
    row = Treatment.model_validate({"id": "a", "name": "a", "group": "b"})
    assert row.unit == "mg"
